package ainews.scoring.backtest.statistic;

/** Ranks and correlations. */
public final class Ranks {

    private Ranks() {}

    /** Ranks from 1; equal values share the mean of their ranks; NaNs come last, each with a rank of its own. */
    public static double[] of(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int[] firsts = new int[values.length];
        int[] equal = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            firsts[i] = first(sorted, values[i]);
            equal[firsts[i]]++;
        }
        double[] ranks = new double[values.length];
        int unknown = 0;
        for (int i = 0; i < values.length; i++) {
            ranks[i] = Double.isNaN(values[i]) ? firsts[i] + ++unknown : (2 * firsts[i] + 1 + equal[firsts[i]]) / 2.0;
        }
        return ranks;
    }

    /** Rank correlation; NaN for fewer than two pairs or where one side is constant. */
    public static double spearman(double[] x, double[] y) {
        return pearson(of(x), of(y));
    }

    /** Product-moment correlation; NaN for fewer than two pairs or where one side is constant. */
    public static double pearson(double[] x, double[] y) {
        double meanX = Moments.mean(x);
        double meanY = Moments.mean(y);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        if (x.length < 2 || xx == 0 || yy == 0) {
            return Double.NaN;
        }
        return Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
    }

    /**
     * Share of pairs (one of the marked, one of the others) in which the marked one has the higher value, ties counting half: the area
     * under the receiver operating characteristic. NaN where all or none are marked.
     */
    public static double auc(double[] values, boolean[] marked) {
        double[] ranks = of(values);
        double sum = 0;
        long count = 0;
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                sum += ranks[i];
                count++;
            }
        }
        double pairs = (double) count * (marked.length - count);
        return pairs == 0 ? Double.NaN : (sum - count * (count + 1) / 2.0) / pairs;
    }

    /** Indexes by ascending value, ties by index. */
    static int[] order(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int[] next = new int[values.length];
        int[] order = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int first = first(sorted, values[i]);
            order[first + next[first]++] = i;
        }
        return order;
    }

    /** Index of the first that is no less; of the first NaN for NaN. */
    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        if (Double.isNaN(value)) {
            while (high > 0 && Double.isNaN(sorted[high - 1])) {
                high--;
            }
            return high;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
