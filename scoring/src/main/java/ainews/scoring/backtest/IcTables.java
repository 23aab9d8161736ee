package ainews.scoring.backtest;

import ainews.scoring.backtest.factor.Summary;
import ainews.scoring.backtest.statistic.Corrections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Information coefficients of the real run, with those of the placebo runs beside them. */
final class IcTables {

    private record Line(String signal, int horizon, Summary summary) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, List<Summary>> placebos = new TreeMap<>();
    final Table placebo = new Table("placebo", "run:count signal:text horizon:count n:count ic_mean t p");

    void add(String signal, int horizon, Summary summary) {
        lines.add(new Line(signal, horizon, summary));
    }

    void addPlacebo(int run, String signal, int horizon, Summary summary) {
        placebos.computeIfAbsent(key(signal, horizon), key -> new ArrayList<>()).add(summary);
        placebo.add(run, signal, horizon, summary.n(), summary.mean(), summary.neweyWest(), FactorTables.p(summary));
    }

    private static String key(String signal, int horizon) {
        return signal + " " + horizon;
    }

    /** The seven rows that alphalens prints, and what tells how far they can be trusted. */
    Table ic() {
        Table ic = new Table(
                "ic",
                "signal:text horizon:count n:count ic_mean ic_std risk_adjusted_ic t_stat p_value ic_skew ic_kurtosis low high"
                        + " newey_west_t newey_west_p p_holm p_benjamini_hochberg placebo_ic_mean placebo_share_as_large");
        double[] p = lines.stream()
                .mapToDouble(line -> FactorTables.p(line.summary()))
                .toArray();
        double[] holm = Corrections.holm(p);
        double[] found = Corrections.benjaminiHochberg(p);
        for (int i = 0; i < p.length; i++) {
            Line line = lines.get(i);
            Summary real = line.summary();
            List<Summary> shuffled = placebos.getOrDefault(key(line.signal(), line.horizon()), List.of());
            ic.add(
                    line.signal(),
                    line.horizon(),
                    real.n(),
                    real.mean(),
                    real.deviation(),
                    real.adjusted(),
                    real.t(),
                    real.p(),
                    real.skew(),
                    real.kurtosis(),
                    real.interval().low(),
                    real.interval().high(),
                    real.neweyWest(),
                    p[i],
                    holm[i],
                    found[i],
                    shuffled.isEmpty() ? null : shuffled.get(0).mean(),
                    shareAsLarge(real, shuffled));
        }
        return ic;
    }

    /** Share of runs, the real one included, whose mean is as far from 0: a p-value that assumes nothing. */
    private static Double shareAsLarge(Summary real, List<Summary> shuffled) {
        if (shuffled.isEmpty() || Double.isNaN(real.mean())) {
            return null;
        }
        long asLarge = shuffled.stream()
                .filter(run -> Math.abs(run.mean()) >= Math.abs(real.mean()))
                .count();
        return (asLarge + 1.0) / (shuffled.size() + 1);
    }
}
