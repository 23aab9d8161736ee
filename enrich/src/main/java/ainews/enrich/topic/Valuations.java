package ainews.enrich.topic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a company is worth, which is told beside what it raises. */
final class Valuations {
    private static final int BESIDE = 40;
    private static final double BODY = 0.7;
    private static final int AT = 6;
    private static final int BEFORE = 1;
    private static final BigDecimal LARGE = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal LEAST = BigDecimal.valueOf(10_000);
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);
    private static final int NUMBER = Vocabulary.kindOf(Quantity.Kind.NUMBER);

    private final int valuation;
    private final int valuing;
    private final int marketWord;

    Valuations(Vocabulary words) {
        valuation = words.kind("valuation");
        valuing = words.kind("valuing");
        marketWord = words.kind("market-word");
    }

    /** "raises $2.3 billion at $29.3 billion": a far larger sum right behind what is raised. */
    Hit behind(Sentence sentence, Hit raised) {
        for (Hit hit : sentence.hits()) {
            boolean behind = hit.kind() == Sums.MONEY && hit.start() > raised.end() && hit.start() - raised.end() <= AT;
            if (behind && Sums.value(hit).compareTo(Sums.value(raised).multiply(TWICE)) >= 0) {
                return hit;
            }
        }
        return null;
    }

    /** 估值200亿: a large number without its currency, right behind the word. */
    Hit withoutCurrency(Sentence sentence) {
        for (Hit word : sentence.hits()) {
            for (Hit hit : word.kind() == valuation ? sentence.hits() : List.<Hit>of()) {
                boolean behind = hit.kind() == NUMBER && hit.start() >= word.end() && hit.start() - word.end() <= 3;
                if (behind && Sums.value(hit).compareTo(LARGE) >= 0) {
                    return hit;
                }
            }
        }
        return null;
    }

    /** What the company is worth after a round, which a sentence further down states alone. */
    void putElsewhere(List<Sentence> sentences, Map<String, String> slots) {
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.hits()) {
                if (sentence.weight() >= BODY
                        && hit.kind() == Sums.MONEY
                        && Sums.value(hit).compareTo(LEAST) >= 0
                        && is(sentence, hit)) {
                    put(sentence, hit, slots);
                    return;
                }
            }
        }
    }

    /** Not what the market says that the whole company is worth on a day. */
    void put(Sentence sentence, Hit amount, Map<String, String> slots) {
        boolean market = sentence.hits().stream()
                .anyMatch(word -> word.kind() == marketWord && Sums.gap(word, amount) <= reach(sentence));
        if (!market) {
            slots.put("valuation", amount.quantity().value());
            slots.putIfAbsent("currency", Sums.currency(sentence, amount));
        }
    }

    /** Nobody raises more than he is then worth. */
    static void order(Map<String, String> slots) {
        String amount = slots.get("amount");
        String worth = slots.get("valuation");
        if (amount == null || worth == null) {
            return;
        }
        int order = new BigDecimal(amount).compareTo(new BigDecimal(worth));
        if (order > 0) {
            slots.put("amount", worth);
            slots.put("valuation", amount);
        } else if (order == 0) {
            slots.remove("valuation");
        }
    }

    private static int reach(Sentence sentence) {
        return sentence.dense() ? BESIDE / 3 : BESIDE;
    }

    /** Whether the amount is the nearest to a word for valuation. */
    boolean is(Sentence sentence, Hit amount) {
        for (Hit word : sentence.hits()) {
            if ((word.kind() == valuation || word.kind() == valuing) && Sums.gap(word, amount) <= reach(sentence)) {
                boolean verb = sentence.hits().stream()
                        .anyMatch(other -> other.kind() == valuing && other.start() == word.start());
                if (verb && amount.end() <= word.start()) {
                    continue;
                }
                boolean nearest = sentence.hits().stream()
                        .filter(other -> other.kind() == Sums.MONEY && !(verb && other.end() <= word.start()))
                        .allMatch(other -> distance(word, other) >= distance(word, amount));
                if (nearest) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "for $14.3 billion, which values the firm at $29 billion": a sum before the word is meant only right before it. */
    private static int distance(Hit word, Hit sum) {
        int gap = Sums.gap(word, sum);
        return sum.end() <= word.start() && gap > BEFORE ? gap + BESIDE : gap;
    }
}
