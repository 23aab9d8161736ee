package ainews.deploy.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** An ISO week, Monday to Sunday in one time zone. */
public record Week(String name, LocalDate monday, ZoneId zone) {

    private static final DateTimeFormatter FORMAT = new java.time.format.DateTimeFormatterBuilder()
            .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
            .appendLiteral("-W")
            .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
            .parseDefaulting(java.time.temporal.ChronoField.DAY_OF_WEEK, DayOfWeek.MONDAY.getValue())
            .toFormatter(Locale.ROOT);

    /** @throws IllegalArgumentException if it is no week such as 2026-W12 */
    public static Week parse(String name, ZoneId zone) {
        try {
            return new Week(name, LocalDate.parse(name, FORMAT), zone);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a week is written 2026-W12, and not " + name, e);
        }
    }

    /** First instant of the week. */
    Instant start() {
        return monday.atStartOfDay(zone).toInstant();
    }

    /** First instant after the week. */
    Instant end() {
        return monday.plusDays(7).atStartOfDay(zone).toInstant();
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }
}
