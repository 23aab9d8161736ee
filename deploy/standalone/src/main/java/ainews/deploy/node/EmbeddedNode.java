package ainews.deploy.node;

import ainews.deploy.registry.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A broker with the topics of the catalogue, and a schema registry, in this JVM. Everything that was acknowledged is
 * there again after a restart on the same directory, also when the process was killed. Both listen on the loopback
 * interface only.
 *
 * <p>The caller closes it; nothing is hooked into the end of the JVM.
 */
public final class EmbeddedNode implements AutoCloseable {
    private final DataDirectory directory;
    private final Broker broker;
    private final EmbeddedRegistry registry;
    private final String bootstrapServers;

    private EmbeddedNode(DataDirectory directory, Broker broker, EmbeddedRegistry registry, String bootstrapServers) {
        this.directory = directory;
        this.broker = broker;
        this.registry = registry;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts broker and registry, creates the topics that are missing, and returns when all of it takes requests.
     *
     * @param dataDirectory created where missing
     * @param partitions number of partitions by topic name, where not the default; for topics that are made now
     * @throws NodeStartException if a port is taken, or the directory is in use or cannot be written to
     * @throws IllegalArgumentException if {@code partitions} names no topic
     */
    public static EmbeddedNode start(Path dataDirectory, Ports ports, Map<String, Integer> partitions) {
        Ports chosen = ports.chosen();
        DataDirectory directory = DataDirectory.hold(dataDirectory.toAbsolutePath());
        Broker broker = null;
        try {
            String bootstrapServers = BrokerSettings.bootstrapServers(chosen);
            broker = Broker.start(directory.kafka(), chosen);
            NodeTopics.create(Map.of("bootstrap.servers", bootstrapServers), partitions, 1);
            EmbeddedRegistry registry = startRegistry(bootstrapServers, chosen.registry());
            return new EmbeddedNode(directory, broker, registry, bootstrapServers);
        } catch (Throwable e) {
            if (broker != null) {
                broker.close();
            }
            directory.close();
            throw failure(e);
        }
    }

    private static EmbeddedRegistry startRegistry(String bootstrapServers, int port) {
        try {
            return EmbeddedRegistry.start(bootstrapServers, port);
        } catch (IOException e) {
            throw Ports.taken("registry", port, e);
        }
    }

    private static RuntimeException failure(Throwable e) {
        if (e instanceof NodeStartException || e instanceof IllegalArgumentException) {
            return (RuntimeException) e;
        }
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new NodeStartException("the embedded Kafka node did not start: " + root, e);
    }

    /** For {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** For {@code schema.registry.url}. */
    public String registryUrl() {
        return registry.url();
    }

    /** Stops the registry, then the broker, cleanly; clients should be closed before. */
    @Override
    public void close() {
        try (directory;
                broker) {
            registry.close();
        }
    }
}
