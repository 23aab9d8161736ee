package ainews.scoring.explain;

import ainews.schemas.Contribution;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Gives the same contribution for equal parts with equal points as long as it remembers them: four of five were told before, and the records that are kept of
 * a window's articles so take a third of the memory. Changes nothing but memory and time, since nobody changes a contribution. Bounded; safe for use by several
 * threads.
 */
final class SharedParts {
    /** A power of two. */
    private static final int PLACES = 1 << 13;

    private record Known(Part part, int tenths, Contribution told) {
        boolean is(Part other, int points) {
            return tenths == points
                    && part.name().equals(other.name())
                    && part.en().equals(other.en())
                    && part.zh().equals(other.zh());
        }
    }

    private final AtomicReferenceArray<Known> places = new AtomicReferenceArray<>(PLACES);

    /** Null where it is not remembered. */
    Contribution of(Part part, int tenths) {
        Known known = places.getAcquire(place(part, tenths));
        return known != null && known.is(part, tenths) ? known.told() : null;
    }

    void remember(Part part, int tenths, Contribution told) {
        places.setRelease(place(part, tenths), new Known(part, tenths, told));
    }

    /** By what costs nothing to read: the sentences of one name and equal points mostly differ in length. */
    private static int place(Part part, int tenths) {
        int hash = (part.name().hashCode() * 31 + tenths) * 31 + part.en().length();
        hash *= 0x9E3779B9;
        return hash >>> Integer.SIZE - Integer.numberOfTrailingZeros(PLACES);
    }
}
