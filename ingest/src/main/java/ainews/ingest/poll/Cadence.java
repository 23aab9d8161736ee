package ainews.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * When a source is polled next. After a good poll it is asked at a rate that grows with the square root of how often it
 * publishes, which for a given number of requests makes the articles of all sources together wait least (Sia, Cho and Cho,
 * Efficient monitoring algorithm for fast news alerts, TKDE 2007); never
 * earlier than the server's own word. A failed one waits twice as long as the one before, for ever, and no source is given up.
 *
 * @param shortest between two polls of a source
 * @param longest between two polls of a source that answers
 * @param longestBackOff between two polls of one that does not
 * @param random from 0 to 1, so that sources that failed together do not come back together
 */
public record Cadence(Duration shortest, Duration longest, Duration longestBackOff, DoubleSupplier random) {
    static final int ARRIVALS_KEPT = 20;
    private static final int MAX_DOUBLINGS = 20;

    /** From 5 minutes to 6 hours, and up to a day after failures. */
    public static Cadence standard(DoubleSupplier random) {
        return new Cadence(Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofDays(1), random);
    }

    /**
     * The time of the next poll after a good one.
     *
     * @param maxAge how long the server says its answer holds; may be null
     * @param pushed whether a hub tells of news, so that polls are only to be safe
     */
    Instant afterGood(Instant now, Habits habits, Duration maxAge, boolean pushed) {
        double ms = pushed ? (double) longest.toMillis() : habits.intervalMs(now);
        ms = Math.min(Math.max(ms, (double) shortest.toMillis()), (double) longest.toMillis());
        double jittered = ms * (1 + 0.1 * random.getAsDouble());
        Instant due = habits.afterSilence(now.plusMillis((long) jittered), now.plus(longest));
        Instant fresh = maxAge == null ? now : now.plus(maxAge);
        return due.isAfter(fresh) ? due : fresh;
    }

    /**
     * The time of the next poll after a failed one.
     *
     * @param failures in a row, this one included
     * @param retryAfter how long the server asked to be left alone; may be null
     */
    Instant afterFailure(Instant now, int failures, Duration retryAfter) {
        double doubled = (double) shortest.toMillis() * (1L << Math.min(Math.max(failures - 1, 0), MAX_DOUBLINGS));
        double capped = Math.min(doubled, (double) longestBackOff.toMillis());
        double jittered = capped * (0.5 + 0.5 * random.getAsDouble());
        long least = retryAfter == null ? 0 : retryAfter.toMillis();
        return now.plusMillis(Math.max((long) jittered, least));
    }

    /** The latest arrivals with new ones among them, oldest first. */
    static List<Long> arrivals(List<Long> known, List<Long> fresh) {
        List<Long> all = new ArrayList<>(known);
        all.addAll(fresh);
        all.sort(null);
        return all.size() <= ARRIVALS_KEPT ? all : List.copyOf(all.subList(all.size() - ARRIVALS_KEPT, all.size()));
    }
}
