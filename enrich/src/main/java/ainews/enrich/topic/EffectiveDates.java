package ainews.enrich.topic;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** From when on something holds, or for when it is planned. */
final class EffectiveDates {
    private static final double LEAD = 0.9;
    private static final int DAY_FROM_WORD = 14;
    private static final int DATE_REACH = 24;
    /** When it is to come is the point of a plan, wherever its sentence says so. */
    private static final int PLAN_REACH = 96;

    private static final int BARE_YEAR = 4;
    private static final String NO_YEAR = "--";
    /** What is planned may be so for a year; what is done was done on a day. */
    private static final Set<String> BY_YEAR = Set.of("roadmap", "regulation");

    private final int effective;
    private final int date = Vocabulary.kindOf(Quantity.Kind.DATE);

    EffectiveDates(Vocabulary words) {
        effective = words.kind("effective");
    }

    /** A day without a year counts only beside a word such as "from" or \u8d77: else it is when somebody spoke. */
    void put(EventMatch match, Map<String, String> slots) {
        Hit nearest = match.event().equals("roadmap") ? next(match) : Slots.nearest(match, date);
        int wide = match.event().equals("roadmap") ? PLAN_REACH : DATE_REACH;
        int reach = match.sentence().dense() ? wide / 2 : wide;
        if (nearest == null || Slots.gap(match, nearest) > reach) {
            return;
        }
        String value = nearest.quantity().value();
        boolean year = value.length() == BARE_YEAR;
        if (year
                ? BY_YEAR.contains(match.event())
                : !value.startsWith(NO_YEAR) || isInForce(match.sentence(), nearest)) {
            slots.put("effective_date", value);
        }
    }

    /** Of several dates of a plan the first that comes. */
    private Hit next(EventMatch match) {
        return match.sentence().hits().stream()
                .filter(hit -> hit.kind() == date
                        && !hit.quantity().value().startsWith(NO_YEAR)
                        && hit.start() >= match.start() - PLAN_REACH)
                .min(Comparator.comparing((Hit hit) -> hit.quantity().value()).thenComparing(Hit::start))
                .orElse(null);
    }

    /** The day that title or lead gives beside a word such as "from", with its year where one of them states that. */
    void complete(List<Sentence> sentences, Map<String, String> slots) {
        String stated = slots.get("effective_date");
        if (stated == null) {
            stated = inForce(sentences).findFirst().orElse(null);
        }
        if (stated == null) {
            return;
        }
        if (stated.startsWith(NO_YEAR)) {
            String day = stated.substring(1);
            String found = stated;
            stated = dates(sentences)
                    .filter(value -> value.length() == 10 && value.endsWith(day))
                    .findFirst()
                    .orElse(found);
        }
        slots.put("effective_date", stated);
    }

    private Stream<String> inForce(List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.weight() >= LEAD)
                .flatMap(sentence ->
                        sentence.hits().stream().filter(hit -> hit.kind() == date && isInForce(sentence, hit)))
                .map(hit -> hit.quantity().value());
    }

    private Stream<String> dates(List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.weight() >= LEAD)
                .flatMap(sentence -> sentence.hits().stream())
                .filter(hit -> hit.kind() == date)
                .map(hit -> hit.quantity().value());
    }

    private boolean isInForce(Sentence sentence, Hit day) {
        return sentence.hits().stream()
                .anyMatch(word -> word.kind() == effective
                        && Math.max(word.start() - day.end(), day.start() - word.end()) <= DAY_FROM_WORD);
    }
}
