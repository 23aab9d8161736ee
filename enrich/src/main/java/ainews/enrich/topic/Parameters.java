package ainews.enrich.topic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many parameters the model has that a text releases: of several sizes the largest, of all and active ones all. */
final class Parameters {
    private static final double BODY = 0.7;
    private static final Pattern IN_A_NAME = Pattern.compile("(?:^|[ -])(\\d+(?:\\.\\d+)?)([BT])(?=$|[ -])");

    private final int params = Vocabulary.kindOf(Quantity.Kind.PARAMS);
    private final int model = Vocabulary.kindOfEntity("model");

    void put(EventMatch match, Map<String, String> slots) {
        Hit size = largest(match.sentence());
        if (size != null) {
            slots.put("parameters", size.quantity().value());
        }
    }

    /** A sentence of its own gives the size, which names that model or none; else the model's very name does. Null where nothing does. */
    String elsewhere(EventMatch best, List<Sentence> sentences) {
        Hit released = Released.of(best, sentences);
        for (Sentence sentence : sentences) {
            Hit size = largest(sentence);
            if (size == null || sentence.weight() < BODY) {
                continue;
            }
            if (isOf(released, sentence, size)) {
                return size.quantity().value();
            }
        }
        return released == null ? null : inName(released.entity().getName());
    }

    /** The model named last before a size is the one that has it; where none is, the text goes on about the one that is released. */
    private boolean isOf(Hit released, Sentence sentence, Hit size) {
        Hit last = null;
        for (Hit hit : sentence.hits()) {
            if (hit.kind() == model && hit.end() <= size.start()) {
                last = hit;
            }
        }
        if (last == null || released == null) {
            return last == null;
        }
        String id = released.entity().getEntityId();
        return last.entity().getEntityId().equals(id)
                || last.entity().getParents().contains(id)
                || released.entity().getParents().contains(last.entity().getEntityId());
    }

    private static String inName(String name) {
        Matcher size = IN_A_NAME.matcher(name);
        return size.find()
                ? new BigDecimal(size.group(1))
                        .scaleByPowerOfTen(size.group(2).equals("B") ? 9 : 12)
                        .stripTrailingZeros()
                        .toPlainString()
                : null;
    }

    private Hit largest(Sentence sentence) {
        Hit largest = null;
        for (Hit hit : sentence.hits()) {
            boolean larger =
                    hit.kind() == params && (largest == null || value(hit).compareTo(value(largest)) > 0);
            largest = larger ? hit : largest;
        }
        return largest;
    }

    private static BigDecimal value(Hit hit) {
        return new BigDecimal(hit.quantity().value());
    }
}
