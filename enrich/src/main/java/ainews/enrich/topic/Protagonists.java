package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose news it is, where no rule's words stand beside the name: the thing that the title or the lead names for what is released, and its maker;
 * else who opens the title.
 */
final class Protagonists {
    static final Set<String> OF_A_THING =
            Set.of("model-release", "open-weights-release", "product-launch", "chip-announcement", "research-paper");
    /** Events that befall or are planned by the maker of the thing that the title names. */
    private static final Set<String> OF_A_MAKER = Set.of("regulation", "roadmap");

    /** Events that befall everyone whom the title names. */
    private static final Map<String, Set<String>> BEFALL =
            Map.of("lawsuit", Set.of("company", "person"), "regulation", Set.of("company", "chip", "model", "product"));

    static final Set<String> WITHOUT = Set.of("opinion", "round-up");
    static final Set<String> THINGS = Set.of("model", "product", "chip");
    static final Set<String> ACTORS = Set.of("company", "model", "product", "chip");
    private static final Set<String> CHIPS = Set.of("chip");
    private static final int HEAD = 20;
    static final double TITLE = 1;
    private static final double LEAD = 0.9;

    private Protagonists() {}

    /**
     * @param top the event that the article is surest to tell; null where it tells none
     * @param roles by entity id; receives what is missing
     */
    static void assign(String top, List<Sentence> sentences, NameList lists, Map<String, String> roles) {
        if (top == null || WITHOUT.contains(top)) {
            return;
        }
        if (top.equals("pricing-change")) {
            priced(sentences, roles);
        } else if (OF_A_THING.contains(top)) {
            Entity thing = subject(sentences, roles, THINGS);
            Entity head = top.equals("research-paper") ? null : headOfTitle(sentences, roles);
            if (head != null) {
                if (thing != null && !isKin(thing, head)) {
                    roles.remove(thing.getEntityId());
                }
                thing = head;
                give(thing, "subject", roles);
            } else if (thing == null) {
                Set<String> types = top.equals("chip-announcement") ? CHIPS : THINGS;
                thing = named(sentences, roles, types, top.equals("research-paper") ? TITLE : LEAD);
                give(thing, "subject", roles);
            }
            giveMaker(thing, sentences, "releaser", roles);
            siblings(thing, sentences, lists, roles);
        } else if (OF_A_MAKER.contains(top)) {
            Entity thing = named(sentences, Map.of(), THINGS, TITLE);
            giveMaker(thing, sentences, "subject", roles);
            roles.replaceAll((id, role) -> role.equals("releaser") ? "subject" : role);
        }
        if (!OF_A_THING.contains(top) && subject(sentences, roles, ACTORS) == null) {
            give(named(sentences, roles, ACTORS, TITLE), "subject", roles);
        }
        titledParties(top, sentences, roles);
        makersOfSubjects(sentences, roles);
        if (top.equals("incident")) {
            giveMaker(subject(sentences, roles, THINGS), sentences, "subject", roles);
        }
    }

    /** Nobody competes with a thing of his own: a word of rivalry beside the maker is of others. */
    private static void makersOfSubjects(List<Sentence> sentences, Map<String, String> roles) {
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.hits()) {
                if (hit.entity() != null
                        && THINGS.contains(hit.entity().getType())
                        && "subject".equals(roles.get(hit.entity().getEntityId()))) {
                    for (String maker : hit.entity().getParents()) {
                        roles.computeIfPresent(maker, (unused, told) -> told.equals("competitor") ? "releaser" : told);
                    }
                }
            }
        }
    }

    private static void titledParties(String top, List<Sentence> sentences, Map<String, String> roles) {
        Set<String> types = BEFALL.getOrDefault(top, Set.of());
        for (Sentence sentence : types.isEmpty() ? List.<Sentence>of() : sentences) {
            for (Hit hit : sentence.title() ? sentence.hits() : List.<Hit>of()) {
                if (hit.entity() != null && types.contains(hit.entity().getType())) {
                    give(hit.entity(), "subject", roles);
                }
            }
        }
    }

    /** The thing that a title starts with or soon names, where no thing of the title plays a part; else null. */
    private static Entity headOfTitle(List<Sentence> sentences, Map<String, String> roles) {
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.title() ? sentence.hits() : List.<Hit>of()) {
                if (hit.entity() != null && THINGS.contains(hit.entity().getType())) {
                    boolean early = hit.start() <= HEAD
                            && !roles.containsKey(hit.entity().getEntityId());
                    return early ? hit.entity() : null;
                }
            }
        }
        return null;
    }

    private static boolean isKin(Entity one, Entity other) {
        return one.getParents().contains(other.getEntityId())
                || other.getParents().contains(one.getEntityId())
                || one.getParents().stream().anyMatch(other.getParents()::contains);
    }

    /** What title and lead list beside the thing and is of the same maker is released with it. */
    private static void siblings(Entity thing, List<Sentence> sentences, NameList lists, Map<String, String> roles) {
        for (Sentence sentence : thing == null ? List.<Sentence>of() : sentences) {
            for (Hit hit : sentence.weight() < LEAD ? List.<Hit>of() : sentence.hits()) {
                if (hit.entity() == null || !hit.entity().getEntityId().equals(thing.getEntityId())) {
                    continue;
                }
                for (Hit other : lists.around(sentence, hit)) {
                    if (other.entity().getType().equals(thing.getType()) && isKin(other.entity(), thing)) {
                        give(other.entity(), "subject", roles);
                    }
                }
            }
        }
    }

    /** The thing of the title whose price it is, and who sets it. */
    private static void priced(List<Sentence> sentences, Map<String, String> roles) {
        Entity thing = named(sentences, Map.of(), THINGS, TITLE);
        give(thing, "subject", roles);
        giveMaker(thing, sentences, "releaser", roles);
    }

    private static void give(Entity entity, String role, Map<String, String> roles) {
        if (entity != null) {
            roles.putIfAbsent(entity.getEntityId(), role);
        }
    }

    private static void giveMaker(Entity thing, List<Sentence> sentences, String role, Map<String, String> roles) {
        if (thing == null) {
            return;
        }
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.hits()) {
                boolean maker = sentence.weight() >= LEAD
                        && hit.entity() != null
                        && hit.entity().getType().equals("company")
                        && thing.getParents().contains(hit.entity().getEntityId());
                if (maker) {
                    give(hit.entity(), role, roles);
                    return;
                }
            }
        }
    }

    /** The first that a rule made the subject. */
    static Entity subject(List<Sentence> sentences, Map<String, String> roles, Set<String> types) {
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.hits()) {
                if (hit.entity() != null
                        && types.contains(hit.entity().getType())
                        && "subject".equals(roles.get(hit.entity().getEntityId()))) {
                    return hit.entity();
                }
            }
        }
        return null;
    }

    /** The first of these types in a sentence that weighs so much, and that plays no other part. */
    static Entity named(List<Sentence> sentences, Map<String, String> roles, Set<String> types, double weight) {
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.hits()) {
                if (sentence.weight() >= weight
                        && hit.entity() != null
                        && types.contains(hit.entity().getType())
                        && !roles.containsKey(hit.entity().getEntityId())) {
                    return hit.entity();
                }
            }
        }
        return null;
    }
}
