package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who plays a part in what the title tells is what the article is about, more than who is merely named there: {@code 100 = predominant with a
 * clear role}. What is released comes before who releases it.
 */
final class RoleRelevance {
    private static final Set<String> THINGS = Set.of("model", "chip", "product");
    private static final double BEHIND = 1.5;
    private static final Comparator<Entity> ORDER =
            Comparator.comparingDouble(Entity::getRelevance).reversed().thenComparing(Entity::getEntityId);

    private RoleRelevance() {}

    /**
     * @param roles by entity id
     * @param inTitle ids whose role the title tells
     * @return copies with role and relevance, by descending relevance, then id; they share the mentions, which nobody changes
     */
    static List<Entity> weigh(List<Entity> entities, Map<String, String> roles, Set<String> inTitle) {
        Map<String, Double> relevance = new HashMap<>();
        for (Entity entity : entities) {
            String id = entity.getEntityId();
            double nearer = inTitle.contains(id) ? share(roles.get(id)) : 0;
            relevance.put(id, entity.getRelevance() + nearer * (100 - entity.getRelevance()));
        }
        for (Entity thing : entities) {
            boolean released = THINGS.contains(thing.getType())
                    && inTitle.contains(thing.getEntityId())
                    && "subject".equals(roles.get(thing.getEntityId()));
            if (released) {
                thing.getParents().stream()
                        .filter(maker -> inTitle.contains(maker) && "releaser".equals(roles.get(maker)))
                        .findFirst()
                        .ifPresent(maker -> putBefore(thing.getEntityId(), maker, relevance));
            }
        }
        return entities.stream()
                .map(entity -> with(entity, roles.get(entity.getEntityId()), relevance.get(entity.getEntityId())))
                .sorted(ORDER)
                .toList();
    }

    private static void putBefore(String thing, String maker, Map<String, Double> relevance) {
        double first = Math.max(relevance.get(thing), relevance.getOrDefault(maker, 0.0));
        relevance.put(thing, first);
        relevance.computeIfPresent(maker, (id, own) -> Math.min(own, first - BEHIND));
    }

    private static double share(String role) {
        return switch (role) {
            case "subject" -> 0.15;
            case "releaser" -> 0.12;
            case "competitor" -> 0;
            default -> 0.08;
        };
    }

    private static Entity with(Entity entity, String role, double relevance) {
        return new Entity(
                entity.getEntityId(),
                entity.getType(),
                entity.getName(),
                entity.getNameZh(),
                Math.round(relevance * 10) / 10.0,
                role,
                entity.getConfidence(),
                entity.getProvisional(),
                entity.getParents(),
                entity.getTickers(),
                entity.getMentions());
    }
}
