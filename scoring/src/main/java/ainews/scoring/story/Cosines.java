package ainews.scoring.story;

import java.util.Arrays;
import java.util.List;

/** How alike articles are by all that is kept of them: the cosine over words, entities and numbers, the rarer the heavier. */
final class Cosines {
    private final Archive archive;
    private final int[][] terms;
    private final double[][] weights;
    private final double[] norms;

    /** @param articles at most {@value Long#SIZE} */
    Cosines(Archive archive, List<Digest> articles) {
        this.archive = archive;
        terms = new int[articles.size()][];
        weights = new double[terms.length][];
        norms = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            archive.ahead().weights(articles.get(i));
            terms[i] = Terms.of(articles.get(i));
            weights[i] = weights(terms[i]);
            norms[i] = norm(weights[i]);
        }
    }

    private double[] weights(int[] of) {
        double[] all = new double[of.length];
        for (int k = 0; k < all.length; k++) {
            all[k] = Math.max(0.1, archive.weight(of[k]));
        }
        return all;
    }

    private static double norm(double[] of) {
        double squares = 0;
        for (double weight : of) {
            squares += weight * weight;
        }
        return Math.sqrt(squares);
    }

    /** Each article's terms are looked up among those of the articles before it, instead of each pair's being walked along each other. */
    double[][] matrix() {
        double[][] all = new double[terms.length][terms.length];
        Holders before =
                new Holders(Arrays.stream(terms).mapToInt(of -> of.length).sum());
        for (int i = 0; i < terms.length; i++) {
            for (int n = 0; n < terms[i].length; n++) {
                double square = weights[i][n] * weights[i][n];
                for (long left = before.add(terms[i][n], i); left != 0; left &= left - 1) {
                    all[i][Long.numberOfTrailingZeros(left)] += square;
                }
            }
            for (int k = 0; k < i; k++) {
                all[i][k] = cosine(all[i][k], norms[i], norms[k]);
                all[k][i] = all[i][k];
            }
        }
        return all;
    }

    private static double cosine(double dot, double norm, double other) {
        return norm == 0 || other == 0 ? 0 : dot / (norm * other);
    }

    /** Which articles hold each term. */
    private static final class Holders {
        private final int[] terms;

        /** A bit for each article; 0 for a free place. */
        private final long[] articles;

        Holders(int most) {
            terms = new int[Integer.highestOneBit(Math.max(1, most)) << 2];
            articles = new long[terms.length];
        }

        /** Adds an article to those of a term; returns those that were there. */
        long add(int term, int article) {
            int at = term & terms.length - 1;
            while (articles[at] != 0 && terms[at] != term) {
                at = at + 1 & terms.length - 1;
            }
            long before = articles[at];
            terms[at] = term;
            articles[at] = before | 1L << article;
            return before;
        }
    }

    /** How alike another article is to each of these. */
    double[] to(Digest other) {
        int[] mine = Terms.of(other);
        double[] mineWeights = weights(mine);
        double[] row = new double[terms.length];
        for (int k = 0; k < row.length; k++) {
            row[k] = cosine(mine, mineWeights, norm(mineWeights), k);
        }
        return row;
    }

    private double cosine(int[] mine, double[] mineWeights, double norm, int other) {
        double dot = 0;
        int[] theirs = terms[other];
        int i = 0;
        int k = 0;
        while (i < mine.length && k < theirs.length) {
            // which of the two is less cannot be foretold, so nothing branches on it
            int a = mine[i];
            int b = theirs[k];
            if (a == b) {
                dot += mineWeights[i] * weights[other][k];
            }
            i += a <= b ? 1 : 0;
            k += b <= a ? 1 : 0;
        }
        return cosine(dot, norm, norms[other]);
    }
}
