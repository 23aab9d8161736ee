package ainews.deploy.command;

import ainews.deploy.replay.Span;
import ainews.deploy.replay.Verify;
import ainews.scoring.DeskConfig;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Folds the recorded timeline again and compares with what the live system wrote, byte for byte.",
            "Prints the first difference: topic, offset and field. The settings must be those of the live system."
        })
final class ReplayVerifyCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private DeskOptions desk;

    @Mixin
    private ScoringOption scoring;

    @Mixin
    private VersionPlaces places;

    @Option(names = "--from", paramLabel = "TIME", converter = Moment.class, description = "First moment to compare.")
    private Instant from;

    @Option(names = "--to", paramLabel = "TIME", converter = Moment.class, description = "First moment left out.")
    private Instant to;

    @Option(names = "--name", paramLabel = "NAME", description = "A replay to topics instead of the live system.")
    private String name = "";

    @Override
    public Integer call() throws Exception {
        ProgressBar bar = new ProgressBar("replay verify", "events");
        Verify.Result result;
        try {
            DeskConfig config = desk.config().withRules(scoring.rules(places.search(cluster.cluster())));
            result = new Verify(cluster.cluster(), name, config, new Span(from, to, null, null), bar::at).run();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
        bar.end(result.events());
        result.compared().forEach((topic, records) -> System.out.println(topic + ": " + records + " records compared"));
        if (result.difference() == null) {
            System.out.println("the same to the byte");
            return AinewsCommand.DONE;
        }
        System.out.println("first difference: " + result.difference());
        return AinewsCommand.FAULT;
    }
}
