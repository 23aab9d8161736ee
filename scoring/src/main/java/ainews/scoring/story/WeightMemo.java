package ainews.scoring.story;

/** Remembers the weights of some terms until the archive changes: one article's questions name the same terms again and again. Not thread-safe. */
final class WeightMemo {
    private static final int MASK = 2047;

    /** Each term with its age (when it was put in) above it, and the bits of its weight after it, so that one line of memory tells both. */
    private final long[] cells = new long[2 * (MASK + 1)];

    private final int[] holders = new int[MASK + 1];

    private long age = 1;

    boolean has(int term) {
        return cells[2 * at(term)] == key(term);
    }

    /** Of a term that it has. */
    double of(int term) {
        return Double.longBitsToDouble(cells[2 * at(term) + 1]);
    }

    /** How many articles hold a term that it has. */
    int holders(int term) {
        return holders[at(term)];
    }

    void put(int term, double weight, int held) {
        int at = at(term);
        holders[at] = held;
        cells[2 * at] = key(term);
        cells[2 * at + 1] = Double.doubleToRawLongBits(weight);
    }

    void forget() {
        age++;
    }

    private long key(int term) {
        return age << Integer.SIZE | Integer.toUnsignedLong(term);
    }

    private static int at(int term) {
        return (term ^ term >>> 16) & MASK;
    }
}
