package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who plays a part in what the title tells is what the article is about, more than who is merely named there: {@code 100 = predominant with a
 * clear role}. What is released comes before who releases it.
 */
final class RoleRelevance {
    private static final double BEHIND = 1.5;
    private static final double SQUEEZED = 6;
    private static final Comparator<Entity> ORDER =
            Comparator.comparingDouble(Entity::getRelevance).reversed().thenComparing(Entity::getEntityId);

    private RoleRelevance() {}

    /**
     * @param roles by entity id
     * @param inTitle ids whose role the title tells
     * @param leader id of the one whose news it is; null where nobody is
     * @return copies with role and relevance, by descending relevance, then id; they share the mentions, which nobody changes
     */
    static List<Entity> weigh(List<Entity> entities, Map<String, String> roles, Set<String> inTitle, String leader) {
        Map<String, Double> relevance = new HashMap<>();
        Set<String> ofTheStory = new HashSet<>();
        for (Entity entity : entities) {
            String role = roles.get(entity.getEntityId());
            if ("subject".equals(role) || "releaser".equals(role)) {
                ofTheStory.add(entity.getEntityId());
            }
        }
        for (Entity entity : entities) {
            String id = entity.getEntityId();
            double share = inTitle.contains(id) ? share(roles.get(id)) : besides(entity, roles.get(id), ofTheStory);
            relevance.put(id, entity.getRelevance() + share * (100 - entity.getRelevance()));
        }
        if (leader != null && relevance.containsKey(leader)) {
            lead(leader, entities, roles, relevance);
        }
        return entities.stream()
                .map(entity -> with(entity, roles.get(entity.getEntityId()), relevance.get(entity.getEntityId())))
                .sorted(ORDER)
                .toList();
    }

    /** Nobody comes before the one whose news it is; who releases it comes next. */
    private static void lead(
            String leader, List<Entity> entities, Map<String, String> roles, Map<String, Double> relevance) {
        double first = 0;
        for (double each : relevance.values()) {
            first = Math.max(first, each);
        }
        relevance.put(leader, first);
        double most = first - BEHIND;
        for (Entity entity : entities) {
            String id = entity.getEntityId();
            if (!id.equals(leader)) {
                relevance.computeIfPresent(id, (unused, own) -> squeezed(own, most));
                if ("releaser".equals(roles.get(id))) {
                    relevance.computeIfPresent(id, (unused, own) -> Math.max(own, most - BEHIND));
                }
            }
        }
    }

    /** Room is made at the top, and the order of the others stays. */
    private static double squeezed(double own, double most) {
        double from = most - SQUEEZED;
        return own <= from ? own : from + (own - from) * SQUEEZED / (SQUEEZED + BEHIND);
    }

    /** Who plays a part that the text alone tells, and who belongs to those whose news it is, stands before who is merely named. */
    private static double besides(Entity entity, String role, Set<String> ofTheStory) {
        if (role != null) {
            return ofTheStory.contains(entity.getEntityId()) ? 0.2 : role.equals("competitor") ? 0 : 0.04;
        }
        return entity.getParents().stream().anyMatch(ofTheStory::contains) ? 0.025 : 0;
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
