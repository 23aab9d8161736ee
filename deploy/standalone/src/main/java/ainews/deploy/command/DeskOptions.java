package ainews.deploy.command;

import ainews.scoring.DeskConfig;
import picocli.CommandLine.Option;

/** Settings of the scoring. */
final class DeskOptions {

    @Option(
            names = "--rescore-step",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "How many points hot or impact of a story must move before it is emitted again; default ${DEFAULT-VALUE}.")
    private double rescoreStep;

    DeskConfig config() {
        if (!(rescoreStep > 0 && rescoreStep <= 100)) {
            throw new UsageException("--rescore-step must be above 0 and at most 100: " + rescoreStep);
        }
        return DeskConfig.defaults().withRescoreStep(rescoreStep);
    }
}
