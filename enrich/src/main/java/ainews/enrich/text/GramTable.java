package ainews.enrich.text;

/** Numbers by a 64-bit hash of what they are called, so that nothing is made a string to look it up. Filled once, then only read. */
public final class GramTable {
    /** Of a hash that has no number. */
    public static final int NONE = -1;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int ROOM = 4;

    /** A hash and its number lie side by side, so that a look-up touches one cache line. */
    private final long[] cells;

    /** @param grams how many will be put in, at most */
    public GramTable(int grams) {
        cells = new long[2 * Integer.highestOneBit(Math.max(1, grams) * ROOM)];
    }

    /** A hash with one more part. */
    public static long next(long hash, long part) {
        long mixed = (hash ^ part) * FACTOR;
        return mixed ^ mixed >>> 29;
    }

    /** Gives a hash, which is not 0, its number. */
    public void put(long hash, int number) {
        int at = slot(hash);
        cells[at] = hash;
        cells[at + 1] = number;
    }

    /** The number of a hash, or {@link #NONE}. */
    public int get(long hash) {
        int at = slot(hash);
        return cells[at] == hash ? (int) cells[at + 1] : NONE;
    }

    /** Where the hash stands or could. */
    private int slot(long hash) {
        int at = (int) (hash >>> 31) & cells.length - 2;
        while (cells[at] != 0 && cells[at] != hash) {
            at = at + 2 & cells.length - 2;
        }
        return at;
    }
}
