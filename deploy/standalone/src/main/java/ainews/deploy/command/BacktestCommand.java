package ainews.deploy.command;

import ainews.deploy.backtest.BacktestJob;
import ainews.deploy.backtest.Inputs;
import ainews.scoring.backtest.Settings;
import ainews.scoring.backtest.event.Span;
import ainews.scoring.backtest.factor.Together;
import ainews.scoring.backtest.market.Lag;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
            "placebo run beside them. News is traded at the first price after it was scored, in the hours of each listing's exchange."
        })
final class BacktestCommand implements Callable<Integer> {

    @Option(
            names = "--scored",
            paramLabel = "FILE",
            description = "Scored articles: .jsonl, .parquet or a folder of Parquet.")
    private Path scored;

    @Option(names = "--signals", paramLabel = "FILE", description = "Signals of entities, the same formats.")
    private Path signals;

    @ArgGroup(exclusive = false, heading = "Prices:%n")
    private Prices prices = new Prices();

    @ArgGroup(exclusive = false, heading = "What is asked:%n")
    private Asked asked = new Asked();

    @Mixin
    private ReportOptions outputs;

    /** Where prices are and how they are read. */
    static final class Prices {

        @Option(
                names = "--prices",
                paramLabel = "PATH",
                description = "CSV or Parquet, daily or within the day; a folder holds a file a symbol.")
        private Path path;

        @Option(
                names = "--price-column",
                paramLabel = "ROLE=COLUMN",
                description =
                        "The vendor's column for time, symbol, exchange, open, close or adjusted; usual names are found.")
        private Map<String, String> columns = new TreeMap<>();

        @Option(
                names = "--exchange",
                defaultValue = "NYSE",
                paramLabel = "NAME",
                description =
                        "Exchange of symbols that do not say theirs (NASDAQ:NVDA, 0700.HK); by default ${DEFAULT-VALUE}.")
        private String exchange = "NYSE";

        @Option(
                names = "--calendar",
                paramLabel = "FILE",
                description =
                        "CSV of exchange,date,open,close in local time: half days, and closed days where the hours are empty."
                                + " Without it the days with prices are the trading days.")
        private Path calendar;

        @Option(
                names = "--tickers",
                paramLabel = "FILE",
                description = "CSV of entity_id,ticker,from,to; counts instead of the tickers that the records carry.")
        private Path tickers;

        @Option(
                names = "--delistings",
                paramLabel = "FILE",
                description = "CSV of symbol,return: what holders got after the last price.")
        private Path delistings;

        @Option(
                names = "--market",
                paramLabel = "TICKER",
                description = "Listing that stands for the market; by default the mean of the others does.")
        private String market;
    }

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
        if (prices.path == null || scored == null && signals == null) {
            throw new UsageException(
                    "--prices and one of --scored and --signals are needed; 'ainews backtest outcomes' needs no prices");
        }
        Paths.requireThere(Stream.of(scored, signals, prices.path, prices.calendar, prices.tickers, prices.delistings)
                .filter(java.util.Objects::nonNull)
                .toList());
        outputs.requireAny();
        Inputs inputs = new Inputs(
                scored,
                signals,
                prices.path,
                prices.columns,
                prices.exchange,
                prices.calendar,
                prices.tickers,
                prices.delistings,
                asked.reasons,
                asked.minRelevance,
                prices.market);
        try {
            var job = new BacktestJob(inputs, settings(), outputs.outputs(), ReportOptions.progress("backtest"));
            outputs.print(job.run(), List.of("input", "ic"));
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
