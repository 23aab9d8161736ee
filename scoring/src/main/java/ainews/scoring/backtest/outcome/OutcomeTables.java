package ainews.scoring.backtest.outcome;

import ainews.scoring.backtest.Table;
import ainews.scoring.backtest.factor.Summary;
import ainews.scoring.backtest.statistic.BlockBootstrap;
import ainews.scoring.backtest.statistic.Interval;
import ainews.scoring.backtest.statistic.Moments;
import ainews.scoring.backtest.statistic.Quantiles;
import ainews.scoring.backtest.statistic.Ranks;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** How well scores order outcomes. */
public final class OutcomeTables {

    private static final int QUANTILES = 5;
    private static final int LEAST_A_DAY = 3;

    private final int samples;
    private final long seed;
    private final Table outcomes = new Table(
            "outcomes",
            "outcome:text signal:text n:count spearman low high auc_top_tenth by_day_n:count by_day_mean by_day_t by_day_p placebo_spearman");
    private final Table quantiles =
            new Table("outcome_quantiles", "outcome:text signal:text quantile:count n:count mean median");

    public OutcomeTables(int samples, long seed) {
        this.samples = samples;
        this.seed = seed;
    }

    public List<Table> tables() {
        return List.of(outcomes, quantiles);
    }

    public void add(Judged judged) {
        for (int signal = 0; signal < judged.signals().size(); signal++) {
            int[] known = judged.known(signal);
            double[] column = judged.values()[signal];
            double[] x = Arrays.stream(known).mapToDouble(i -> column[i]).toArray();
            double[] y =
                    Arrays.stream(known).mapToDouble(i -> judged.outcomes()[i]).toArray();
            int[][] days = judged.days(known);
            Interval interval = interval(x, y, days);
            Summary byDay = Summary.of(byDay(x, y, days), 1, 0, seed);
            String name = judged.signals().get(signal);
            outcomes.add(
                    judged.outcome(),
                    name,
                    x.length,
                    Ranks.spearman(x, y),
                    interval.low(),
                    interval.high(),
                    Ranks.auc(x, topTenth(y)),
                    byDay.n(),
                    byDay.mean(),
                    byDay.t(),
                    byDay.p(),
                    Ranks.spearman(x, shuffled(y)));
            addQuantiles(judged.outcome(), name, x, y);
        }
    }

    /** Days are drawn with all their articles. */
    private Interval interval(double[] x, double[] y, int[][] days) {
        return new BlockBootstrap(samples, 1, seed).of(days.length, drawn -> {
            int[] picked = Arrays.stream(drawn)
                    .flatMap(day -> Arrays.stream(days[day]))
                    .toArray();
            return Ranks.spearman(pick(x, picked), pick(y, picked));
        });
    }

    private static double[] pick(double[] values, int[] at) {
        return Arrays.stream(at).mapToDouble(i -> values[i]).toArray();
    }

    private static double[] byDay(double[] x, double[] y, int[][] days) {
        return Arrays.stream(days)
                .mapToDouble(day -> day.length < LEAST_A_DAY ? Double.NaN : Ranks.spearman(pick(x, day), pick(y, day)))
                .toArray();
    }

    private static boolean[] topTenth(double[] y) {
        boolean[] top = new boolean[y.length];
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < y.length; i++) {
            top[i] = y[i] > Quantiles.of(sorted, 0.9);
        }
        return top;
    }

    private double[] shuffled(double[] y) {
        double[] dealt = y.clone();
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        for (int i = dealt.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double kept = dealt[i];
            dealt[i] = dealt[other];
            dealt[other] = kept;
        }
        return dealt;
    }

    private void addQuantiles(String outcome, String signal, double[] x, double[] y) {
        int[] bins = Quantiles.bins(x, QUANTILES);
        for (int bin = 1; bin <= QUANTILES; bin++) {
            int wanted = bin;
            double[] inside = java.util.stream.IntStream.range(0, x.length)
                    .filter(i -> bins[i] == wanted)
                    .mapToDouble(i -> y[i])
                    .sorted()
                    .toArray();
            quantiles.add(
                    outcome,
                    signal,
                    bin,
                    inside.length,
                    Moments.mean(inside),
                    inside.length == 0 ? null : Quantiles.of(inside, 0.5));
        }
    }
}
