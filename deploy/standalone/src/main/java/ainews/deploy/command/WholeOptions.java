package ainews.deploy.command;

import ainews.deploy.node.Ports;
import ainews.deploy.role.Cluster;
import ainews.deploy.role.Pipeline;
import ainews.scoring.serve.ServeConfig;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts all roles in one process. */
final class WholeOptions {

    @Mixin
    private RoleOptions role;

    @Mixin
    private DeskOptions desk;

    @Mixin
    private PushOptions push;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of API, page and metrics; default ${DEFAULT-VALUE}, 0 = any.")
    private int port;

    @Option(
            names = "--broker-port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "Port of the embedded broker; default ${DEFAULT-VALUE}, 0 = any.")
    private int brokerPort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Port of the embedded registry; default ${DEFAULT-VALUE}, 0 = any.")
    private int registryPort;

    @Option(
            names = "--raw-partitions",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Partitions of news.raw and news.engagement on the embedded broker. With one, what is imported in order is scored in that order. Default ${DEFAULT-VALUE}.")
    private int rawPartitions;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Kafka elsewhere, instead of the embedded one.")
    private String bootstrapServers;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Schema registry elsewhere; goes with --bootstrap-servers.")
    private String registry;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "Java properties for every Kafka and registry client.")
    private Path clientConfig;

    private int servedPort;

    /**
     * Starts everything.
     *
     * @param sources what to poll: a file, bundled or none
     */
    Pipeline start(String sources, boolean ticks) {
        return start(role.dataDir(), sources, ticks);
    }

    Pipeline start(Path dataDir, String sources, boolean ticks) {
        Pipeline pipeline = base(dataDir);
        try {
            pipeline.enrich(1, role.commitInterval()).score(desk.config(), role.commitInterval());
            pipeline.ingest(push.settings(sources));
            if (ticks) {
                pipeline.tick();
            }
            servedPort = pipeline.serve(ServeConfig.on(role.host(), port)).port();
            return pipeline;
        } catch (RuntimeException e) {
            pipeline.close();
            throw e;
        }
    }

    private Pipeline base(Path dataDir) {
        if ((bootstrapServers == null) != (registry == null)) {
            throw new UsageException("--bootstrap-servers and --registry go together");
        }
        Map<String, String> settings = ClusterOptions.clientSettings(clientConfig);
        if (bootstrapServers != null) {
            return Pipeline.on(new Cluster(bootstrapServers, registry, settings), dataDir);
        }
        if (rawPartitions < 1) {
            throw new UsageException("--raw-partitions must be at least 1: " + rawPartitions);
        }
        Ports ports = new Ports(brokerPort, brokerPort == 9092 ? 9093 : 0, registryPort);
        Map<String, Integer> partitions = Map.of("news.raw", rawPartitions, "news.engagement", rawPartitions);
        return Pipeline.embedded(dataDir, ports, partitions, settings);
    }

    /** Tells where things are. */
    void printPlaces(Pipeline pipeline) {
        System.out.println("page       http://" + role.host() + ":" + servedPort + "/");
        System.out.println("API        http://" + role.host() + ":" + servedPort
                + "/api/v1/scored   (description: /openapi.json)");
        System.out.println("stream     http://" + role.host() + ":" + servedPort + "/api/v1/stream");
        System.out.println("metrics    http://" + role.host() + ":" + servedPort + "/metrics");
        System.out.println("Kafka      " + pipeline.cluster().bootstrapServers()
                + "   topics news.scored, news.stories, news.signals");
        System.out.println("registry   " + pipeline.cluster().registryUrl());
        if (push.wasMadeUp()) {
            System.out.println("push       POST /api/v1/articles with the token " + push.token());
        }
        System.out.flush();
    }
}
