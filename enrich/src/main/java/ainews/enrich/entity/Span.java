package ainews.enrich.entity;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days on which a name or ticker was in use, as epoch milliseconds in UTC.
 *
 * @param from first instant, inclusive
 * @param to end, exclusive
 */
record Span(long from, long to) {
    static final Span ALWAYS = new Span(Long.MIN_VALUE, Long.MAX_VALUE);

    /**
     * @param text {@code 2023-02-06..2024-02-08} (both days included), {@code ..2024-02-08}, or {@code 2023-02-06} for "since"
     */
    static Span parse(String text) {
        int dots = text.indexOf("..");
        String from = dots < 0 ? text : text.substring(0, dots);
        String to = dots < 0 ? "" : text.substring(dots + 2);
        return new Span(
                from.isEmpty() ? Long.MIN_VALUE : millis(LocalDate.parse(from)),
                to.isEmpty() ? Long.MAX_VALUE : millis(LocalDate.parse(to).plusDays(1)));
    }

    boolean holds(long instant) {
        return from <= instant && instant < to;
    }

    /** What the record's own would say, which goes through a format: a dictionary's version is a hash over all of them. */
    @Override
    public String toString() {
        return "Span[from=" + from + ", to=" + to + "]";
    }

    static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
