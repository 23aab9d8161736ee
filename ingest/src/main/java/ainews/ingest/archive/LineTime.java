package ainews.ingest.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as archives write it: epoch milliseconds or ISO 8601, with the precision that was written. A time without
 * an offset is UTC; a date alone is its start.
 *
 * @param precision second, minute, hour, day, month or year
 */
record LineTime(Instant at, String precision) {
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Pattern EPOCH_MS = Pattern.compile("[0-9]{11,14}");
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2})"
            + "(?:[Tt ]\\s*(\\d{2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?)?"
            + "\\s*(?:([Zz]|UTC|GMT)|([+\\-\\u2212]\\d{2}):?(\\d{2})?)?)?)?)?");

    /** The time of an epoch number; null where it is none between 1990 and 2100. */
    static LineTime ofEpochMs(long epochMs) {
        return possible(Instant.ofEpochMilli(epochMs), "second");
    }

    /** The time of a text; null where it is no ISO 8601 time between 1990 and 2100. */
    static LineTime of(String written) {
        String text = written.strip();
        if (EPOCH_MS.matcher(text).matches()) {
            return ofEpochMs(Long.parseLong(text));
        }
        Matcher iso = text.length() > 60 ? null : ISO.matcher(text);
        if (iso == null || !iso.matches()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.of(number(iso, 1, 0), number(iso, 2, 1), number(iso, 3, 1));
            return possible(LocalDateTime.of(day, time(iso)).toInstant(offset(iso)), precision(iso));
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static LineTime possible(Instant at, String precision) {
        return at.isBefore(EARLIEST) || at.isAfter(LATEST) ? null : new LineTime(at, precision);
    }

    private static LocalTime time(Matcher iso) {
        String fraction = iso.group(7) == null ? "000" : (iso.group(7) + "00").substring(0, 3);
        int millis = Integer.parseInt(fraction);
        // A leap second is read as the last second before it.
        return LocalTime.of(number(iso, 4, 0), number(iso, 5, 0), leap(number(iso, 6, 0)), millis * 1_000_000);
    }

    private static int leap(int second) {
        return second == 60 ? 59 : second;
    }

    private static ZoneOffset offset(Matcher iso) {
        if (iso.group(9) == null) {
            return ZoneOffset.UTC;
        }
        int hours = Integer.parseInt(iso.group(9).substring(1));
        int minutes = number(iso, 10, 0);
        return iso.group(9).charAt(0) == '+'
                ? ZoneOffset.ofHoursMinutes(hours, minutes)
                : ZoneOffset.ofHoursMinutes(-hours, -minutes);
    }

    private static String precision(Matcher iso) {
        if (iso.group(6) != null) {
            return "second";
        }
        if (iso.group(5) != null) {
            return "minute";
        }
        if (iso.group(4) != null) {
            return "hour";
        }
        if (iso.group(3) != null) {
            return "day";
        }
        return iso.group(2) != null ? "month" : "year";
    }

    private static int number(Matcher iso, int group, int otherwise) {
        return iso.group(group) == null ? otherwise : Integer.parseInt(iso.group(group));
    }
}
