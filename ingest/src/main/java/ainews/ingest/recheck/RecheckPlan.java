package ainews.ingest.recheck;

import ainews.ingest.recheck.Watched.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When articles are looked at again and what an answer means. Pure.
 *
 * <pre>
 * page found                  -> next look
 * not found (404, 410, front page instead)
 *     once                    -> asked again after an hour
 *     twice                   -> withdrawn; looked at further, since some come back
 * no answer                   -> tried again, at most three times a look
 * robots.txt forbids          -> not looked at any more
 * </pre>
 *
 * @param looks times after delivery, in order; none = nothing is looked at again
 */
public record RecheckPlan(List<Duration> looks) {
    private static final Duration CONFIRM = Duration.ofHours(1);
    private static final Duration RETRY = Duration.ofMinutes(30);
    private static final int MAX_TRIES = 3;
    static final int MISSING_IS_GONE = 2;

    /** Copies the list. */
    public RecheckPlan {
        looks = List.copyOf(looks);
    }

    /** After 1 h, 6 h, 24 h and 7 d. */
    public static RecheckPlan standard() {
        return new RecheckPlan(
                List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(7)));
    }

    /** Whether nothing is looked at again. */
    public boolean isOff() {
        return looks.isEmpty();
    }

    /** How long an article is looked at. */
    Duration longest() {
        return looks.get(looks.size() - 1);
    }

    /** When an article delivered at this time is looked at first. */
    Instant firstLook(Instant delivered) {
        return delivered.plus(looks.get(0));
    }

    /** The article after its page was found as {@code page}; null where it is not looked at any more. */
    Watched found(Watched before, Page page, Instant now) {
        return next(before.with(page), now, false);
    }

    /**
     * The article after its page was not found.
     *
     * @return null where it is not looked at any more
     */
    Watched missed(Watched before, Instant now) {
        int missing = Math.min(before.missing() + 1, MISSING_IS_GONE);
        if (missing < MISSING_IS_GONE) {
            return new Watched(
                    before.said(),
                    before.page(),
                    before.sinceMs(),
                    before.step(),
                    now.plus(CONFIRM).toEpochMilli(),
                    0,
                    missing,
                    before.withdrawn());
        }
        Watched gone = next(before, now, true);
        return gone == null
                ? null
                : new Watched(gone.said(), gone.page(), gone.sinceMs(), gone.step(), gone.dueMs(), 0, missing, true);
    }

    /** The article after a look that told nothing; null where it is not looked at any more. */
    Watched failed(Watched before, Instant now, Duration atLeast) {
        int tries = before.tries() + 1;
        if (tries >= MAX_TRIES) {
            return next(before, now, before.withdrawn());
        }
        return later(before, now.plus(RETRY.multipliedBy(tries)), atLeast, now, tries);
    }

    /** The article where no look could be taken yet. */
    Watched postponed(Watched before, Instant now, Duration atLeast) {
        return later(before, now.plus(RETRY), atLeast, now, before.tries());
    }

    private static Watched later(Watched before, Instant wanted, Duration atLeast, Instant now, int tries) {
        Instant allowed = atLeast == null ? now : now.plus(atLeast);
        long dueMs = (wanted.isAfter(allowed) ? wanted : allowed).toEpochMilli();
        return new Watched(
                before.said(),
                before.page(),
                before.sinceMs(),
                before.step(),
                dueMs,
                tries,
                before.missing(),
                before.withdrawn());
    }

    /** Looks that fell into a standstill are not made up for: the next one is in the future. */
    private Watched next(Watched before, Instant now, boolean withdrawn) {
        int step = before.step() + 1;
        while (step < looks.size() && before.sinceMs() + looks.get(step).toMillis() <= now.toEpochMilli()) {
            step++;
        }
        return step >= looks.size()
                ? null
                : new Watched(
                        before.said(),
                        before.page(),
                        before.sinceMs(),
                        step,
                        before.sinceMs() + looks.get(step).toMillis(),
                        0,
                        withdrawn ? before.missing() : 0,
                        withdrawn);
    }
}
