package ainews.deploy.replay;

import ainews.schemas.TimelineEvent;
import ainews.scoring.Desk;
import java.time.Duration;
import java.time.Instant;

/** The clock of the log: the highest {@code observed_at} read, leaps that the desk refuses left out. */
final class LogClock {
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private Instant now;

    /** When an event was observed; null for an event without content. */
    static Instant observedAt(TimelineEvent event) {
        if (event.getArticle() != null) {
            return event.getArticle().getObservedAt();
        }
        if (event.getEngagement() != null) {
            return event.getEngagement().getObservedAt();
        }
        return event.getTick() == null ? null : event.getTick().getObservedAt();
    }

    /** Null before the first event. */
    Instant now() {
        return now;
    }

    /** Where the event would put the clock; unchanged for one that the desk refuses. */
    Instant after(TimelineEvent event) {
        Instant time = observedAt(event);
        boolean refused = time == null
                || (now == null
                        ? time.isBefore(EARLIEST)
                        : time.isAfter(now.plus(Duration.ofDays(Desk.MAX_JUMP_DAYS))));
        return refused || (now != null && !time.isAfter(now)) ? now : time;
    }

    void read(TimelineEvent event) {
        now = after(event);
    }
}
