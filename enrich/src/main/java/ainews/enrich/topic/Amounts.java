package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which sum of money an event is about, and which is only what a company is worth. */
final class Amounts {
    private static final int BESIDE = 40;
    private static final double LEAD = 0.9;
    private static final double BODY = 0.7;
    private static final int PRICE_REACH = 40;
    private static final int AT = 6;
    private static final int TURNOVER = 24;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int BEFORE = 1;
    private static final BigDecimal LARGE = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal LEAST = BigDecimal.valueOf(10_000);
    private static final Set<String> DEALS = Set.of("funding", "merger");
    /** Within two per cent. */
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    private final int valuation;
    private final int revenue;
    private final int turnover;
    private final int valuing;
    private final int marketWord;
    private final int priceCue;
    private final int price;
    private final int fine;
    private final BitSet dealWords = new BitSet();
    private final int number = Vocabulary.kindOf(Quantity.Kind.NUMBER);
    private final int money = Vocabulary.kindOf(Quantity.Kind.MONEY);

    Amounts(Vocabulary words) {
        valuation = words.kind("valuation");
        revenue = words.kind("revenue");
        turnover = words.kind("turnover");
        valuing = words.kind("valuing");
        marketWord = words.kind("market-word");
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
        Hit bare = match.event().equals("funding") ? bareValuation(match.sentence()) : null;
        if (bare != null) {
            slots.put("valuation", bare.quantity().value());
        }
        for (Hit hit : match.sentence().hits()) {
            if (hit.kind() != money || isIncome(match, hit) || isOfAShare(match, hit)) {
                continue;
            }
            int distance = Math.max(0, Math.max(hit.start() - match.end(), match.start() - hit.end()));
            if (match.event().equals("funding") && bare == null && isValuation(match.sentence(), hit)) {
                putValuation(match.sentence(), hit, slots);
            } else if (distance < least) {
                least = distance;
                amount = hit;
            }
        }
        if (amount == null) {
            return;
        }
        slots.put("amount", amount.quantity().value());
        slots.put("currency", currency(match.sentence(), amount));
        Hit worth = match.event().equals("funding") ? worthBehind(match.sentence(), amount) : null;
        if (worth != null) {
            slots.putIfAbsent("valuation", worth.quantity().value());
        }
    }

    /** "raises $2.3 billion at $29.3 billion": a far larger sum right behind what is raised. */
    private Hit worthBehind(Sentence sentence, Hit raised) {
        for (Hit hit : sentence.hits()) {
            boolean behind = hit.kind() == money && hit.start() > raised.end() && hit.start() - raised.end() <= AT;
            if (behind && value(hit).compareTo(value(raised).multiply(TWICE)) >= 0) {
                return hit;
            }
        }
        return null;
    }

    /** 估值200亿: a large number without its currency, right behind the word. */
    private Hit bareValuation(Sentence sentence) {
        for (Hit word : sentence.hits()) {
            for (Hit hit : word.kind() == valuation ? sentence.hits() : List.<Hit>of()) {
                boolean behind = hit.kind() == number && hit.start() >= word.end() && hit.start() - word.end() <= 3;
                if (behind && value(hit).compareTo(LARGE) >= 0) {
                    return hit;
                }
            }
        }
        return null;
    }

    private static BigDecimal value(Hit sum) {
        return new BigDecimal(sum.quantity().value());
    }

    /** What one share costs is told of those that go public. */
    private static boolean isOfAShare(EventMatch match, Hit amount) {
        return DEALS.contains(match.event()) && value(amount).compareTo(LEAST) < 0;
    }

    /** What a company earns is told beside what it raises or pays. */
    private boolean isIncome(EventMatch match, Hit amount) {
        return !match.event().equals("earnings")
                && match.sentence().hits().stream()
                        .anyMatch(word -> word.kind() == revenue && gap(word, amount) >= 0 && gap(word, amount) <= 4);
    }

    /** The sum that a sentence of the lead names beside a word for the deal, which the sentence of the event leaves out. */
    void putElsewhere(List<Sentence> sentences, Map<String, String> slots) {
        for (Sentence sentence : sentences) {
            Hit sum = null;
            boolean deal = false;
            for (Hit hit : sentence.hits()) {
                sum = sum == null && hit.kind() == money ? hit : sum;
                deal |= dealWords.get(hit.kind());
            }
            if (sum != null && deal && sentence.weight() >= LEAD) {
                slots.put("amount", sum.quantity().value());
                slots.put("currency", currency(sentence, sum));
                return;
            }
        }
    }

