package ainews.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** Lets one request at a time through to a host, with a pause between two, and none while the host wants peace. */
final class HostGate {
    private final Clock clock;
    private final Pause pause;
    private final Duration between;
    private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();

    HostGate(Clock clock, Pause pause, Duration between) {
        this.clock = clock;
        this.pause = pause;
        this.between = between;
    }

    /** Waits for the host to be free and its pause to be over; close the pass when the exchange has ended. */
    Pass enter(String host) throws InterruptedException {
        Host state = hosts.computeIfAbsent(host, h -> new Host());
        state.free.acquire();
        try {
            Duration wait = Duration.between(clock.instant(), state.next);
            if (!wait.isNegative() && !wait.isZero()) {
                pause.take(wait);
            }
        } catch (InterruptedException | RuntimeException stopped) {
            state.free.release();
            throw stopped;
        }
        return () -> {
            state.next = clock.instant().plus(state.crawlDelay == null ? between : state.crawlDelay);
            state.free.release();
        };
    }

    /** How long the host still wants to be left alone; null where it does not. */
    Duration blockedFor(String host) {
        Host state = hosts.get(host);
        Instant until = state == null ? null : state.blockedUntil;
        Instant now = clock.instant();
        return until == null || !until.isAfter(now) ? null : Duration.between(now, until);
    }

    void block(String host, Duration time) {
        hosts.computeIfAbsent(host, h -> new Host()).blockedUntil =
                clock.instant().plus(time);
    }

    /** Takes a longer pause between two requests to the host, as its robots.txt asks. */
    void crawlDelay(String host, Duration delay) {
        hosts.computeIfAbsent(host, h -> new Host()).crawlDelay = delay.compareTo(between) > 0 ? delay : between;
    }

    /** Waits; a test passes one that moves its clock. */
    interface Pause {
        void take(Duration time) throws InterruptedException;
    }

    /** The right to one exchange. */
    interface Pass {
        void close();
    }

    private static final class Host {
        private final Semaphore free = new Semaphore(1, true);
        private volatile Instant next = Instant.MIN;
        private volatile Instant blockedUntil;
        private volatile Duration crawlDelay;
    }
}
