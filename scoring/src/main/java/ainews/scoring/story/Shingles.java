package ainews.scoring.story;

import java.util.Arrays;

/**
 * Overlapping runs of three tokens (three words, or four Chinese characters) as hashes, and how alike two sets of them are. Reads one text after the
 * other into the same memory. Not thread-safe.
 */
final class Shingles {
    /** A text with fewer tokens than this is compared together with its title. */
    static final int MIN_TOKENS = 25;

    private static final int RUN = 3;
    private static final int START = 17;

    private final HashSort sort = new HashSort();
    private int[] all = new int[0];
    private int size;

    /** Reads those of a text; a text shorter than one run is a shingle of its own. */
    void read(Tokens tokens) {
        int n = tokens.size;
        int runs = n == 0 ? 0 : Math.max(1, n - RUN + 1);
        if (all.length < runs) {
            all = new int[runs];
        }
        int[] hash = tokens.hash;
        for (int i = 0; i < n - RUN + 1; i++) {
            all[i] = joined(joined(joined(START, hash[i]), hash[i + 1]), hash[i + 2]);
        }
        if (n > 0 && n < RUN) {
            all[0] = n == 1 ? joined(START, hash[0]) : joined(joined(START, hash[0]), hash[1]);
        }
        size = sort.distinct(all, runs);
    }

    private static int joined(int before, int token) {
        return Tokens.mix(before * 31 + token);
    }

    /** How many distinct ones the text has. */
    int size() {
        return size;
    }

    /** At most so many of them, ascending, the lowest first. */
    int[] lowest(int most) {
        return Arrays.copyOf(all, Math.min(size, most));
    }

    /**
     * Jaccard similarity of the sets behind two sketches if it is at least {@code least}, else some lower number: exact while both
     * sketches are whole, else the k-minimum-values estimate.
     */
    static double jaccard(Digest a, Digest b, double least) {
        int[] x = a.sketch();
        int[] y = b.sketch();
        if (x.length == 0 || y.length == 0) {
            return 0;
        }
        if (Arrays.equals(x, y)) {
            // a copy word for word, as most copies are
            return 1;
        }
        boolean whole = a.shingles() == x.length && b.shingles() == y.length;
        int limit = whole ? Integer.MAX_VALUE : Digester.SKETCH_SIZE;
        int i = 0;
        int j = 0;
        int union = 0;
        int shared = 0;
        int mayDiffer = (int) ((1 - least) * Math.min(limit, x.length + y.length)) + 1;
        while (union - shared <= mayDiffer && union < limit && i < x.length && j < y.length) {
            // which of the two is less cannot be foretold, so nothing branches on it
            int mine = x[i];
            int theirs = y[j];
            int takeMine = mine <= theirs ? 1 : 0;
            int takeTheirs = theirs <= mine ? 1 : 0;
            i += takeMine;
            j += takeTheirs;
            shared += takeMine & takeTheirs;
            union++;
        }
        if (union - shared <= mayDiffer && union < limit) {
            int left = Math.min(limit - union, x.length - i + y.length - j);
            union += Math.min(left, mayDiffer + 1 - (union - shared));
        }
        return (double) shared / union;
    }
}
