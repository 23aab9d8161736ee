package ainews.deploy.command;

import ainews.deploy.backtest.BacktestJob;
import ainews.deploy.backtest.Inputs;
import ainews.scoring.backtest.Settings;
import ainews.scoring.backtest.event.Span;
import ainews.scoring.backtest.factor.Together;
import ainews.scoring.backtest.market.Lag;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "Judges scores and signals by the prices that followed: information coefficients, quantile returns, event study, with a",
            "placebo run beside them. News is traded at the first price after it was scored, in the hours of each listing's exchange.",
            "Other outcomes (points, coverage, any number over time) need no prices."
        },
        subcommands = BacktestCompareCommand.class)
final class BacktestCommand implements Callable<Integer> {

    @Option(
            names = "--scored",
            paramLabel = "FILE",
            description = "Scored articles: .jsonl, .parquet or a folder of Parquet.")
    private Path scored;

    @Option(names = "--signals", paramLabel = "FILE", description = "Signals of entities, the same formats.")
    private Path signals;

    @ArgGroup(exclusive = false, heading = "Prices:%n")
    private PriceOptions prices = new PriceOptions();

    @ArgGroup(exclusive = false, heading = "What is asked:%n")
    private Asked asked = new Asked();

    @ArgGroup(exclusive = false, heading = "Other outcomes:%n")
    private OutcomeOptions outcomes = new OutcomeOptions();

    @Mixin
    private ReportOptions outputs;

    /** What is measured. */
    static final class Asked {

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
        private List<String> lags =
                Settings.usual().lags().stream().map(Lag::name).toList();

        @Option(
                names = "--quantiles",
                defaultValue = "5",
                paramLabel = "N",
                description = "By default ${DEFAULT-VALUE}.")
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
    }

    @Override
    public Integer call() throws Exception {
        if (scored == null && (signals == null || outcomes.any())) {
            throw new UsageException("--scored is needed, or with prices alone --signals");
        }
        if (prices.path() == null && !outcomes.any()) {
            throw new UsageException("--prices or --outcome is needed");
        }
        Paths.requireThere(
                Stream.of(scored, signals).filter(java.util.Objects::nonNull).toList());
        prices.requireThere();
        outcomes.requireThere();
        outputs.requireAny();
        Inputs inputs = prices.inputs(scored, signals, asked.reasons, asked.minRelevance);
        try {
            BacktestJob job = new BacktestJob(
                    inputs, outcomes.outcomes(), settings(), outputs.outputs(), ReportOptions.progress("backtest"));
            outputs.print(job.run(), List.of("input", "ic", "outcomes"));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        return AinewsCommand.DONE;
    }

    private Settings settings() {
        return new Settings(
                asked.horizons,
                asked.quantiles,
                asked.minAssets,
                asked.together,
                asked.lags.stream().map(Lag::parse).toList(),
                asked.samples,
                asked.placebos,
                asked.seed,
                scored == null && asked.eventSignal.equals("impact") ? "signal_burst" : asked.eventSignal,
                asked.eventMin,
                !asked.everyArticle && scored != null,
                Span.USUAL);
    }
}
