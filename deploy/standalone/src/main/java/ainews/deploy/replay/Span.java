package ainews.deploy.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which part of history is told. All bounds are of the log's clock, never of a publisher's.
 *
 * @param from first moment whose outputs are kept; null for all
 * @param to first moment that is not read any more; null for the end
 * @param asOf last moment that is known; null for all that is there
 * @param warmUp how long before {@code from} the fold begins; null for all of history, which alone gives what the live system said
 */
public record Span(Instant from, Instant to, Instant asOf, Duration warmUp) {
    /** All of history. */
    public static final Span ALL = new Span(null, null, null, null);

    /** Checks the order. */
    public Span {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("from must be before to: " + from + ", " + to);
        }
        if (from != null && asOf != null && from.isAfter(asOf)) {
            throw new IllegalArgumentException("from must not be after as-of: " + from + ", " + asOf);
        }
        if (warmUp != null && (from == null || warmUp.isNegative())) {
            throw new IllegalArgumentException("warm-up needs from, and must not be negative: " + warmUp);
        }
    }

    /** First moment that is not read; null for none. */
    Instant end() {
        Instant unknown = asOf == null ? null : asOf.plusMillis(1);
        if (to == null || unknown == null) {
            return to == null ? unknown : to;
        }
        return to.isBefore(unknown) ? to : unknown;
    }

    boolean isBeforeWarmUp(Instant observedAt) {
        return warmUp != null && observedAt != null && observedAt.isBefore(from.minus(warmUp));
    }

    boolean ends(Instant clock) {
        return end() != null && clock != null && !clock.isBefore(end());
    }

    /** The last whole minute before the end. */
    Instant lastMinute() {
        return end().minusMillis(1).truncatedTo(ChronoUnit.MINUTES);
    }

    boolean keeps(Instant moment) {
        return from == null || (moment != null && !moment.isBefore(from));
    }
}
