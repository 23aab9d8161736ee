package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives a part to those who stand beside the one that an article is about: what its news is measured against, who puts money in, who buys and
 * who delivers. They are named in lists behind or before a word for the part, "above GPT-4o and Claude", "customers such as Oracle".
 */
final class Companions {
    /** Events of a thing, which is compared with others like it. */
    private static final Set<String> COMPARED = Set.of(
            "model-release",
            "open-weights-release",
            "benchmark-result",
            "chip-announcement",
            "product-launch",
            "pricing-change",
            "research-paper",
            "roadmap");

    private static final Set<String> THINGS = Set.of("model", "chip", "product");
    private static final String COMPANY = "company";

    private static final int COMPARED_REACH = 44;
    private static final int OUTDONE_REACH = 16;
    private static final int NOUN_REACH = 22;
    private static final int INVESTOR_REACH = 110;
    private static final int BASE_REACH = 12;
    private static final Set<String> RELEASES = Set.of("model-release", "open-weights-release");

    private final int compare;
    private final int versus;
    private final int beat;
    private final int outdone;
    private final int rivalNoun;
    private final int customerNoun;
    private final int customerVerb;
    private final int rivalVerb;
    private final int supplierThing;
    private final int supplierNoun;
    private final int investorNoun;
    private final int leadVerb;
    private final int regulator;
    private final int base;
    private final int backer;
    private final BitSet cues = new BitSet();

    Companions(Vocabulary words) {
        compare = words.kind("compare");
        versus = words.kind("versus");
        beat = words.kind("beat");
        outdone = words.kind("outdone");
        rivalNoun = words.kind("rival-noun");
        customerNoun = words.kind("customer-noun");
        customerVerb = words.kind("customer-verb");
        rivalVerb = words.kind("rival-verb");
        supplierThing = words.kind("supplier-thing");
        supplierNoun = words.kind("supplier-noun");
        investorNoun = words.kind("investor-noun");
        leadVerb = words.kind("lead-verb");
        regulator = words.kind("regulator");
        base = words.kind("base");
        backer = words.kind("backer");
        for (int kind : new int[] {
            compare,
            versus,
            beat,
            outdone,
            rivalNoun,
            rivalVerb,
            customerNoun,
            customerVerb,
            supplierNoun,
            supplierThing,
            investorNoun,
            leadVerb
        }) {
            cues.set(kind);
        }
    }

    /** @param roles by entity id; those that are there stay */
    void assign(Set<String> told, List<Sentence> sentences, NameList lists, Map<String, String> roles) {
        if (roles.isEmpty() && told.isEmpty()) {
            return;
        }
        Set<String> houses = houses(sentences, roles);
        Map<String, String> found = new HashMap<>();
        boolean compared = told.stream().anyMatch(COMPARED::contains);
        for (Sentence sentence : sentences) {
            List<Hit> hits = sentence.hits();
            for (int i = 0; i < hits.size(); i++) {
                Hit cue = hits.get(i);
                int kind = cue.kind();
                if (!cues.get(kind)) {
                    continue;
                }
                if (compared && (kind == compare || kind == versus || kind == beat)) {
                    things(lists.behind(sentence, cue, COMPARED_REACH), houses, found);
                }
                if (compared && kind == outdone) {
                    things(lists.before(sentence, cue, OUTDONE_REACH, true), houses, found);
                }
                if (kind == rivalNoun) {
                    put(lists.behind(sentence, cue, NOUN_REACH), "competitor", houses, found);
                } else if (kind == customerNoun) {
                    put(lists.behind(sentence, cue, NOUN_REACH), "customer", houses, found);
                    put(lists.before(sentence, cue, NOUN_REACH), "customer", houses, found);
                } else if (kind == rivalVerb && !told.contains("lawsuit")) {
                    put(lists.before(sentence, cue, OUTDONE_REACH), "competitor", houses, found);
                } else if (kind == customerVerb) {
                    put(lists.before(sentence, cue, OUTDONE_REACH), "customer", houses, found);
                } else if (kind == supplierThing) {
                    put(lists.behind(sentence, cue, BASE_REACH), "supplier", houses, found);
                } else if (kind == supplierNoun) {
                    put(lists.behind(sentence, cue, NOUN_REACH), "supplier", houses, found);
                } else if (told.contains("funding") && (kind == leadVerb || kind == investorNoun)) {
                    investors(sentence, cue, houses, found);
                }
            }
        }
        found.forEach(roles::putIfAbsent);
        if (told.stream().anyMatch(RELEASES::contains) && !houses.isEmpty()) {
            others(sentences, houses, roles);
        }
        if (told.contains("funding")) {
            backers(sentences, houses, roles);
        }
    }

