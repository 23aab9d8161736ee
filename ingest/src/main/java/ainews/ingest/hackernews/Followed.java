package ainews.ingest.hackernews;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * A story whose points and comments are followed for two days from when it was first seen on the list, whether it stays
 * there or not, ever more seldom. Pure.
 *
 * <pre>
 * age      up to 6 h   up to 24 h   up to 48 h       then
 * asked    every 30 m  every 2 h    every 6 h        once more at 48 h, and no longer
 * </pre>
 *
 * @param firstSeenMs epoch milliseconds
 * @param dueMs when it is asked for next, unless the list brings it before
 */
public record Followed(long id, long firstSeenMs, long dueMs) {
    static final Comparator<Followed> MOST_OVERDUE =
            Comparator.comparingLong(Followed::dueMs).thenComparingLong(Followed::id);

    private static final Duration END = Duration.ofDays(2);

    static Followed from(long id, Instant now) {
        return new Followed(id, now.toEpochMilli(), 0).asked(now);
    }

    /** The same after it was asked for. */
    Followed asked(Instant now) {
        Duration age = age(now);
        Duration wait = age.compareTo(Duration.ofHours(6)) < 0
                ? Duration.ofMinutes(30)
                : age.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofHours(2) : Duration.ofHours(6);
        long next = now.plus(wait).toEpochMilli();
        return new Followed(id, firstSeenMs, Math.min(next, firstSeenMs + END.toMillis()));
    }

    /** Whether its two days were over when it was last asked for. */
    boolean isOver(Instant askedAt) {
        return age(askedAt).compareTo(END) >= 0;
    }

    boolean isDue(Instant now) {
        return dueMs <= now.toEpochMilli();
    }

    private Duration age(Instant now) {
        return Duration.ofMillis(now.toEpochMilli() - firstSeenMs);
    }
}
