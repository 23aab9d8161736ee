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
    private static final int ARRIVALS_NEEDED = 4;
    /** A source that publishes every hour is polled every 12 minutes, one that publishes daily every 59. */
    private static final double HOURLY_MS = 12 * 60_000.0;

    private static final double HOUR_MS = 3_600_000.0;
    private static final int MAX_DOUBLINGS = 20;

    /** From 5 minutes to 6 hours, and up to a day after failures. */
    public static Cadence standard(DoubleSupplier random) {
        return new Cadence(Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofDays(1), random);
    }

    /**
     * The time of the next poll after a good one.
     *
     * @param configured the source's interval, used until it is known how often it publishes
     * @param arrivalsMs when its latest articles appeared, oldest first
     * @param maxAge how long the server says its answer holds; may be null
     * @param pushed whether a hub tells of news, so that polls are only to be safe
     */
    Instant afterGood(Instant now, Duration configured, List<Long> arrivalsMs, Duration maxAge, boolean pushed) {
        double ms = pushed ? (double) longest.toMillis() : (double) configured.toMillis();
        if (!pushed && arrivalsMs.size() >= ARRIVALS_NEEDED) {
            double span = (double) (arrivalsMs.get(arrivalsMs.size() - 1) - arrivalsMs.get(0));
            double usual = span / (arrivalsMs.size() - 1);
            // A source that has fallen silent is asked less and less.
            double silence = Math.max(0, (double) (now.toEpochMilli() - arrivalsMs.get(arrivalsMs.size() - 1))) / 4;
            double adapted = HOURLY_MS * Math.sqrt(Math.max(usual, silence) / HOUR_MS);
            // What the operator set is held to within a factor of four.
            ms = Math.min(Math.max(adapted, ms / 4), ms * 4);
        }
        ms = Math.min(Math.max(ms, (double) shortest.toMillis()), (double) longest.toMillis());
        double jittered = ms * (1 + 0.1 * random.getAsDouble());
        long least = maxAge == null ? 0 : maxAge.toMillis();
        return now.plusMillis(Math.max((long) jittered, least));
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