    /** The first sum of title and lead that is neither what the firm is worth nor what it earns nor the price of a thing. */
    void putRaised(List<Sentence> sentences, Map<String, String> slots) {
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.weight() < LEAD ? List.<Hit>of() : sentence.hits()) {
                boolean raised = hit.kind() == money
                        && value(hit).compareTo(MILLION) >= 0
                        && !isValuation(sentence, hit)
                        && !isBeside(sentence, revenue, hit);
                if (raised) {
                    slots.put("amount", hit.quantity().value());
                    slots.put("currency", currency(sentence, hit));
                    return;
                }
            }
        }
    }

    private static boolean isBeside(Sentence sentence, int kind, Hit sum) {
        return sentence.hits().stream().anyMatch(word -> word.kind() == kind && gap(word, sum) <= BESIDE / 4);
    }

    /** Sales rather than profits: the sum of title or lead right beside a word for them. */
    void putTurnover(List<Sentence> sentences, Map<String, String> slots) {
        for (Sentence sentence : sentences) {
            Hit best = null;
            int least = sentence.dense() ? TURNOVER / 2 : TURNOVER;
            for (Hit word : sentence.weight() < LEAD ? List.<Hit>of() : sentence.hits()) {
                for (Hit hit : word.kind() == turnover ? sentence.hits() : List.<Hit>of()) {
                    if (hit.kind() == money && Math.max(0, gap(word, hit)) < least) {
                        least = Math.max(0, gap(word, hit));
                        best = hit;
                    }
                }
            }
            if (best != null) {
                slots.put("amount", best.quantity().value());
                slots.put("currency", currency(sentence, best));
                return;
            }
        }
    }

    /** What the company is worth after a round, which a sentence further down states alone. */
    void putValuation(List<Sentence> sentences, Map<String, String> slots) {
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.hits()) {
                if (sentence.weight() >= BODY
                        && hit.kind() == money
                        && value(hit).compareTo(LEAST) >= 0
                        && isValuation(sentence, hit)) {
                    putValuation(sentence, hit, slots);
                    return;
                }
            }
        }
    }

    /** Not what the market says that the whole company is worth on a day. */
    private void putValuation(Sentence sentence, Hit amount, Map<String, String> slots) {
        boolean market = sentence.hits().stream()
                .anyMatch(word -> word.kind() == marketWord && gap(word, amount) <= reach(sentence));
        if (!market) {
            slots.put("valuation", amount.quantity().value());
            slots.putIfAbsent("currency", currency(sentence, amount));
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

    /** A title rounds what the lead states exactly. */
    void refine(List<Sentence> sentences, Map<String, String> slots) {
        String rounded = slots.get("amount");
        if (rounded == null) {
            return;
        }
        BigDecimal sum = new BigDecimal(rounded);
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.weight() < LEAD ? List.<Hit>of() : sentence.hits()) {
                boolean exact = hit.kind() == money
                        && hit.quantity().unit().equals(slots.get("currency"))
                        && value(hit).stripTrailingZeros().precision()
                                > sum.stripTrailingZeros().precision()
                        && value(hit).subtract(sum).abs().multiply(FIFTY).compareTo(sum) <= 0;
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
                boolean named = hit.kind() == money
                        && sentence.weight() >= LEAD
                        && sentence.hits().stream()
                                .anyMatch(word -> (word.kind() == priceCue || word.kind() == price)
                                        && gap(word, hit) <= (sentence.dense() ? PRICE_REACH / 2 : PRICE_REACH));
                if (named) {
                    slots.put("amount", hit.quantity().value());
                    slots.put("currency", currency(sentence, hit));
                    return;
                }
            }
        }
    }

    private static boolean has(Sentence sentence, int kind) {
        return sentence.hits().stream().anyMatch(hit -> hit.kind() == kind);
    }

    private static int reach(Sentence sentence) {
        return sentence.dense() ? BESIDE / 3 : BESIDE;
    }

    /** Whether the amount is the nearest to a word for valuation. */
    private boolean isValuation(Sentence sentence, Hit amount) {
        for (Hit word : sentence.hits()) {
            if ((word.kind() == valuation || word.kind() == valuing) && gap(word, amount) <= reach(sentence)) {
                boolean verb = sentence.hits().stream()
                        .anyMatch(other -> other.kind() == valuing && other.start() == word.start());
                if (verb && amount.end() <= word.start()) {
                    continue;
                }
                boolean nearest = sentence.hits().stream()
                        .filter(other -> other.kind() == money && !(verb && other.end() <= word.start()))
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
        int gap = gap(word, sum);
        return sum.end() <= word.start() && gap > BEFORE ? gap + BESIDE : gap;
    }

    /** A company whose shares trade in Taipei counts in its own 元. */
    private static String currency(Sentence sentence, Hit amount) {
        String stated = amount.quantity().unit();
        boolean bare = stated.equals("CNY");
        return bare && sentence.hits().stream().map(Hit::entity).anyMatch(Amounts::isTaiwanese) ? "TWD" : stated;
    }

    private static boolean isTaiwanese(Entity entity) {
        return entity != null
                && !entity.getTickers().isEmpty()
                && entity.getTickers().get(0).startsWith("TPE:");
    }

    private static int gap(Hit one, Hit other) {
        return Math.max(one.start() - other.end(), other.start() - one.end());
    }
}
