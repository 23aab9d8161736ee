package ainews.enrich.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When a publisher says something appeared, or why that is not known.
 *
 * @param at null where unknown; a date known to the day, month or year is the first moment of it in UTC
 * @param precision second, minute, hour, day, month or year; null where {@code at} is null
 * @param source where it was read: json-ld, meta, time-element, url, text; null as long as nobody has said
 * @param unknown why {@code at} is null: absent, unreadable, impossible or future; null otherwise
 * @param day the day as the publisher names it, by its own clock: 21 January for {@code 2023-01-21T16:43:28-08:00}, of which {@code at} is 22 January in UTC; null where {@code at}
 *     is null
 */
public record PublicationDate(Instant at, String precision, String source, String unknown, LocalDate day) {
    static final PublicationDate ABSENT = new PublicationDate(null, null, null, "absent");
    static final PublicationDate UNREADABLE = new PublicationDate(null, null, null, "unreadable");
    static final PublicationDate IMPOSSIBLE = new PublicationDate(null, null, null, "impossible");
    static final PublicationDate FUTURE = new PublicationDate(null, null, null, "future");

    /** A date whose publisher counts days by UTC, or is not known to do otherwise. */
    public PublicationDate(Instant at, String precision, String source, String unknown) {
        this(at, precision, source, unknown, at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /**
     * Reads the first date in a text: ISO 8601, RFC 822, month names of several languages, Chinese forms, and relative ones ({@code 3小时前},
     * {@code 2 days ago}, {@code 昨天}). Never throws and never falls back on the present.
     *
     * @param raw null or blank gives {@code absent}
     * @param observedAt relative dates and the check for the future need it; null leaves relative dates unreadable
     */
    public static PublicationDate parse(String raw, Instant observedAt) {
        return DateText.parse(raw, observedAt, ZoneOffset.UTC);
    }

    public PublicationDate withSource(String newSource) {
        return new PublicationDate(at, precision, newSource, unknown, day);
    }

    PublicationDate onClock(ZoneOffset zone) {
        return at == null ? this : withDay(LocalDate.ofInstant(at, zone));
    }

    PublicationDate withDay(LocalDate newDay) {
        return at == null ? this : new PublicationDate(at, precision, source, unknown, newDay);
    }

    public boolean isKnown() {
        return at != null;
    }

    boolean hasTime() {
        return at != null && (precision.equals("second") || precision.equals("minute") || precision.equals("hour"));
    }

    boolean isToTheDay() {
        return at != null && !precision.equals("month") && !precision.equals("year");
    }
}
