package ainews.scoring.story;

import java.util.Arrays;

/** Overlapping runs of three tokens (three words, or four Chinese characters) as hashes, and how alike two sets of them are. */
final class Shingles {
    /** A text with fewer tokens than this is compared together with its title. */
    static final int MIN_TOKENS = 25;

    private static final int RUN = 3;

    private Shingles() {}

    /** The distinct shingles, ascending; a text shorter than one run is a shingle of its own. */
    static int[] of(Tokens tokens) {
        int n = tokens.size;
        if (n == 0) {
            return new int[0];
        }
        int runs = Math.max(1, n - RUN + 1);
        int[] all = new int[runs];
        for (int i = 0; i < runs; i++) {
            int h = 17;
            for (int k = i; k < Math.min(n, i + RUN); k++) {
                h = Tokens.mix(h * 31 + tokens.hash[k]);
            }
            all[i] = h;
        }
        return Digester.sortedDistinct(all, runs);
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
