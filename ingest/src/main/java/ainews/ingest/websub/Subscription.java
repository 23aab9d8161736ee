package ainews.ingest.websub;

import java.time.Duration;
import java.time.Instant;

/**
 * One subscription. Pure: what happens gives the next state.
 *
 * @param key of the callback's address
 * @param secret that the hub signs with
 * @param leaseUntilMs when the hub forgets it
 * @param dueMs when to act next
 * @param failures in a row
 */
record Subscription(
        String key, String hub, String topic, String secret, State state, long leaseUntilMs, long dueMs, int failures) {
    static final Subscription NONE = new Subscription("", "", "", "", State.WANTED, 0, Long.MAX_VALUE, 0);

    private static final Duration ANSWER_WITHIN = Duration.ofHours(1);
    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(10);
    private static final Duration LONGEST_LEASE = Duration.ofDays(30);
    private static final Duration DENIED = Duration.ofDays(1);
    private static final int MAX_DOUBLINGS = 5;

    /** Where it stands. */
    enum State {
        /** To be asked for. */
        WANTED,
        /** Asked for; the hub has not verified it yet. */
        ASKED,
        /** Verified. */
        ACTIVE,
        /** Verified, and asked for again before the lease ends. */
        RENEWING,
        /** Its end is asked for. */
        LEAVING
    }

    boolean isActive(long nowMs) {
        return (state == State.ACTIVE || state == State.RENEWING) && nowMs < leaseUntilMs;
    }

    boolean awaitsVerification() {
        return state == State.ASKED || state == State.RENEWING;
    }

    Subscription asked(Instant now) {
        State next = isActive(now.toEpochMilli()) ? State.RENEWING : State.ASKED;
        // Where no verification comes within the time, it counts as failed and is asked for again, later each time.
        return with(next, leaseUntilMs, now.plus(ANSWER_WITHIN.multipliedBy(1L << doublings())), failures + 1);
    }

    Subscription verified(Instant now, Duration lease) {
        Duration held = lease.compareTo(SHORTEST_LEASE) < 0
                ? SHORTEST_LEASE
                : lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
        long until = now.plus(held).toEpochMilli();
        return with(State.ACTIVE, until, now.plus(held.multipliedBy(4).dividedBy(5)), 0);
    }

    Subscription denied(Instant now) {
        return with(State.WANTED, 0, now.plus(DENIED), failures);
    }

    /** Nothing more is asked of the hub but the end. */
    Subscription leaving() {
        return new Subscription(key, hub, topic, secret, State.LEAVING, leaseUntilMs, Long.MAX_VALUE, 0);
    }

    /** After a restart: what was being given up is wanted again. */
    Subscription resumed(Instant now) {
        return state == State.LEAVING ? with(State.WANTED, 0, now, 0) : this;
    }

    private int doublings() {
        return Math.min(failures, MAX_DOUBLINGS);
    }

    private Subscription with(State next, long leaseMs, Instant due, int failed) {
        return new Subscription(key, hub, topic, secret, next, leaseMs, due.toEpochMilli(), failed);
    }
}
