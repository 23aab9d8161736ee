package ainews.deploy.command;

import ainews.deploy.backtest.CompareJob;
import ainews.deploy.backtest.Inputs;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compares two versions' scores of the same articles: what changed, which articles moved most and why, and which version",
            "orders better what came after, with the interval of the difference. Without --outcome, coverage is the outcome."
        })
final class BacktestCompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "A", description = "Scored articles of the first version.")
    private Path first;

    @Parameters(index = "1", paramLabel = "B", description = "Scored articles of the second version.")
    private Path second;

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
        Paths.requireThere(List.of(first, second));
        prices.requireThere();
        outcomes.requireThere();
        outputs.requireAny();
        Inputs inputs = prices.inputs(null, null, asked.reasons(), asked.minRelevance());
        try {
            CompareJob job = new CompareJob(
                    first,
                    second,
                    inputs,
                    outcomes.orCoverage(),
                    asked.settings(true),
                    outputs.outputs(),
                    ReportOptions.progress("compare"));
            outputs.print(job.run(), List.of("articles", "changes", "better"));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        return AinewsCommand.DONE;
    }
}
