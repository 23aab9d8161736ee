package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives entities the part they play in the best matches; an entity without a clear part keeps none. */
final class Roles {
    private static final double MIN_CONFIDENCE = 0.5;
    private final int regulator;

    Roles(Vocabulary words) {
        regulator = words.kind("regulator");
    }

    /** @param matches strongest first: the first role given stays */
    List<Entity> assign(List<EventMatch> matches, List<Entity> entities) {
        Map<String, String> roles = new HashMap<>();
        for (EventMatch match : matches) {
            if (match.confidence() >= MIN_CONFIDENCE) {
                match.rule().roles().forEach(hint -> assign(match, hint, roles));
                if (match.event().equals("regulation")) {
                    regulators(match.sentence(), roles);
                }
            }
        }
        return entities.stream()
                .map(entity -> withRole(entity, roles.get(entity.getEntityId())))
                .toList();
    }

    /** A copy that shares the mentions, which nobody changes. */
    private static Entity withRole(Entity entity, String role) {
        return role == null
                ? entity
                : new Entity(
                        entity.getEntityId(),
                        entity.getType(),
                        entity.getName(),
                        entity.getNameZh(),
                        entity.getRelevance(),
                        role,
                        entity.getConfidence(),
                        entity.getProvisional(),
                        entity.getParents(),
                        entity.getTickers(),
                        entity.getMentions());
    }

    private static void assign(EventMatch match, Rule.RoleHint hint, Map<String, String> roles) {
        Hit chosen = null;
        for (Hit hit : match.sentence().hits()) {
            if (hit.kind() != hint.kind()) {
                continue;
            }
            boolean fits =
                    switch (hint.side()) {
                        case '<' -> hit.end() <= match.trigger().start();
                        case '>' -> hit.start() >= match.trigger().end() && chosen == null;
                        default -> hit.start() >= match.start() && hit.end() <= match.end() && chosen == null;
                    };
            if (fits) {
                chosen = hit;
            }
        }
        if (chosen != null) {
            roles.putIfAbsent(chosen.entity().getEntityId(), hint.role());
        }
    }

    /** An entity whose very name is a listed authority's. */
    private void regulators(Sentence sentence, Map<String, String> roles) {
        for (Hit hit : sentence.hits()) {
            if (hit.entity() == null) {
                continue;
            }
            boolean named = sentence.hits().stream()
                    .anyMatch(
                            word -> word.kind() == regulator && word.start() == hit.start() && word.end() == hit.end());
            if (named) {
                roles.putIfAbsent(hit.entity().getEntityId(), "regulator");
            }
        }
    }
}
