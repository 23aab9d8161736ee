package ainews.scoring.story;

import java.util.Arrays;

/**
 * Parts articles of one story, by arrival, into those like its first article and those like some later one, so that each part is as
 * alike within and as unlike the other as can be. Of all later articles that could begin the second part the best is taken, the earlier of equals.
 */
final class Partition {
    private static final int ROUNDS = 3;

    private final double[][] alike;
    private final boolean[] later;

    private Partition(double[][] alike, boolean[] later) {
        this.alike = alike;
        this.later = later;
    }

    /**
     * The best partition, null where none has parts that large.
     *
     * @param alike how alike each article is to each
     * @param leastFirst articles like the first at least
     * @param leastLater articles of the later part at least
     */
    static Partition of(double[][] alike, int leastFirst, int leastLater) {
        Partition best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int seed = 1; seed < alike.length; seed++) {
            Partition partition = new Partition(alike, begun(alike, seed));
            int round = 0;
            while (round < ROUNDS && partition.improve()) {
                round++;
            }
            int size = partition.size();
            double worth = size >= leastLater && alike.length - size >= leastFirst ? partition.worth() : most;
            if (worth > most) {
                best = partition;
                most = worth;
            }
        }
        return best;
    }

    private static boolean[] begun(double[][] alike, int seed) {
        boolean[] later = new boolean[alike.length];
        for (int i = 1; i < later.length; i++) {
            later[i] = i == seed || alike[i][seed] > alike[i][0];
        }
        return later;
    }

    /** The first article never moves: the story is named after it. False if none moves, as none will from then on. */
    private boolean improve() {
        boolean[] before = later.clone();
        for (int i = 1; i < later.length; i++) {
            later[i] = isLater(alike[i], before, i);
        }
        return !Arrays.equals(before, later);
    }

    boolean isLater(int article) {
        return later[article];
    }

    /** True if an article outside of it is more alike to the later part. */
    boolean isLater(double[] alikeTo) {
        return isLater(alikeTo, later, -1);
    }

    private int size() {
        int size = 0;
        for (boolean isLater : later) {
            size += isLater ? 1 : 0;
        }
        return size;
    }

    /** How much more alike articles of one part are than those of two, in the mean. */
    private double worth() {
        double worth = 0;
        for (int i = 0; i < later.length; i++) {
            Means means = new Means(alike[i], later, i);
            worth += later[i] ? means.later - means.first : means.first - means.later;
        }
        return worth / later.length;
    }

    private static boolean isLater(double[] row, boolean[] later, int self) {
        Means means = new Means(row, later, self);
        return means.later > means.first;
    }

    /** How alike one article is to those of each part in the mean, itself left out; 0 for none. */
    private static final class Means {
        private final double later;
        private final double first;

        Means(double[] row, boolean[] isLater, int self) {
            double sumOfLater = 0;
            double sumOfFirst = 0;
            int nLater = 0;
            for (int k = 0; k < isLater.length; k++) {
                // which part one belongs to cannot be foretold, so nothing branches on it
                double alike = k == self ? 0 : row[k];
                sumOfLater += isLater[k] ? alike : 0;
                sumOfFirst += isLater[k] ? 0 : alike;
                nLater += isLater[k] ? 1 : 0;
            }
            int nFirst = isLater.length - nLater;
            if (self >= 0) {
                nLater -= isLater[self] ? 1 : 0;
                nFirst -= isLater[self] ? 0 : 1;
            }
            later = nLater == 0 ? 0 : sumOfLater / nLater;
            first = nFirst == 0 ? 0 : sumOfFirst / nFirst;
        }
    }
}
