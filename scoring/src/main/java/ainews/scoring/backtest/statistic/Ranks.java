package ainews.scoring.backtest.statistic;

import java.util.Arrays;

/** Ranks and correlations. */
public final class Ranks {

    private Ranks() {}

    /** Ranks from 1; equal values share the mean of their ranks; NaNs come last, each with a rank of its own. */
    public static double[] of(double[] values) {
        int[] order = order(values);
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
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

    /**
     * Indexes by ascending value, ties by index, NaNs last. Sorted are numbers whose upper bits are those of the value and whose lower ones
     * its index: one sort of plain numbers, after which only what differs in the last bits alone has to change places.
     */
    static int[] order(double[] values) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(values.length);
        long index = (1L << bits) - 1;
        long[] sorted = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            sorted[i] = (ascending(values[i]) & ~index) | i;
        }
        Arrays.sort(sorted);
        int[] order = new int[values.length];
        for (int n = 0; n < order.length; n++) {
            int moving = (int) (sorted[n] & index);
            int at = n;
            while (at > 0 && (sorted[n] ^ sorted[at - 1]) >>> bits == 0 && isAfter(values, order[at - 1], moving)) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = moving;
        }
        return order;
    }

    private static boolean isAfter(double[] values, int one, int other) {
        return values[one] > values[other] || (values[one] == values[other] && one > other);
    }

    /** A number that is greater where the value is; 0 and -0 give one. */
    private static long ascending(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits ^ (bits >> Long.SIZE - 1 & Long.MAX_VALUE);
    }
}
