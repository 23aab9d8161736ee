package ainews.ingest.poll;

import ainews.ingest.feed.FeedTiming;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What is known of when a source publishes: what its operator set, what it did and what it says of itself. What it did
 * outweighs what it says. Pure.
 *
 * @param configured the source's interval, used until it is known how often it publishes
 * @param arrivalsMs when its latest articles appeared, oldest first
 * @param timing what the feed says; {@link FeedTiming#NONE} where nothing
 */
record Habits(Duration configured, List<Long> arrivalsMs, FeedTiming timing) {
    private static final int ARRIVALS_NEEDED = 4;
    /** A source that publishes every hour is polled every 12 minutes, one that publishes daily every 59. */
    private static final double HOURLY_MS = 12 * 60_000.0;

    private static final double HOUR_MS = 3_600_000.0;
    /** How far the operator's interval may be left, either way. */
    private static final double LEEWAY = 4;
    /** How far a feed's own word may lengthen what follows from how often it publishes: it is a default more often than not. */
    private static final double HEED = 2;

    /** How long to wait after a good poll, in milliseconds, before any bounds of all sources. */
    double intervalMs(Instant now) {
        double set = (double) configured.toMillis();
        double said = (double) timing.periodMs();
        if (arrivalsMs.size() < ARRIVALS_NEEDED) {
            return said == 0 ? set : Math.min(Math.max(said, set / LEEWAY), set * LEEWAY);
        }
        long last = arrivalsMs.get(arrivalsMs.size() - 1);
        double usual = (double) (last - arrivalsMs.get(0)) / (arrivalsMs.size() - 1);
        // A source that has fallen silent is asked less and less.
        double silence = Math.max(0, (double) (now.toEpochMilli() - last)) / 4;
        double adapted = HOURLY_MS * Math.sqrt(Math.max(usual, silence) / HOUR_MS);
        // One that publishes more often than it says is not believed.
        double heeded = said > usual ? adapted : Math.max(adapted, Math.min(said, adapted * HEED));
        return Math.min(Math.max(heeded, set / LEEWAY), set * LEEWAY);
    }

    /** The time given, or the end of the hours and days in which the feed says that it does not change, but no later than the last. */
    Instant afterSilence(Instant due, Instant last) {
        Instant at = due;
        while (isSilent(at) && at.isBefore(last)) {
            at = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        }
        return at.isBefore(last) || due.isAfter(last) ? at : last;
    }

    /** Hours and days in which it has published after all do not count as silent, whatever it says. */
    private boolean isSilent(Instant at) {
        boolean hours = arrivalsMs.stream().noneMatch(ms -> skipsHour(Instant.ofEpochMilli(ms)));
        boolean days = arrivalsMs.stream().noneMatch(ms -> skipsDay(Instant.ofEpochMilli(ms)));
        return (hours && skipsHour(at)) || (days && skipsDay(at));
    }

    private boolean skipsHour(Instant at) {
        return !timing.skipHours().isEmpty() && timing.skipHours().contains(utc(at).getHour());
    }

    private boolean skipsDay(Instant at) {
        return !timing.skipDays().isEmpty()
                && timing.skipDays().contains(utc(at).getDayOfWeek().getValue());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
