package ainews.deploy.command;

import ainews.deploy.role.Pipeline;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = "Runs the role that reads raw articles and puts them on the timeline.")
final class EnrichCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private RoleOptions role;

    @Option(names = "--threads", defaultValue = "2", description = "Stream threads; default ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--no-ticks",
            description = "Do not write a tick every minute; for history that is imported with its own times.")
    private boolean noTicks;

    @Option(names = "--metrics-port", defaultValue = "9404", description = "Port of /metrics, /healthz and /readyz.")
    private int metricsPort;

    @Override
    public Integer call() throws InterruptedException {
        Pipeline pipeline = Pipeline.on(cluster.cluster(), role.dataDir()).enrich(threads, role.commitInterval());
        if (!noTicks) {
            pipeline.tick();
        }
        System.out.println("enrich: metrics on port " + pipeline.serveOps(role.host(), metricsPort));
        UntilStopped.run(pipeline);
        return AinewsCommand.DONE;
    }
}
