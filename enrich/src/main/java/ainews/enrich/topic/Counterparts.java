package ainews.enrich.topic;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The other company of an event between two. */
final class Counterparts {
    private static final Set<String> BETWEEN_TWO = Set.of("merger", "partnership", "lawsuit");

    private static final double LEAD = 0.9;
    /** Characters from a verb to who is bought. */
    private static final int OBJECT = 40;

    private static final int AGAINST = 16;

    private final int regulator;
    private final int against;
    private final int acquire;
    private final int by;
    private final int company = Vocabulary.kindOfEntity("company");

    Counterparts(Vocabulary words) {
        regulator = words.kind("regulator");
        against = words.kind("against");
        acquire = words.kind("acquire");
        by = words.kind("by");
    }

    /** Of those that the sentence names the one that the article is most about, but for the one whose news it is. */
    void put(EventMatch match, Parties parties, Map<String, String> slots) {
        if (!BETWEEN_TWO.contains(match.event())) {
            return;
        }
        Hit sued = match.event().equals("lawsuit") ? sued(match) : null;
        if (sued != null) {
            slots.put("counterpart", sued.entity().getName());
            return;
        }
        List<Hit> named = match.sentence().hits().stream()
                .filter(hit -> isParty(match.sentence(), hit))
                .toList();
        String leader = parties.leader();
        boolean present =
                named.stream().anyMatch(hit -> hit.entity().getEntityId().equals(leader));
        String first = present
                ? leader
                : named.isEmpty() ? null : named.get(0).entity().getEntityId();
        named.stream()
                .filter(hit -> !hit.entity().getEntityId().equals(first))
                .min(Comparator.comparingInt(
                                (Hit hit) -> hit.start() >= match.start() && hit.end() <= match.end() ? 0 : 1)
                        .thenComparingInt(hit -> parties.rank(hit.entity().getEntityId()))
                        .thenComparingInt(Hit::start))
                .ifPresent(other -> slots.put("counterpart", other.entity().getName()));
    }

    /** Who is bought: behind the verb, or before it where who buys stands behind "by". */
    void putBought(List<Sentence> sentences, Map<String, String> slots) {
        for (Sentence sentence : sentences) {
            List<Hit> hits = sentence.weight() < LEAD ? List.of() : sentence.hits();
            for (int i = 0; i < hits.size(); i++) {
                Hit bought = hits.get(i).kind() == acquire ? bought(sentence, hits.get(i)) : null;
                if (bought != null) {
                    slots.put("counterpart", bought.entity().getName());
                    return;
                }
            }
        }
    }

    private Hit bought(Sentence sentence, Hit verb) {
        int reach = sentence.dense() ? OBJECT / 2 : OBJECT;
        Hit before = null;
        Hit behind = null;
        boolean passive = false;
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            if (isParty(sentence, hit)) {
                before = hit.end() <= verb.start() ? hit : before;
                behind =
                        behind == null && hit.start() >= verb.end() && hit.start() - verb.end() <= reach ? hit : behind;
            }
            passive |= hit.kind() == by && hit.start() >= verb.end() && hit.start() - verb.end() <= 1;
        }
        return before == null || passive ? null : behind;
    }

    private boolean isParty(Sentence sentence, Hit hit) {
        return hit.kind() == company && !isRegulator(sentence, hit, regulator) && !isPart(sentence, hit);
    }

    /** The first company behind the verb, where somebody stands before it. */
    private Hit sued(EventMatch match) {
        boolean somebody = false;
        for (int i = 0; i < match.sentence().hits().size(); i++) {
            Hit hit = match.sentence().hits().get(i);
            boolean behind = hit.start() >= match.trigger().end();
            if (hit.kind() == company && behind) {
                return somebody && !isPart(match.sentence(), hit) ? hit : null;
            }
            somebody |= hit.entity() != null && hit.end() <= match.trigger().start();
        }
        return null;
    }

    /** Who stands right behind "against" or 起诉 in title or lead, whoever the sentence of the match names. */
    void putSued(EventMatch match, List<Sentence> sentences, Map<String, String> slots) {
        boolean named = sued(match) != null;
        for (Sentence sentence : sentences) {
            for (Hit word :
                    sentence.weight() < LEAD || (named && !sentence.title()) ? List.<Hit>of() : sentence.hits()) {
                for (Hit hit : word.kind() == against ? sentence.hits() : List.<Hit>of()) {
                    int gap = hit.start() - word.end();
                    if (gap >= 0 && gap <= (sentence.dense() ? AGAINST / 2 : AGAINST) && isParty(sentence, hit)) {
                        slots.put("counterpart", hit.entity().getName());
                        return;
                    }
                }
            }
        }
    }

    /** Whether the very name of a company is a listed authority's. */
    static boolean isRegulator(Sentence sentence, Hit company, int regulator) {
        List<Hit> hits = sentence.hits();
        for (int i = 0; i < hits.size(); i++) {
            Hit word = hits.get(i);
            if (word.kind() == regulator && word.start() == company.start() && word.end() == company.end()) {
                return true;
            }
        }
        return false;
    }

    /** Google within Google DeepMind. */
    static boolean isPart(Sentence sentence, Hit company) {
        List<Hit> hits = sentence.hits();
        for (int i = 0; i < hits.size(); i++) {
            Hit outer = hits.get(i);
            if (outer.kind() == company.kind()
                    && outer.start() <= company.start()
                    && outer.end() >= company.end()
                    && outer.end() - outer.start() > company.end() - company.start()) {
                return true;
            }
        }
        return false;
    }
}
