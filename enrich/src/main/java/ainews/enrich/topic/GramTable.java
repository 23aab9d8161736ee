package ainews.enrich.topic;

/** Numbers of features by a 64-bit hash of what they are called, so that nothing is made a string to look it up. Filled once, then only read. */
final class GramTable {
    static final int NONE = -1;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int ROOM = 4;

    private final long[] hashes;
    private final int[] numbers;

    GramTable(int grams) {
        int size = Integer.highestOneBit(Math.max(1, grams) * ROOM);
        hashes = new long[size];
        numbers = new int[size];
    }

    /** A hash with one more part. */
    static long next(long hash, long part) {
        long mixed = (hash ^ part) * FACTOR;
        return mixed ^ mixed >>> 29;
    }

    void put(long hash, int number) {
        int at = slot(hash);
        hashes[at] = hash;
        numbers[at] = number;
    }

    int get(long hash) {
        int at = slot(hash);
        return hashes[at] == hash ? numbers[at] : NONE;
    }

    /** Where the hash stands or could. */
    private int slot(long hash) {
        int at = (int) (hash >>> 32) & hashes.length - 1;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = at + 1 & hashes.length - 1;
        }
        return at;
    }
}
