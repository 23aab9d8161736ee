package ainews.deploy.command;

import ainews.deploy.registry.EmbeddedRegistry;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "registry",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the schema registry alone, with its schemas in a topic of the given brokers.",
            "One instance, for development and tests; production has a registry of its own."
        })
final class RegistryCommand implements Callable<Integer> {

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:AINEWS_BOOTSTRAP_SERVERS:-127.0.0.1:9092}",
            description = "Kafka brokers; by default ${DEFAULT-VALUE}.")
    private String bootstrapServers;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:AINEWS_HOST:-127.0.0.1}",
            description = "Address to listen on; default ${DEFAULT-VALUE}.")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Port; default ${DEFAULT-VALUE}.")
    private int port;

    @Override
    public Integer call() throws Exception {
        EmbeddedRegistry registry = EmbeddedRegistry.start(bootstrapServers, new InetSocketAddress(host, port));
        System.out.println("registry: " + registry.url());
        UntilStopped.run(registry);
        return AinewsCommand.DONE;
    }
}
