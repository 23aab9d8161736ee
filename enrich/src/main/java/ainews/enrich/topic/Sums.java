package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.math.BigDecimal;
import java.util.Map;

/** Sums of money among the hits of a sentence. */
final class Sums {
    static final int MONEY = Vocabulary.kindOf(Quantity.Kind.MONEY);

    private Sums() {}

    static BigDecimal value(Hit sum) {
        return new BigDecimal(sum.quantity().value());
    }

    /** States a sum as what the event is about. */
    static void put(Sentence sentence, Hit sum, Map<String, String> slots) {
        slots.put("amount", sum.quantity().value());
        slots.put("currency", currency(sentence, sum));
    }

    /** A company whose shares trade in Taipei counts in its own 元. */
    static String currency(Sentence sentence, Hit amount) {
        String stated = amount.quantity().unit();
        boolean bare = stated.equals("CNY");
        return bare && sentence.hits().stream().map(Hit::entity).anyMatch(Sums::isTaiwanese) ? "TWD" : stated;
    }

    private static boolean isTaiwanese(Entity entity) {
        return entity != null
                && !entity.getTickers().isEmpty()
                && entity.getTickers().get(0).startsWith("TPE:");
    }

    /** Characters between two, below 0 where they overlap. */
    static int gap(Hit one, Hit other) {
        return Math.max(one.start() - other.end(), other.start() - one.end());
    }
}
