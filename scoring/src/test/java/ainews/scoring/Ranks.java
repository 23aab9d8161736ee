package ainews.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Figures for orders, as evaluations print them. */
public final class Ranks {
    private Ranks() {}

    /** Ranks from 0, equal values share their mean. */
    public static double[] of(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        for (int i = 0; i < order.length; ) {
            int j = i;
            while (j + 1 < order.length && values[order[j + 1]] == values[order[i]]) {
                j++;
            }
            for (int k = i; k <= j; k++) {
                ranks[order[k]] = (i + j) / 2.0;
            }
            i = j + 1;
        }
        return ranks;
    }

    public static double spearman(double[] x, double[] y) {
        return pearson(of(x), of(y));
    }

    private static double pearson(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElse(0);
        double my = Arrays.stream(y).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }

    /** Share of pairs of different grade whose scores stand in the same order; a tie counts half. */
    public static double pairsInOrder(double[] grades, double[] scores) {
        double right = 0;
        double pairs = 0;
        for (int i = 0; i < grades.length; i++) {
            for (int k = 0; k < grades.length; k++) {
                if (grades[i] > grades[k]) {
                    pairs++;
                    right += scores[i] > scores[k] ? 1 : scores[i] == scores[k] ? 0.5 : 0;
                }
            }
        }
        return right / pairs;
    }

    /** Normalised discounted cumulative gain of the first {@code n}, gain 2^grade - 1. */
    public static double ndcg(double[] grades, double[] scores, int n) {
        Integer[] order = IntStream.range(0, grades.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i]));
        double[] best = grades.clone();
        Arrays.sort(best);
        double gain = 0;
        double ideal = 0;
        for (int i = 0; i < Math.min(n, grades.length); i++) {
            double discount = Math.log(2) / Math.log(i + 2);
            gain += (Math.pow(2, grades[order[i]]) - 1) * discount;
            ideal += (Math.pow(2, best[best.length - 1 - i]) - 1) * discount;
        }
        return gain / ideal;
    }
}
