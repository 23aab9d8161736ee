package ainews.deploy.command;

import ainews.deploy.role.Pipeline;
import ainews.scoring.serve.ServeConfig;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the role that serves the API, the event stream and the page.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private RoleOptions role;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port of API, page and metrics; default ${DEFAULT-VALUE}.")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        Pipeline pipeline = Pipeline.on(cluster.cluster(), role.dataDir());
        System.out.println("serve: page and API on port "
                + pipeline.serve(ServeConfig.on(role.host(), port)).port());
        UntilStopped.run(pipeline);
        return AinewsCommand.DONE;
    }
}
