package ainews.ingest.fetch;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of one site's robots.txt, to survive a restart. Times are epoch milliseconds.
 *
 * @param site scheme and authority
 * @param text the file; null where the site has none
 * @param readMs when it was last read, or found to be missing; 0 = never
 * @param triedMs when it was last asked for
 * @param silentSinceMs since when it cannot be read; 0 = it could at the last try
 */
public record RobotsFile(String site, String text, long readMs, long triedMs, long silentSinceMs) {
    /** Of a site that was never asked. */
    public static final RobotsFile NONE = new RobotsFile("", null, 0, 0, 0);

    private static final Duration GOOD = Duration.ofHours(24);
    private static final Duration RETRY = Duration.ofMinutes(10);
    /** How long an old copy stands in, and how long it takes until a file that is never to be had counts as missing. */
    private static final Duration LONG = Duration.ofDays(30);

    static RobotsFile read(String site, String text, Instant now) {
        return new RobotsFile(site, text, now.toEpochMilli(), now.toEpochMilli(), 0);
    }

    RobotsFile unreadable(String asked, Instant now) {
        long since = silentSinceMs == 0 ? now.toEpochMilli() : silentSinceMs;
        return new RobotsFile(asked, text, readMs, now.toEpochMilli(), since);
    }

    boolean isOf(String asked) {
        return site.equals(asked);
    }

    /** Whether it need not be asked for now. */
    boolean holds(Instant now) {
        Duration time = silentSinceMs == 0 ? GOOD : RETRY;
        long age = now.toEpochMilli() - triedMs;
        return age >= 0 && age < time.toMillis();
    }

    /** What a visitor may do by it. */
    Says says(Instant now) {
        boolean known = readMs > 0 && (silentSinceMs == 0 || isWithin(readMs, now));
        if (known) {
            return text == null ? Says.NOTHING : Says.RULES;
        }
        return silentSinceMs > 0 && isWithin(silentSinceMs, now) ? Says.WAIT : Says.NOTHING;
    }

    private static boolean isWithin(long fromMs, Instant now) {
        return now.toEpochMilli() - fromMs < LONG.toMillis();
    }

    enum Says {
        /** Everything is allowed. */
        NOTHING,
        /** What its text says. */
        RULES,
        /** Everything is forbidden until it can be read. */
        WAIT
    }
}
