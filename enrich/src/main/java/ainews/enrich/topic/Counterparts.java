package ainews.enrich.topic;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The other company of an event between two. */
final class Counterparts {
    private static final Set<String> BETWEEN_TWO = Set.of("merger", "partnership", "lawsuit", "funding");

    private static final double LEAD = 0.9;
    private static final double BODY = 0.7;

    private static final int AGAINST = 16;

    private final int regulator;
    private final int against;
    private final int company = Vocabulary.kindOfEntity("company");

    Counterparts(Vocabulary words) {
        regulator = words.kind("regulator");
        against = words.kind("against");
    }

    /** @param leader id of the company whose news it is, which the title names first; null where it names none */
    void put(EventMatch match, String leader, Map<String, String> slots) {
        if (!BETWEEN_TWO.contains(match.event()) || (match.event().equals("funding") && !isInvestment(match))) {
            return;
        }
        Hit sued = match.event().equals("lawsuit") ? sued(match) : null;
        if (sued != null) {
            slots.put("counterpart", sued.entity().getName());
            return;
        }
        List<Hit> parties = match.sentence().hits().stream()
                .filter(hit -> isParty(match.sentence(), hit))
                .toList();
        boolean named = leader != null
                && parties.stream().anyMatch(hit -> hit.entity().getEntityId().equals(leader));
        String first = named
                ? leader
                : parties.isEmpty() ? null : parties.get(0).entity().getEntityId();
        parties.stream()
                .filter(hit -> !hit.entity().getEntityId().equals(first))
                .min(Comparator.comparingInt(
                                (Hit hit) -> hit.start() >= match.start() && hit.end() <= match.end() ? 0 : 1)
                        .thenComparingInt(Hit::start))
                .ifPresent(other -> slots.put("counterpart", other.entity().getName()));
    }

    /** Id of the company that the title names first, or null. */
    String leader(List<Sentence> sentences) {
        return sentences.stream()
                .filter(Sentence::title)
                .flatMap(sentence -> sentence.hits().stream().filter(hit -> isParty(sentence, hit)))
                .map(hit -> hit.entity().getEntityId())
                .findFirst()
                .orElse(null);
    }

    private boolean isParty(Sentence sentence, Hit hit) {
        return hit.kind() == company && !isRegulator(sentence, hit, regulator) && !isPart(sentence, hit);
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

    /** The second company that title and lead name. */
    void putElsewhere(List<Sentence> sentences, Map<String, String> slots) {
        for (double weight : new double[] {LEAD, BODY}) {
            if (!slots.containsKey("counterpart")) {
                putSecond(sentences, weight, slots);
            }
        }
    }

    private void putSecond(List<Sentence> sentences, double weight, Map<String, String> slots) {
        String first = null;
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.hits()) {
                boolean party = sentence.weight() >= weight && isParty(sentence, hit);
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
