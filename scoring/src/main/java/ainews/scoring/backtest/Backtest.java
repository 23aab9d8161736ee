package ainews.scoring.backtest;

import ainews.scoring.backtest.factor.CrossSections;
import ainews.scoring.backtest.factor.FactorRun;
import ainews.scoring.backtest.factor.Sightings;
import ainews.scoring.backtest.factor.Summary;
import ainews.scoring.backtest.market.Lag;
import ainews.scoring.backtest.market.Market;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Runs one backtest: sightings of one or more sources (articles, signals of entities) against the prices of a market. */
public final class Backtest {

    private static final String REAL = "real";
    private static final String PLACEBO = "placebo";

    /**
     * What came out.
     *
     * @param sections by signal, at the first lag: the frame keyed by time and asset
     */
    public record Result(List<Table> tables, Map<String, CrossSections> sections) {}

    private final Settings settings;
    private final Market market;
    private final int index;
    private final Consumer<String> progress;
    private final FactorTables factors;
    private final IcTables coefficients = new IcTables();
    private final SliceTables slices;
    private final Map<String, CrossSections> sections = new TreeMap<>();
    private final Table input = new Table(
            "input",
            "signals:text sightings:count traded:count no_price:count after_the_last_session:count moments:count");
    private final Table lags = new Table(
            "lags", "signal:text lag:text horizon:count traded:count n:count ic_mean newey_west_t low high spread");

    /**
     * @param index the asset that stands for the market in the event study, or -1 for the mean of the others
     * @param progress told what is done
     */
    public Backtest(Settings settings, Market market, int index, Consumer<String> progress) {
        this.settings = settings;
        this.market = market;
        this.index = index;
        this.progress = progress;
        this.factors = new FactorTables(settings);
        this.slices = new SliceTables(settings);
    }

    /** The cross-sections of one source alone, by signal, at the first lag. */
    public static Map<String, CrossSections> sections(Sightings source, Market market, Settings settings) {
        FactorRun run =
                new FactorRun(source, market, settings.lags().get(0), settings.horizonArray(), settings.together());
        Map<String, CrossSections> sections = new TreeMap<>();
        for (String signal : source.signals()) {
            sections.put(signal, run.sections(signal, settings.minAssets(), settings.quantiles()));
        }
        return sections;
    }

    /** @param sources each with its own signals */
    public Result run(List<Sightings> sources) {
        EventTables events = new EventTables(settings, market, index);
        for (Sightings source : sources) {
            if (source.count() > 0) {
                real(source);
                ladder(source);
                placebos(source);
            }
            if (source.signals().contains(settings.eventSignal())) {
                progress.accept("event study");
                events.add(REAL, source);
                events.add(PLACEBO, source.shuffled(settings.seed()));
            }
        }
        List<Table> tables = new ArrayList<>(List.of(input, coefficients.ic(), factors.quantiles, factors.spread));
        tables.addAll(List.of(factors.persistence, lags, slices.table(), events.windows, events.days));
        tables.addAll(List.of(coefficients.placebo, factors.series, factors.cumulative));
        return new Result(tables, sections);
    }

    private void real(Sightings source) {
        FactorRun run = factorRun(source, settings.lags().get(0));
        int moments = 0;
        for (String signal : source.signals()) {
            progress.accept(signal);
            CrossSections cut = run.sections(signal, settings.minAssets(), settings.quantiles());
            cut.correlate();
            sections.put(signal, cut);
            moments = Math.max(moments, cut.panel().moments());
            factors.add(signal, cut);
            for (int h = 0; h < settings.horizons().size(); h++) {
                int horizon = settings.horizons().get(h);
                coefficients.add(signal, horizon, factors.summary(cut, cut.coefficients(h), horizon));
            }
            slices.add(source, signal, run, cut, factors);
        }
        input.add(
                String.join(" ", source.signals()), source.count(), run.traded(), run.missing(), run.beyond(), moments);
    }

    /** Lags run beside each other; the first has been cut already. */
    private void ladder(Sightings source) {
        progress.accept("lags");
        settings.lags().parallelStream()
                .map(lag -> rung(source, lag))
                .toList()
                .forEach(rung -> rung.forEach(row -> lags.add(row.toArray())));
    }

    private List<List<Object>> rung(Sightings source, Lag lag) {
        FactorRun run = factorRun(source, lag);
        boolean first = lag.equals(settings.lags().get(0));
        List<List<Object>> rows = new ArrayList<>();
        for (String signal : source.signals()) {
            CrossSections cut =
                    first ? sections.get(signal) : run.sections(signal, settings.minAssets(), settings.quantiles());
            for (int h = 0; h < settings.horizons().size(); h++) {
                int horizon = settings.horizons().get(h);
                Summary ic = factors.summary(cut, cut.coefficients(h), horizon);
                Summary spread = Summary.of(cut.spreads(h), 1, 0, 0);
                rows.add(List.of(
                        signal,
                        lag.name(),
                        horizon,
                        run.traded(),
                        ic.n(),
                        ic.mean(),
                        ic.neweyWest(),
                        ic.interval().low(),
                        ic.interval().high(),
                        spread.mean()));
            }
        }
        return rows;
    }

    /** Runs beside each other; what they give does not depend on which ends first. */
    private void placebos(Sightings source) {
        progress.accept("placebo runs");
        List<List<Summary>> runs = IntStream.range(0, settings.placebos())
                .parallel()
                .mapToObj(run -> placebo(source.shuffled(settings.seed() + run)))
                .toList();
        for (int run = 0; run < runs.size(); run++) {
            Iterator<Summary> summaries = runs.get(run).iterator();
            for (String signal : source.signals()) {
                for (int horizon : settings.horizons()) {
                    coefficients.addPlacebo(run, signal, horizon, summaries.next());
                }
            }
        }
    }

    /** By signal, then horizon. Nothing is cut into quantiles. */
    private List<Summary> placebo(Sightings shuffled) {
        FactorRun run = factorRun(shuffled, settings.lags().get(0));
        List<Summary> summaries = new ArrayList<>();
        for (String signal : shuffled.signals()) {
            CrossSections cut = run.sections(signal, settings.minAssets(), Integer.MAX_VALUE);
            for (int h = 0; h < settings.horizons().size(); h++) {
                summaries.add(
                        Summary.of(cut.coefficients(h), settings.horizons().get(h) * 2, 0, 0));
            }
        }
        return summaries;
    }

    private FactorRun factorRun(Sightings source, Lag lag) {
        return new FactorRun(source, market, lag, settings.horizonArray(), settings.together());
    }
}
