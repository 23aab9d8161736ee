package ainews.enrich.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days told by their week ({@code 2026-W03-1}) or by their number within the year ({@code 2026-012}), as ISO 8601 has them too. */
final class CountedDay {
    private static final Pattern WEEK = Pattern.compile("^\\s*(\\d{4})-?W(\\d{2})(?:-?([1-7]))?\\s*(?:T.*)?$");
    private static final Pattern ORDINAL = Pattern.compile("^\\s*(\\d{4})-(\\d{3})\\s*(?:T.*)?$");

    private CountedDay() {}

    /** Null for anything else. */
    static PublicationDate parse(String text, Instant observedAt) {
        Matcher week = WEEK.matcher(text);
        if (week.find()) {
            boolean isToTheDay = week.group(3) != null;
            LocalDate day = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                    .with(ChronoField.DAY_OF_WEEK, isToTheDay ? Integer.parseInt(week.group(3)) : 4);
            return isToTheDay
                    ? DateText.check(day.atStartOfDay().toInstant(ZoneOffset.UTC), "day", false, observedAt)
                    : DateText.coarse(day.getYear(), day.getMonthValue(), "month", observedAt);
        }
        Matcher ordinal = ORDINAL.matcher(text);
        if (!ordinal.find()) {
            return null;
        }
        LocalDate day = LocalDate.ofYearDay(Integer.parseInt(ordinal.group(1)), Integer.parseInt(ordinal.group(2)));
        return DateText.check(day.atStartOfDay().toInstant(ZoneOffset.UTC), "day", false, observedAt);
    }
}