    /** A release names the models of others to be measured against, but for those that it is built on. */
    private void others(List<Sentence> sentences, Set<String> houses, Map<String, String> roles) {
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.hits()) {
                boolean model = hit.entity() != null && hit.entity().getType().equals("model");
                if (model && !isOfAHouse(hit.entity(), houses) && !isBase(sentence, hit)) {
                    roles.putIfAbsent(hit.entity().getEntityId(), "competitor");
                }
            }
        }
    }

    private boolean isBase(Sentence sentence, Hit model) {
        return sentence.hits().stream()
                .anyMatch(word ->
                        word.kind() == base && word.end() <= model.start() && model.start() - word.end() <= BASE_REACH);
    }

    /** Firms whose very names say that they put money in. */
    private void backers(List<Sentence> sentences, Set<String> houses, Map<String, String> roles) {
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.hits()) {
                boolean firm = hit.entity() != null && hit.entity().getType().equals(COMPANY);
                if (firm
                        && !isOfAHouse(hit.entity(), houses)
                        && sentence.hits().stream().anyMatch(word -> word.kind() == backer && touches(word, hit))) {
                    roles.putIfAbsent(hit.entity().getEntityId(), "investor");
                }
            }
        }
    }

    private static boolean touches(Hit word, Hit name) {
        return word.start() < name.end() && word.end() > name.start();
    }

    /** What a comparison names, with the makers listed beside: a company alone is no measure of a thing. */
    private static void things(List<Hit> list, Set<String> houses, Map<String, String> found) {
        if (list.stream().anyMatch(hit -> THINGS.contains(hit.entity().getType()))) {
            put(list, "competitor", houses, found);
        }
    }

    private void investors(Sentence sentence, Hit cue, Set<String> houses, Map<String, String> found) {
        int reach = sentence.dense() ? INVESTOR_REACH / 2 : INVESTOR_REACH;
        for (Hit hit : sentence.hits()) {
            boolean near = hit.start() - cue.end() <= reach && cue.start() - hit.end() <= reach;
            if (near && hit.entity() != null && hit.entity().getType().equals(COMPANY)) {
                put(List.of(hit), "investor", houses, found);
            }
        }
    }

    private static void put(List<Hit> list, String role, Set<String> houses, Map<String, String> found) {
        for (Hit hit : list) {
            Entity entity = hit.entity();
            boolean plays =
                    THINGS.contains(entity.getType()) || entity.getType().equals(COMPANY);
            boolean fits = role.equals("competitor")
                    || entity.getType().equals(COMPANY)
                    || (role.equals("supplier") && entity.getType().equals("model"));
            if (plays && fits && !isOfAHouse(entity, houses)) {
                found.putIfAbsent(entity.getEntityId(), role);
            }
        }
    }

    private static boolean isOfAHouse(Entity entity, Set<String> houses) {
        return houses.contains(entity.getEntityId())
                || entity.getParents().stream().anyMatch(houses::contains);
    }

    /** Those whose news it is, with their makers: nobody competes with or buys from himself. */
    private Set<String> houses(List<Sentence> sentences, Map<String, String> roles) {
        Set<String> houses = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.hits()) {
                Entity entity = hit.entity();
                String role = entity == null ? null : roles.get(entity.getEntityId());
                if ("subject".equals(role) || "releaser".equals(role)) {
                    houses.add(entity.getEntityId());
                    houses.addAll(entity.getParents());
                } else if (entity != null
                        && entity.getType().equals(COMPANY)
                        && Counterparts.isRegulator(sentence, hit, regulator)) {
                    houses.add(entity.getEntityId());
                }
            }
        }
        return houses;
    }
}
