package ainews.scoring.story;

/** Logarithms of document counts, which are asked for hundreds of times an article: small ones from a table. */
final class Logs {
    private static final int KNOWN = 1 << 14;
    private static final double[] HALVES = new double[KNOWN];
    private static final double[] ONES = new double[KNOWN];

    static {
        for (int n = 0; n < KNOWN; n++) {
            HALVES[n] = StrictMath.log(n + 0.5);
            ONES[n] = StrictMath.log(n + 1.0);
        }
    }

    private Logs() {}

    /** Of n + 1. */
    static double ofOneMore(int n) {
        return n < KNOWN ? ONES[n] : StrictMath.log(n + 1.0);
    }

    /** Of n + 0.5. */
    static double ofHalf(int n) {
        return n < KNOWN ? HALVES[n] : StrictMath.log(n + 0.5);
    }
}
