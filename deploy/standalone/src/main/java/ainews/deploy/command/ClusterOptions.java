package ainews.deploy.command;

import ainews.deploy.role.Cluster;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.Option;

/** Which Kafka and registry to talk to. */
final class ClusterOptions {

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Kafka brokers; by default ${DEFAULT-VALUE}, where 'ainews up' listens.",
            defaultValue = "${env:AINEWS_BOOTSTRAP_SERVERS:-127.0.0.1:9092}")
    private String bootstrapServers;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Schema registry; by default ${DEFAULT-VALUE}.",
            defaultValue = "${env:AINEWS_REGISTRY:-http://127.0.0.1:8081}")
    private String registry;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "Java properties for every Kafka and registry client, e.g. security.protocol.")
    private Path clientConfig;

    Cluster cluster() {
        return new Cluster(bootstrapServers, registry, clientSettings(clientConfig));
    }

    static Map<String, String> clientSettings(Path file) {
        if (file == null) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UsageException("--client-config " + file + " cannot be read");
        }
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}
