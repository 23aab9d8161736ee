package ainews.scoring.story;

import ainews.scoring.text.ArticleText;

/** The exact similarity of two texts, as the yardstick for copies. */
public final class CopyData {
    private CopyData() {}

    /** Jaccard similarity of all shingles of both texts. */
    public static double jaccard(String a, String b) {
        int[] x = shingles(a);
        int[] y = shingles(b);
        int shared = 0;
        for (int shingle : x) {
            shared += Terms.contains(y, shingle) ? 1 : 0;
        }
        return (double) shared / Math.max(1, x.length + y.length - shared);
    }

    private static int[] shingles(String text) {
        Shingles shingles = new Shingles();
        shingles.read(Tokens.of(text, ArticleText.MAX_TEXT_CHARS));
        return shingles.lowest(Integer.MAX_VALUE);
    }
}
