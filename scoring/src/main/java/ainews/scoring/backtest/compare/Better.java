package ainews.scoring.backtest.compare;

import ainews.scoring.backtest.Table;
import ainews.scoring.backtest.factor.CrossSections;
import ainews.scoring.backtest.outcome.Judged;
import ainews.scoring.backtest.statistic.BlockBootstrap;
import ainews.scoring.backtest.statistic.Interval;
import ainews.scoring.backtest.statistic.Moments;
import ainews.scoring.backtest.statistic.Ranks;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which of two versions orders better what came after. Both are judged on the same articles and moments, and these are drawn together
 * (paired bootstrap): what made a day easy or hard does not count. The verdict names a version only where the 95 % interval of the difference leaves out 0.
 */
public final class Better {

    private static final String COLUMNS =
            "by:text signal:text horizon:count n:count a b difference low high verdict:text";

    private final int samples;
    private final long seed;
    private final Table table = new Table("better", COLUMNS);

    public Better(int samples, long seed) {
        this.samples = samples;
        this.seed = seed;
    }

    public Table table() {
        return table;
    }

    /** By an outcome; both hold the same articles in the same order. */
    public void judge(Judged a, Judged b) {
        for (int signal = 0; signal < a.signals().size(); signal++) {
            double[] valuesA = a.values()[signal];
            double[] valuesB = b.values()[signal];
            int[] known = IntStream.range(0, valuesA.length)
                    .filter(i -> !Double.isNaN(valuesA[i] + valuesB[i] + a.outcomes()[i]))
                    .toArray();
            double[] x = pick(valuesA, known);
            double[] z = pick(valuesB, known);
            double[] y = pick(a.outcomes(), known);
            int[][] days = a.days(known);
            Interval interval = new BlockBootstrap(samples, 1, seed).of(days.length, drawn -> {
                int[] at = Arrays.stream(drawn)
                        .flatMap(day -> Arrays.stream(days[day]))
                        .toArray();
                double[] picked = pick(y, at);
                return Ranks.spearman(pick(z, at), picked) - Ranks.spearman(pick(x, at), picked);
            });
            add(
                    a.outcome(),
                    a.signals().get(signal),
                    null,
                    known.length,
                    Ranks.spearman(x, y),
                    Ranks.spearman(z, y),
                    interval);
        }
    }

    /**
     * By the information coefficients of the moments that both have.
     *
     * @param number of the horizon in the panels
     * @param horizon in sessions: how many moments share returns
     */
    public void judge(String signal, CrossSections a, CrossSections b, int number, int horizon) {
        double[] allA = a.coefficients(number);
        double[] allB = b.coefficients(number);
        double[] x = new double[allA.length];
        double[] z = new double[allA.length];
        int count = 0;
        int other = 0;
        for (int moment = 0; moment < allA.length; moment++) {
            long key = key(a, moment);
            while (other < allB.length && key(b, other) < key) {
                other++;
            }
            if (other < allB.length && key(b, other) == key && !Double.isNaN(allA[moment] + allB[other])) {
                x[count] = allA[moment];
                z[count++] = allB[other];
            }
        }
        double[] meansA = Arrays.copyOf(x, count);
        double[] meansB = Arrays.copyOf(z, count);
        double[] difference = new double[count];
        Arrays.setAll(difference, i -> meansB[i] - meansA[i]);
        Interval interval = new BlockBootstrap(samples, 2 * horizon, seed).ofMean(difference);
        add("ic", signal, horizon, count, Moments.mean(meansA), Moments.mean(meansB), interval);
    }

    private static long key(CrossSections sections, int moment) {
        return sections.panel().day(moment) * 2L + (sections.panel().atOpen(moment) ? 0 : 1);
    }

    private void add(String by, String signal, Integer horizon, int n, double a, double b, Interval interval) {
        String verdict = interval.low() > 0 ? "B" : interval.high() < 0 ? "A" : "undecided";
        table.add(by, signal, horizon, n, a, b, b - a, interval.low(), interval.high(), verdict);
    }

    private static double[] pick(double[] values, int[] at) {
        return Arrays.stream(at).mapToDouble(i -> values[i]).toArray();
    }
}
