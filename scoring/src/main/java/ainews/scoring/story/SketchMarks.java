package ainews.scoring.story;

import java.util.Arrays;

/**
 * A row of bits for each article's sketch, from which follows how many hashes two sketches share at most: nearly all pairs that are no
 * copies are told by it, without either sketch being read. Not thread-safe.
 */
final class SketchMarks {
    /**
     * Numbers an article: bits, then what {@link #rest} packs. As long as two lines of a processor's cache: in one the bits of so many hashes crowd so much that articles with a
     * passage in common cannot be told from copies.
     */
    private static final int ROW = 16;

    private static final int BITS = 64 * (ROW - 1);

    private final long[] asked = new long[ROW];
    private long[] rows;

    /** @param capacity articles have distinct numbers modulo this power of two */
    SketchMarks(int capacity) {
        rows = new long[ROW * capacity];
    }

    /** Takes over the articles from one number on to before another one. */
    void widen(int capacity, int from, int to) {
        long[] before = rows;
        rows = new long[ROW * capacity];
        for (int seq = from; seq < to; seq++) {
            System.arraycopy(before, ROW * seq & before.length - 1, rows, ROW * seq & rows.length - 1, ROW);
        }
    }

    void put(int seq, Digest digest) {
        fill(digest, rows, ROW * seq & rows.length - 1);
    }

    /** What is asked next is asked of this one. */
    void ask(Digest digest) {
        fill(digest, asked, 0);
    }

    /** Reads a little of an article's row, which says nothing. */
    long approach(int seq) {
        return rows[ROW * seq & rows.length - 1];
    }

    /** True if an article's address is the one of the digest that is asked of. */
    boolean hasSameAddress(int seq) {
        long rest = rows[(ROW * seq & rows.length - 1) + ROW - 1];
        return (asked[ROW - 1] ^ rest) >>> 32 == 0;
    }

    /** At least the Jaccard similarity that {@link Shingles#jaccard} gives for the digest that is asked of and an article. */
    double jaccardAtMost(int seq) {
        int row = ROW * seq & rows.length - 1;
        int mine = (int) asked[ROW - 1];
        int theirs = (int) rows[row + ROW - 1];
        int onlyMine = 0;
        int onlyTheirs = 0;
        for (int i = 0; i < ROW - 1; i++) {
            onlyMine += Long.bitCount(asked[i] & ~rows[row + i]);
            onlyTheirs += Long.bitCount(rows[row + i] & ~asked[i]);
        }
        int shared = Math.min(mine - onlyMine, theirs - onlyTheirs);
        return (double) shared / Math.min(Digester.SKETCH_SIZE, mine + theirs - shared);
    }

    private static void fill(Digest digest, long[] to, int row) {
        Arrays.fill(to, row, row + ROW - 1, 0);
        for (int hash : digest.sketch()) {
            // the smallest hashes have few bits but their lower ones
            int bit = (hash & 0xFFFF) * BITS >>> 16;
            to[row + (bit >>> 6)] |= 1L << bit;
        }
        to[row + ROW - 1] = rest(digest);
    }

    /** The address, and how many hashes there are. */
    private static long rest(Digest digest) {
        return (long) digest.address() << 32 | digest.sketch().length;
    }
}
