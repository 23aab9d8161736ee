package ainews.deploy.command;

import ainews.deploy.role.Pipeline;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Runs everything in one process: sources, enrich, scoring, API and page.",
            "Kafka and the schema registry are embedded unless --bootstrap-servers and --registry name others."
        })
final class UpCommand implements Callable<Integer> {

    @Mixin
    private WholeOptions whole;

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            defaultValue = "bundled",
            description = "A sources.yaml, 'bundled' for the list that comes along (default), or 'none'.")
    private String sources;

    @Option(names = "--no-ticks", description = "Do not write a tick every minute; for history with its own times.")
    private boolean noTicks;

    @Override
    public Integer call() throws InterruptedException {
        Pipeline pipeline = whole.start(sources, !noTicks);
        whole.printPlaces(pipeline);
        UntilStopped.run(pipeline);
        return AinewsCommand.DONE;
    }
}
