package ainews.enrich.topic;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The other company of an event between two. */
final class Counterparts {
    private static final Set<String> BETWEEN_TWO = Set.of("merger", "partnership", "lawsuit", "funding");

    private static final double LEAD = 0.9;

    private final int regulator;
    private final int company = Vocabulary.kindOfEntity("company");

    Counterparts(Vocabulary words) {
        regulator = words.kind("regulator");
    }

    void put(EventMatch match, Map<String, String> slots) {
        if (!BETWEEN_TWO.contains(match.event()) || (match.event().equals("funding") && !isInvestment(match))) {
            return;
        }
        Hit sued = match.event().equals("lawsuit") ? sued(match) : null;
        if (sued != null) {
            slots.put("counterpart", sued.entity().getName());
            return;
        }
        Hit first = null;
        for (Hit hit : match.sentence().hits()) {
            if (hit.kind() != company
                    || isRegulator(match.sentence(), hit, regulator)
                    || isPart(match.sentence(), hit)) {
                continue;
            }
            if (first == null) {
                first = hit;
            } else if (!hit.entity().getEntityId().equals(first.entity().getEntityId())) {
                slots.put("counterpart", hit.entity().getName());
                return;
            }
        }
    }

    /** The first company behind the verb, where somebody stands before it. */
    private Hit sued(EventMatch match) {
        boolean somebody = false;
        for (Hit hit : match.sentence().hits()) {
            boolean behind = hit.start() >= match.trigger().end();
            if (hit.kind() == company && behind) {
                return somebody && !isPart(match.sentence(), hit) ? hit : null;
            }
            somebody |= hit.entity() != null && hit.end() <= match.trigger().start();
        }
        return null;
    }

    /** The second company that title and lead name. */
    void putElsewhere(List<Sentence> sentences, Map<String, String> slots) {
        String first = null;
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.hits()) {
                boolean party = sentence.weight() >= LEAD
                        && hit.kind() == company
                        && !isRegulator(sentence, hit, regulator)
                        && !isPart(sentence, hit);
                if (party && first != null && !first.equals(hit.entity().getEntityId())) {
                    slots.put("counterpart", hit.entity().getName());
                    return;
                }
                first = party ? hit.entity().getEntityId() : first;
            }
        }
    }

    /** Meta takes a stake in Scale AI: told of the one who pays, a round has another side. */
    private boolean isInvestment(EventMatch match) {
        return match.rule().roles().stream().anyMatch(hint -> hint.role().equals("investor") && hint.side() == '<')
                && match.sentence().hits().stream()
                        .anyMatch(hit -> hit.kind() == company
                                && hit.start() >= match.trigger().end());
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
