package ainews.scoring.backtest.statistic;

import java.util.Arrays;

/** P-values adjusted for the number of questions asked. NaN stays NaN and is not counted as a question. */
public final class Corrections {

    private Corrections() {}

    /** Holm (1979), step down: keeps the chance of even one false finding. */
    public static double[] holm(double[] p) {
        int[] order = asked(p);
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        double highest = 0;
        for (int i = 0; i < order.length; i++) {
            highest = Math.max(highest, Math.min(1, (order.length - i) * p[order[i]]));
            adjusted[order[i]] = highest;
        }
        return adjusted;
    }

    /** Benjamini and Hochberg (1995), step up: keeps the share of false findings among the findings. */
    public static double[] benjaminiHochberg(double[] p) {
        int[] order = asked(p);
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        double lowest = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            lowest = Math.min(lowest, p[order[i]] * order.length / (i + 1));
            adjusted[order[i]] = lowest;
        }
        return adjusted;
    }

    private static int[] asked(double[] p) {
        int[] order = Ranks.order(p);
        int count = 0;
        while (count < p.length && !Double.isNaN(p[order[count]])) {
            count++;
        }
        return Arrays.copyOf(order, count);
    }
}
