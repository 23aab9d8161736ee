package ainews.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What servers say about time in headers: how long to wait, how long an answer holds. */
final class ServerTime {
    /** A server that asks for more is asked again after this; one typing error must not lose a source for years. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    private static final Duration LONGEST_AGE = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,10})");
    /** The form in use and the two old ones that a recipient must still read (RFC 9110, section 5.6.7). */
    private static final List<DateTimeFormatter> HTTP_DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.US)
                    .withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US).withZone(ZoneOffset.UTC));

    private ServerTime() {}

    /** How long Retry-After asks to wait, in seconds or until a date; null where it says nothing readable. */
    static Duration retryAfter(String header, Instant now) {
        Duration wait = header == null ? null : wait(header.strip(), now);
        if (wait == null || wait.isNegative()) {
            return null;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** How long an answer holds by Cache-Control, else by Expires; null where nothing is said. */
    static Duration maxAge(String cacheControl, String expires, Instant now) {
        String control = cacheControl == null ? "" : cacheControl.toLowerCase(Locale.ROOT);
        Matcher age = MAX_AGE.matcher(control);
        Duration holds = null;
        if (control.contains("no-cache") || control.contains("no-store")) {
            return null;
        } else if (age.find()) {
            holds = Duration.ofSeconds(Long.parseLong(age.group(1)));
        } else if (expires != null) {
            holds = wait(expires.strip(), now);
        }
        if (holds == null || holds.isNegative() || holds.isZero()) {
            return null;
        }
        return holds.compareTo(LONGEST_AGE) > 0 ? LONGEST_AGE : holds;
    }

    private static Duration wait(String value, Instant now) {
        if (SECONDS.matcher(value).matches()) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        for (DateTimeFormatter form : HTTP_DATES) {
            try {
                return Duration.between(now, ZonedDateTime.parse(value, form).toInstant());
            } catch (DateTimeException anotherForm) {
                // The next one.
            }
        }
        return null;
    }
}
