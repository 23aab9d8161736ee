package ainews.deploy.command;

import ainews.deploy.role.Pipeline;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Runs the role that polls the sources and takes pushes.")
final class IngestCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private RoleOptions role;

    @Mixin
    private PushOptions push;

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            defaultValue = "bundled",
            description = "A sources.yaml, 'bundled' for the list that comes along (default), or 'none'.")
    private String sources;

    @Option(
            names = "--port",
            defaultValue = "9404",
            description = "Port of POST /api/v1/articles, /metrics and health; default ${DEFAULT-VALUE}.")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        Pipeline pipeline = Pipeline.on(cluster.cluster(), role.dataDir()).ingest(push.settings(sources));
        System.out.println("ingest: pushes and metrics on port " + pipeline.serveOps(role.host(), port)
                + (push.wasMadeUp() ? ", push token " + push.token() : ""));
        UntilStopped.run(pipeline);
        return AinewsCommand.DONE;
    }
}
