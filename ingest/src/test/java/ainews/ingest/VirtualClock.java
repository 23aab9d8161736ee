package ainews.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a simulation sets, to and fro. */
final class VirtualClock extends Clock {
    private volatile long nowMs;

    VirtualClock(Instant start) {
        this.nowMs = start.toEpochMilli();
    }

    void set(long ms) {
        nowMs = ms;
    }

    synchronized void pass(Duration time) {
        nowMs = nowMs + time.toMillis();
    }

    @Override
    public long millis() {
        return nowMs;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(nowMs);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
