package ainews.enrich.topic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A benchmark and what was reached on it, where the sentence of the result leaves one of them out. */
final class Scores {
    private static final double BODY = 0.7;
    private static final int BESIDE = 48;
    /** A smaller number counts months or ranks. */
    private static final BigDecimal LEAST = BigDecimal.TEN;

    private static final int PERCENT = Vocabulary.kindOf(Quantity.Kind.PERCENT);
    private static final int NUMBER = Vocabulary.kindOf(Quantity.Kind.NUMBER);
    private static final int BENCHMARK = Vocabulary.kindOfEntity("benchmark");

    private Scores() {}

    /** From the first sentence that names the benchmark, or any where none is known, and a figure beside it; else the first benchmark alone. */
    static void complete(List<Sentence> sentences, Map<String, String> slots) {
        if (slots.containsKey("score")) {
            return;
        }
        String known = slots.get("benchmark");
        String first = null;
        for (Sentence sentence : sentences) {
            for (Hit named : sentence.weight() < BODY ? List.<Hit>of() : sentence.hits()) {
                if (named.kind() != BENCHMARK
                        || (known != null && !known.equals(named.entity().getName()))) {
                    continue;
                }
                first = first == null ? named.entity().getName() : first;
                Hit figure = nearest(sentence, named, PERCENT);
                boolean share = figure != null;
                figure = share ? figure : nearest(sentence, named, NUMBER);
                if (figure != null) {
                    slots.put("benchmark", named.entity().getName());
                    slots.put("score", figure.quantity().value() + (share ? "%" : ""));
                    return;
                }
            }
        }
        if (first != null) {
            slots.putIfAbsent("benchmark", first);
        }
    }

    /** In a list of scores each stands behind its benchmark's name more often than before it. */
    private static Hit nearest(Sentence sentence, Hit named, int kind) {
        int reach = sentence.dense() ? BESIDE / 2 : BESIDE;
        Hit before = null;
        for (Hit hit : sentence.hits()) {
            if (hit.kind() != kind
                    || (kind == NUMBER && new BigDecimal(hit.quantity().value()).compareTo(LEAST) < 0)) {
                continue;
            }
            if (hit.start() >= named.end()) {
                return hit.start() - named.end() <= reach ? hit : before;
            }
            if (hit.end() <= named.start() && named.start() - hit.end() <= reach) {
                before = hit;
            }
        }
        return before;
    }
}
