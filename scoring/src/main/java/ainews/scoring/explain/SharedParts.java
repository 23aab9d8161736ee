package ainews.scoring.explain;

import ainews.schemas.Contribution;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Gives the same contribution for equal parts with equal points as long as it remembers them: two of three were told not long before, and the records that are kept of
 * a window's articles so take a third of the memory. Changes nothing but memory and time, since nobody changes a contribution. Bounded; safe for use by several
 * threads.
 */
final class SharedParts {
    /** A power of two. */
    private static final int PLACES = 1 << 11;

    /** What a part says, without the part itself, which would be one more thing to wait for from the memory. */
    private record Known(String name, String en, String zh, int tenths, Contribution told) {
        boolean is(Part part, int points) {
            return tenths == points && name.equals(part.name()) && en.equals(part.en()) && zh.equals(part.zh());
        }
    }

    private final AtomicReferenceArray<Known> places = new AtomicReferenceArray<>(PLACES);

    /** Null where it is not remembered. */
    Contribution of(Part part, int tenths) {
        Known known = places.getAcquire(place(part, tenths));
        return known != null && known.is(part, tenths) ? known.told() : null;
    }

    void remember(Part part, int tenths, Contribution told) {
        places.setRelease(place(part, tenths), new Known(part.name(), part.en(), part.zh(), tenths, told));
    }

    /** By what costs nothing to read: the sentences of one name and equal points mostly differ in length. */
    private static int place(Part part, int tenths) {
        int hash = (part.name().hashCode() * 31 + tenths) * 31 + part.en().length();
        hash *= 0x9E3779B9;
        return hash >>> Integer.SIZE - Integer.numberOfTrailingZeros(PLACES);
    }
}
