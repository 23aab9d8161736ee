package ainews.deploy.command;

import ainews.deploy.backtest.BacktestJob;
import ainews.deploy.backtest.Inputs;
import java.nio.file.Path;
import java.util.List;
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
    private AskedOptions asked = new AskedOptions();

    @ArgGroup(exclusive = false, heading = "Other outcomes:%n")
    private OutcomeOptions outcomes = new OutcomeOptions();

    @Mixin
    private ReportOptions outputs;

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
        Inputs inputs = prices.inputs(scored, signals, asked.reasons(), asked.minRelevance());
        try {
            BacktestJob job = new BacktestJob(
                    inputs,
                    outcomes.outcomes(),
                    asked.settings(scored != null),
                    outputs.outputs(),
                    ReportOptions.progress("backtest"));
            outputs.print(job.run(), List.of("input", "ic", "outcomes"));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        return AinewsCommand.DONE;
    }
}
