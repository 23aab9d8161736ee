package ainews.deploy.command;

import ainews.deploy.role.Pipeline;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Runs the role that folds the timeline into scored articles, stories and signals.")
final class ScoreCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private RoleOptions role;

    @Mixin
    private DeskOptions desk;

    @Option(names = "--metrics-port", defaultValue = "9404", description = "Port of /metrics, /healthz and /readyz.")
    private int metricsPort;

    @Override
    public Integer call() throws InterruptedException {
        Pipeline pipeline = Pipeline.on(cluster.cluster(), role.dataDir()).score(desk.config(), role.commitInterval());
        System.out.println("score: metrics on port " + pipeline.serveOps(role.host(), metricsPort));
        UntilStopped.run(pipeline);
        return AinewsCommand.DONE;
    }
}
