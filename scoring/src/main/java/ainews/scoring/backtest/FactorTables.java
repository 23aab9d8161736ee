package ainews.scoring.backtest;

import ainews.scoring.backtest.factor.CrossSections;
import ainews.scoring.backtest.factor.Panel;
import ainews.scoring.backtest.factor.Persistence;
import ainews.scoring.backtest.factor.Summary;
import ainews.scoring.backtest.statistic.Moments;
import ainews.scoring.backtest.statistic.Significance;
import java.util.Arrays;
import java.util.List;

/** The tables about the order of returns, signal by signal. */
final class FactorTables {

    private static final long DAY_MS = 86_400_000L;

    private final Settings settings;
    final Table quantiles =
            new Table("quantiles", "signal:text horizon:count quantile:count n:count mean excess error");
    final Table spread = new Table("spread", "signal:text horizon:count n:count mean error t p low high newey_west_t");
    final Table persistence = new Table(
            "persistence", "signal:text moments:count n:count turnover_bottom turnover_top rank_autocorrelation");
    final Table series = new Table("ic_series", "time:time signal:text horizon:count ic");
    final Table cumulative = new Table("cumulative", "day:time signal:text quantile:count cumulative_return");

    FactorTables(Settings settings) {
        this.settings = settings;
    }

    void add(String signal, CrossSections sections) {
        for (int h = 0; h < settings.horizons().size(); h++) {
            int horizon = settings.horizons().get(h);
            addQuantiles(signal, sections, h, horizon);
            Summary summary = summary(sections, sections.spreads(h), horizon);
            spread.add(
                    signal,
                    horizon,
                    summary.n(),
                    summary.mean(),
                    summary.deviation() / Math.sqrt(summary.n()),
                    summary.t(),
                    summary.p(),
                    summary.interval().low(),
                    summary.interval().high(),
                    summary.neweyWest());
        }
        addPersistence(signal, sections);
        double[] coefficients = sections.coefficients(0);
        for (int moment = 0; moment < coefficients.length; moment++) {
            if (!Double.isNaN(coefficients[moment])) {
                series.add(
                        sections.panel().time(moment),
                        signal,
                        settings.horizons().get(0),
                        coefficients[moment]);
            }
        }
        addCumulative(signal, sections);
    }

    /** The figures of one value a moment; neighbouring moments share returns over the horizon. */
    Summary summary(CrossSections sections, double[] values, int horizon) {
        return Summary.of(values, horizon * momentsPerDay(sections.panel()), settings.samples(), settings.seed());
    }

    private static int momentsPerDay(Panel panel) {
        for (int moment = 1; moment < panel.moments(); moment++) {
            if (panel.day(moment) == panel.day(moment - 1)) {
                return 2;
            }
        }
        return 1;
    }

    private void addQuantiles(String signal, CrossSections sections, int h, int horizon) {
        for (int bin = 1; bin <= sections.quantiles(); bin++) {
            double[] plain = sections.pooled(h, bin, false);
            double[] excess = sections.pooled(h, bin, true);
            quantiles.add(
                    signal,
                    horizon,
                    bin,
                    plain.length,
                    Moments.mean(plain),
                    Moments.mean(excess),
                    Moments.error(excess));
        }
    }

    private void addPersistence(String signal, CrossSections sections) {
        Persistence stays = new Persistence(sections);
        for (int moments : List.of(1, 5, 20)) {
            double[] bottom = stays.turnover(1, moments);
            double[] top = stays.turnover(sections.quantiles(), moments);
            double[] correlations = stays.autocorrelation(moments);
            persistence.add(
                    signal,
                    moments,
                    correlations.length,
                    Moments.mean(bottom),
                    Moments.mean(top),
                    Moments.mean(correlations));
        }
    }

    /** One session's returns, compounded day by day; the moments of a day share the capital. */
    private void addCumulative(String signal, CrossSections sections) {
        if (settings.horizons().get(0) != 1) {
            return;
        }
        double[][] returns = sections.binReturns(0);
        Panel panel = sections.panel();
        double[] worth = new double[sections.quantiles()];
        Arrays.fill(worth, 1);
        for (int from = 0; from < panel.moments(); ) {
            int to = from + 1;
            while (to < panel.moments() && panel.day(to) == panel.day(from)) {
                to++;
            }
            for (int bin = 0; bin < worth.length; bin++) {
                double sum = 0;
                int known = 0;
                for (int moment = from; moment < to; moment++) {
                    if (!Double.isNaN(returns[bin][moment])) {
                        sum += returns[bin][moment];
                        known++;
                    }
                }
                worth[bin] *= known == 0 ? 1 : 1 + sum / known;
                cumulative.add(panel.day(from) * DAY_MS, signal, bin + 1, worth[bin] - 1);
            }
            from = to;
        }
    }

    /** Two-sided p of the t that allows for overlap. */
    static double p(Summary summary) {
        return Significance.normal(summary.neweyWest());
    }
}
