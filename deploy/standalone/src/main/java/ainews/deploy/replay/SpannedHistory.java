package ainews.deploy.replay;

import ainews.schemas.Tick;
import ainews.schemas.TimelineEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** The part of a history that a span tells of: it ends with the first event that would move the clock to the end. */
final class SpannedHistory implements History {
    private final History whole;
    private final Span span;
    private final LogClock clock = new LogClock();
    private boolean ended;

    SpannedHistory(History whole, Span span) {
        this.whole = whole;
        this.span = span;
    }

    @Override
    public Step next() throws IOException {
        while (!ended) {
            Step step = whole.next();
            if (step == null) {
                return null;
            }
            if (!(step instanceof Step.Event event)) {
                return step;
            }
            if (span.ends(clock.after(event.event()))) {
                ended = true;
                return closing();
            }
            if (!span.isBeforeWarmUp(LogClock.observedAt(event.event()))) {
                clock.read(event.event());
                return step;
            }
        }
        return null;
    }

    /** The time that passed until the end, where history is known to go on behind it; null for less than a minute. */
    private Step closing() {
        Instant tick = span.lastMinute();
        return clock.now() == null || !tick.isAfter(clock.now())
                ? null
                : RecordedFiles.event(
                        TimelineEvent.newBuilder().setTick(new Tick(tick)).build(), 0);
    }

    @Override
    public double done() {
        return ended ? 1 : whole.done();
    }

    @Override
    public Map<String, byte[]> takeChanges() {
        return whole.takeChanges();
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
