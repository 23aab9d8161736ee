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
 * @param looks ages, in order; none = nothing is looked at again
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

    /** The first look that is not over at this age; the number of looks where all are. */
    int stepAfter(Instant since, Instant now) {
        int step = 0;
        while (step < looks.size() && !due(since, step).isAfter(now)) {
            step++;
        }
        return step;
    }

    /** When a look is due. */
    Instant due(Instant since, int step) {
        return since.plus(looks.get(step));
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
        Instant since = Instant.ofEpochMilli(before.sinceMs());
        int step = Math.max(before.step() + 1, stepAfter(since, now));
        return step >= looks.size()
                ? null
                : new Watched(
                        before.said(),
                        before.page(),
                        before.sinceMs(),
                        step,
                        due(since, step).toEpochMilli(),
                        0,
                        withdrawn ? before.missing() : 0,
                        withdrawn);
    }
}
