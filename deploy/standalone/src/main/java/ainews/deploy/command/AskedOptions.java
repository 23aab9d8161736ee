package ainews.deploy.command;

import ainews.scoring.backtest.Settings;
import ainews.scoring.backtest.event.Span;
import ainews.scoring.backtest.factor.Together;
import ainews.scoring.backtest.market.Lag;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** What a backtest asks of scores and prices. */
final class AskedOptions {

    @Option(
            names = "--horizons",
            split = ",",
            defaultValue = "1,2,5,10,20",
            paramLabel = "N",
            description = "In sessions.")
    private List<Integer> horizons = Settings.usual().horizons();

    @Option(
            names = "--lags",
            split = ",",
            defaultValue = "0m,1m,5m,15m,next-open,next-close",
            paramLabel = "LAG",
            description = "From seeing to trading; the first is that of all other tables.")
    private List<String> lags = Settings.usual().lags().stream().map(Lag::name).toList();

    @Option(names = "--quantiles", defaultValue = "5", paramLabel = "N", description = "By default ${DEFAULT-VALUE}.")
    private int quantiles = 5;

    @Option(
            names = "--min-assets",
            defaultValue = "3",
            paramLabel = "N",
            description = "Moments with fewer assets give no coefficient; by default ${DEFAULT-VALUE}.")
    private int minAssets = 3;

    @Option(
            names = "--together",
            defaultValue = "MEAN",
            paramLabel = "HOW",
            description = "What several articles on an asset at one moment make: mean, max, sum, count, last.")
    private Together together = Together.MEAN;

    @Option(
            names = "--reasons",
            split = ",",
            defaultValue = "NEW,REVISION",
            paramLabel = "REASON",
            description = "Which emissions count: NEW, REVISION, RESCORED; by default the first two.")
    private Set<String> reasons = Set.of("NEW", "REVISION");

    @Option(
            names = "--min-relevance",
            defaultValue = "50",
            paramLabel = "N",
            description = "Least relevance of an entity in its article; by default ${DEFAULT-VALUE}.")
    private double minRelevance = 50;

    @Option(
            names = "--event-signal",
            defaultValue = "impact",
            paramLabel = "NAME",
            description = "Its strong values are the events; by default ${DEFAULT-VALUE}.")
    private String eventSignal = "impact";

    @Option(names = "--event-min", defaultValue = "70", paramLabel = "N", description = "Least value of an event.")
    private double eventMin = 70;

    @Option(names = "--every-article", description = "Events need not be the first of their story.")
    private boolean everyArticle;

    @Option(names = "--samples", defaultValue = "1000", paramLabel = "N", description = "Of every bootstrap.")
    private int samples = 1000;

    @Option(names = "--placebos", defaultValue = "20", paramLabel = "N", description = "Runs with shuffled dates.")
    private int placebos = 20;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Of bootstrap and placebo.")
    private long seed = 1;

    Set<String> reasons() {
        return reasons;
    }

    double minRelevance() {
        return minRelevance;
    }

    /** @param articles false where signals of entities are judged alone */
    Settings settings(boolean articles) {
        return new Settings(
                horizons,
                quantiles,
                minAssets,
                together,
                lags.stream().map(Lag::parse).toList(),
                samples,
                placebos,
                seed,
                !articles && eventSignal.equals("impact") ? "signal_burst" : eventSignal,
                eventMin,
                !everyArticle && articles,
                Span.USUAL);
    }
}
