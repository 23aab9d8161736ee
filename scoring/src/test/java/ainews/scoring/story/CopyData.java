package ainews.scoring.story;

/** The exact similarity of two texts, as the yardstick for copies. */
public final class CopyData {
    private CopyData() {}

    /** Jaccard similarity of all shingles of both texts. */
    public static double jaccard(String a, String b) {
        int[] x = Shingles.of(Tokens.of(a, Digester.MAX_TEXT_CHARS));
        int[] y = Shingles.of(Tokens.of(b, Digester.MAX_TEXT_CHARS));
        int shared = 0;
        for (int shingle : x) {
            shared += Terms.contains(y, shingle) ? 1 : 0;
        }
        return (double) shared / Math.max(1, x.length + y.length - shared);
    }
}
