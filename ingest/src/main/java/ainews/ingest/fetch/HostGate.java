package ainews.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets one request at a time through to a host, with a pause between two, none while the host wants peace, and none
 * beyond a budget an hour. Thread-safe.
 */
final class HostGate {
    /** A quarter of the hour's budget may go at once, so no hour sees more than five quarters of it. */
    private static final Duration BURST = Duration.ofMinutes(15);

    private static final int SWEEP_EVERY = 1024;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);

    private final Clock clock;
    private final Pause pause;
    private final Duration between;
    private final Duration price;
    private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();
    private final AtomicInteger entered = new AtomicInteger();

    /** The budget is requests an hour to one host. */
    HostGate(Clock clock, Pause pause, Duration between, int budget) {
        this.clock = clock;
        this.pause = pause;
        this.between = between;
        this.price = Duration.ofHours(1).dividedBy(budget);
    }

    /** Waits for the host to be free and its pause to be over; close the pass when the exchange has ended. */
    Pass enter(String host) throws InterruptedException {
        if (entered.incrementAndGet() % SWEEP_EVERY == 0) {
            sweep();
        }
        Host state = hosts.compute(host, (name, known) -> {
            Host used = known == null ? new Host() : known;
            used.users++;
            return used;
        });
        try {
            state.free.acquire();
        } catch (InterruptedException stopped) {
            leave(host);
            throw stopped;
        }
        try {
            Duration wait = Duration.between(clock.instant(), state.next);
            if (!wait.isNegative() && !wait.isZero()) {
                pause.take(wait);
            }
        } catch (InterruptedException | RuntimeException stopped) {
            state.free.release();
            leave(host);
            throw stopped;
        }
        return () -> {
            state.next = clock.instant().plus(state.crawlDelay == null ? between : state.crawlDelay);
            state.free.release();
            leave(host);
        };
    }

    private void leave(String host) {
        hosts.computeIfPresent(host, (name, state) -> {
            state.users--;
            return state;
        });
    }

    /** Forgets hosts that have not been asked for long and want nothing. */
    private void sweep() {
        Instant now = clock.instant();
        for (String host : hosts.keySet()) {
            hosts.computeIfPresent(
                    host,
                    (name, state) -> state.users == 0
                                    && state.readyAt().plus(FORGOTTEN_AFTER).isBefore(now)
                            ? null
                            : state);
        }
    }

    /** How long the host still wants to be left alone; null where it does not. */
    Duration blockedFor(String host) {
        Host state = hosts.get(host);
        return state == null ? null : until(state.blockedUntil);
    }

    /** Takes a request off the host's budget; how long to wait where it is used up, null where it is not. */
    Duration spend(String host) {
        Host state = hosts.computeIfAbsent(host, h -> new Host());
        synchronized (state) {
            Duration wait = until(state.paidUntil.minus(BURST));
            if (wait == null) {
                Instant now = clock.instant();
                state.paidUntil = (state.paidUntil.isAfter(now) ? state.paidUntil : now).plus(price);
            }
            return wait;
        }
    }

    /** Whether half of what the budget allows at once is left, so that what can wait takes nothing from what cannot. */
    boolean hasRoom(String host) {
        Host state = hosts.get(host);
        return state == null || !state.paidUntil.isAfter(clock.instant().plus(BURST.dividedBy(2)));
    }

    private Duration until(Instant time) {
        Instant now = clock.instant();
        return time.isAfter(now) ? Duration.between(now, time) : null;
    }

    /** When the host may be asked again as far as is known; a time long gone where nothing stands against it. */
    Instant readyAt(String host) {
        Host state = hosts.get(host);
        return state == null ? Instant.EPOCH : state.readyAt();
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
        /** Changed under the map's lock of this host only. */
        private int users;

        private volatile Instant next = Instant.EPOCH;
        private volatile Instant blockedUntil = Instant.EPOCH;
        private volatile Instant paidUntil = Instant.EPOCH;
        private volatile Duration crawlDelay;

        Instant readyAt() {
            Instant latest = next.isAfter(blockedUntil) ? next : blockedUntil;
            Instant paid = paidUntil.minus(BURST);
            return latest.isAfter(paid) ? latest : paid;
        }
    }
}
