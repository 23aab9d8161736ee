package ainews.scoring.backtest.statistic;

import java.util.Arrays;

/** Quantiles by linear interpolation (type 7, as numpy and pandas have it by default). */
public final class Quantiles {

    private Quantiles() {}

    /** @param sorted ascending, without gaps, at least one */
    public static double of(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /**
     * The bin of each value, 1 to {@code bins}, cut at the values' own quantiles, each edge belonging to the bin below it (as {@code
     * pandas.qcut}). Where equal values make bins collapse, they all go to the lowest of these bins.
     */
    public static int[] bins(double[] values, int bins) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] bin = new int[values.length];
        if (values.length == 0) {
            return bin;
        }
        double[] edges = new double[bins - 1];
        for (int i = 1; i < bins; i++) {
            edges[i - 1] = of(sorted, (double) i / bins);
        }
        for (int i = 0; i < values.length; i++) {
            int below = 0;
            while (below < edges.length && values[i] > edges[below]) {
                below++;
            }
            bin[i] = below + 1;
        }
        return bin;
    }
}
