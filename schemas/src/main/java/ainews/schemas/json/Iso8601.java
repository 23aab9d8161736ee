package ainews.schemas.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as {@code 2026-03-01T09:30:00.000Z}, milliseconds always there; years above 9999 carry a plus sign. */
public final class Iso8601 {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Iso8601() {}

    /** By hand for the years that there are, since a record has several times and the formatter takes its time. */
    public static String of(Instant time) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        if (utc.getYear() < 1000 || utc.getYear() > 9999) {
            return FORMAT.format(time);
        }
        StringBuilder out = new StringBuilder(24).append(utc.getYear());
        twoDigits(out.append('-'), utc.getMonthValue());
        twoDigits(out.append('-'), utc.getDayOfMonth());
        twoDigits(out.append('T'), utc.getHour());
        twoDigits(out.append(':'), utc.getMinute());
        twoDigits(out.append(':'), utc.getSecond());
        int millis = utc.getNano() / 1_000_000;
        twoDigits(out.append('.').append((char) ('0' + millis / 100)), millis % 100);
        return out.append('Z').toString();
    }

    private static void twoDigits(StringBuilder out, int number) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
