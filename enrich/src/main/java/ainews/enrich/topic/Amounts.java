package ainews.enrich.topic;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which sum of money an event is about. */
final class Amounts {
    private static final int BESIDE = 10;
    private static final double LEAD = 0.9;
    private static final int PRICE_REACH = 40;
    private static final int TURNOVER = 24;
    private static final int FAR_TURNOVER = 72;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal LEAST = BigDecimal.valueOf(10_000);
    private static final Set<String> DEALS = Set.of("funding", "merger");
    /** Within two per cent. */
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

    private final Valuations valuations;
    private final int revenue;
    private final int turnover;
    private final int priceCue;
    private final int price;
    private final int fine;
    private final BitSet dealWords = new BitSet();

    Amounts(Vocabulary words, Valuations valuations) {
        this.valuations = valuations;
        revenue = words.kind("revenue");
        turnover = words.kind("turnover");
        priceCue = words.kind("price-cue");
        price = words.kind("price");
        fine = words.kind("fine");
        for (String name : List.of("acquisition-noun", "acquire", "deal-noun", "order-noun", "deal-word")) {
            dealWords.set(words.kind(name));
        }
    }

    /** What is raised or paid; what a company is then worth goes to valuation. */
    void put(EventMatch match, Map<String, String> slots) {
        Hit amount = null;
        int least = Integer.MAX_VALUE;
        if (match.event().equals("product-launch")
                || (match.event().equals("regulation") && !has(match.sentence(), fine))) {
            return;
        }
        Hit bare = match.event().equals("funding") ? valuations.withoutCurrency(match.sentence()) : null;
        if (bare != null) {
            slots.put("valuation", bare.quantity().value());
        }
        for (Hit hit : match.sentence().hits()) {
            if (hit.kind() != Sums.MONEY || isIncome(match, hit) || isOfAShare(match, hit)) {
                continue;
            }
            int distance = Math.max(0, Math.max(hit.start() - match.end(), match.start() - hit.end()));
            if (match.event().equals("funding") && bare == null && valuations.is(match.sentence(), hit)) {
                valuations.put(match.sentence(), hit, slots);
            } else if (distance < least) {
                least = distance;
                amount = hit;
            }
        }
        if (amount == null) {
            return;
        }
        Sums.put(match.sentence(), amount, slots);
        Hit worth = match.event().equals("funding") ? valuations.behind(match.sentence(), amount) : null;
        if (worth != null) {
            slots.putIfAbsent("valuation", worth.quantity().value());
        }
    }

    /** What one share costs is told of those that go public. */
    private static boolean isOfAShare(EventMatch match, Hit amount) {
        return DEALS.contains(match.event()) && Sums.value(amount).compareTo(LEAST) < 0;
    }

    /** What a company earns is told beside what it raises or pays. */
    private boolean isIncome(EventMatch match, Hit amount) {
        return !match.event().equals("earnings")
                && match.sentence().hits().stream()
                        .anyMatch(word ->
                                word.kind() == revenue && Sums.gap(word, amount) >= 0 && Sums.gap(word, amount) <= 4);
    }

    /** The sum that a sentence of the lead names beside a word for the deal, which the sentence of the event leaves out. */
    void putElsewhere(List<Sentence> sentences, Map<String, String> slots) {
        for (Sentence sentence : sentences) {
            Hit sum = null;
            boolean deal = false;
            for (Hit hit : sentence.hits()) {
                sum = sum == null && hit.kind() == Sums.MONEY ? hit : sum;
                deal |= dealWords.get(hit.kind());
            }
            if (sum != null && deal && sentence.weight() >= LEAD) {
                Sums.put(sentence, sum, slots);
                return;
            }
        }
    }

    /** The first sum of title and lead that is neither what the firm is worth nor what it earns nor the price of a thing. */
    void putRaised(List<Sentence> sentences, Map<String, String> slots) {
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.weight() < LEAD ? List.<Hit>of() : sentence.hits()) {
                boolean raised = hit.kind() == Sums.MONEY
                        && Sums.value(hit).compareTo(MILLION) >= 0
                        && !valuations.is(sentence, hit)
                        && !isBeside(sentence, revenue, hit);
                if (raised) {
                    Sums.put(sentence, hit, slots);
                    return;
                }
            }
        }
    }

    private static boolean isBeside(Sentence sentence, int kind, Hit sum) {
        return sentence.hits().stream().anyMatch(word -> word.kind() == kind && Sums.gap(word, sum) <= BESIDE);
    }

    /** Sales rather than profits: the sum of title or lead right beside a word for them, else the first soon behind one. */
    void putTurnover(List<Sentence> sentences, Map<String, String> slots) {
        for (Sentence sentence : sentences) {
            Hit near = turnover(sentence, sentence.dense() ? TURNOVER / 2 : TURNOVER);
            if (near != null) {
                Sums.put(sentence, near, slots);
                return;
            }
        }
        for (Sentence sentence : slots.containsKey("amount") ? List.<Sentence>of() : sentences) {
            Hit far = turnover(sentence, sentence.dense() ? FAR_TURNOVER / 2 : FAR_TURNOVER);
            if (far != null) {
                Sums.put(sentence, far, slots);
                return;
            }
        }
    }

    private Hit turnover(Sentence sentence, int reach) {
        Hit best = null;
        int least = reach;
        for (Hit word : sentence.weight() < LEAD ? List.<Hit>of() : sentence.hits()) {
            for (Hit hit : word.kind() == turnover ? sentence.hits() : List.<Hit>of()) {
                if (hit.kind() == Sums.MONEY && Math.max(0, Sums.gap(word, hit)) < least) {
                    least = Math.max(0, Sums.gap(word, hit));
                    best = hit;
                }
            }
        }
        return best;
    }

    /** A title rounds what the lead states exactly. */
    void refine(List<Sentence> sentences, Map<String, String> slots) {
        String rounded = slots.get("amount");
        if (rounded == null) {
            return;
        }
        BigDecimal sum = new BigDecimal(rounded);
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.weight() < LEAD ? List.<Hit>of() : sentence.hits()) {
                boolean exact = hit.kind() == Sums.MONEY
                        && hit.quantity().unit().equals(slots.get("currency"))
                        && Sums.value(hit).stripTrailingZeros().precision()
                                > sum.stripTrailingZeros().precision()
                        && Sums.value(hit).subtract(sum).abs().multiply(FIFTY).compareTo(sum) <= 0;
                if (exact) {
                    slots.put("amount", hit.quantity().value());
                    return;
                }
            }
        }
    }

    /** The sum beside a word for a price, in title or lead. */
    void putPrice(List<Sentence> sentences, Map<String, String> slots) {
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.hits()) {
                boolean named = hit.kind() == Sums.MONEY
                        && sentence.weight() >= LEAD
                        && sentence.hits().stream()
                                .anyMatch(word -> (word.kind() == priceCue || word.kind() == price)
                                        && Sums.gap(word, hit) <= (sentence.dense() ? PRICE_REACH / 2 : PRICE_REACH));
                if (named) {
                    Sums.put(sentence, hit, slots);
                    return;
                }
            }
        }
    }

    private static boolean has(Sentence sentence, int kind) {
        return sentence.hits().stream().anyMatch(hit -> hit.kind() == kind);
    }
}
