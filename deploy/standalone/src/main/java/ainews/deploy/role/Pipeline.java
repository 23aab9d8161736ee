package ainews.deploy.role;

import ainews.deploy.node.EmbeddedNode;
import ainews.deploy.node.NodeTopics;
import ainews.deploy.node.Ports;
import ainews.deploy.version.KeptVersions;
import ainews.enrich.EnrichMetrics;
import ainews.enrich.EnrichTopology;
import ainews.enrich.entity.Gazetteer;
import ainews.ingest.IngestConfig;
import ainews.ingest.IngestService;
import ainews.schemas.KeptVersion;
import ainews.scoring.DeskConfig;
import ainews.scoring.PreparedAhead;
import ainews.scoring.ScoringMetrics;
import ainews.scoring.ScoringTopology;
import ainews.scoring.serve.NewsServer;
import ainews.scoring.serve.ServeConfig;
import io.javalin.Javalin;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process with any of the roles, on an embedded node or on a Kafka and registry elsewhere. Parts are closed in the reverse
 * order of their start.
 */
public final class Pipeline implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Pipeline.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final OpsEndpoints ops = new OpsEndpoints(metrics);
    private final List<Consumer<Javalin>> routes = new ArrayList<>();
    /** Said before anything is closed. */
    private final List<Runnable> farewells = new ArrayList<>();

    private final Path dataDir;
    private final Cluster cluster;

    private Pipeline(Path dataDir, Cluster cluster) {
        this.dataDir = dataDir;
        this.cluster = cluster;
        parts.push(new ProcessMetrics(metrics));
    }

    /**
     * A process without roles yet, on an embedded node of its own.
     *
     * @param partitions number of partitions by topic name, where not the default
     * @param settings client settings
     */
    public static Pipeline embedded(
            Path dataDir, Ports ports, Map<String, Integer> partitions, Map<String, String> settings) {
        EmbeddedNode node = EmbeddedNode.start(dataDir.resolve("node"), ports, partitions);
        Pipeline pipeline = new Pipeline(dataDir, new Cluster(node.bootstrapServers(), node.registryUrl(), settings));
        pipeline.parts.push(node);
        return pipeline;
    }

    /** A process without roles yet; topics that are missing are made with the brokers' default replication. */
    public static Pipeline on(Cluster cluster, Path dataDir) {
        NodeTopics.create(cluster.clients(), Map.of(), NodeTopics.DEFAULT_REPLICATION);
        return new Pipeline(dataDir, cluster);
    }

    public Cluster cluster() {
        return cluster;
    }

    public PrometheusMeterRegistry metrics() {
        return metrics;
    }

    /** Adds routes to the HTTP server that is started last. */
    public Pipeline route(Consumer<Javalin> more) {
        routes.add(more);
        return this;
    }

    /** Adds a part that is closed with the process. */
    public Pipeline own(AutoCloseable part) {
        parts.push(part);
        return this;
    }

    /** Adds a part that is closed after everything else. */
    public Pipeline ownFirst(AutoCloseable part) {
        parts.addLast(part);
        return this;
    }

    public OpsEndpoints ops() {
        return ops;
    }

    /** Starts reading raw articles, with the dictionary that is published, else the bundled one. */
    public Pipeline enrich(int threads, Duration commitInterval) {
        EnrichMetrics counters = new EnrichMetrics(metrics);
        DictionaryFollower dictionary = DictionaryFollower.start(cluster, metrics);
        parts.push(dictionary);
        keep(KeptVersions.of(Gazetteer.bundled()), KeptVersions.of(dictionary.dictionary()));
        ops.watch("dictionary", dictionary::isAlive, () -> true);
        return streams(
                new StreamsRole.Settings("ainews-enrich", state(), threads, commitInterval),
                streams -> EnrichTopology.build(streams, cluster.registry(), dictionary, counters));
    }

    /** Starts scoring; one thread, since the timeline is one partition. */
    public Pipeline score(DeskConfig desk, Duration commitInterval) {
        ScoringMetrics counters = new ScoringMetrics(metrics, Clock.systemUTC());
        keep(KeptVersions.of(desk.rules()));
        PreparedAhead ahead = new PreparedAhead(cluster.registry(), desk);
        parts.push(ahead);
        return streams(
                new StreamsRole.Settings("ainews-score", state(), 1, commitInterval, ahead.settings()),
                streams -> ScoringTopology.build(streams, cluster.registry(), desk, ahead, counters));
    }

    /** What is in force can be had for ever. */
    private void keep(KeptVersion... versions) {
        try {
            new VersionTopic(cluster).keep(versions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path state() {
        return dataDir.resolve("streams");
    }

    private Pipeline streams(
            StreamsRole.Settings settings,
            java.util.function.Function<org.apache.kafka.streams.StreamsConfig, org.apache.kafka.streams.Topology>
                    topology) {
        StreamsRole role = StreamsRole.start(settings, cluster, topology, metrics);
        parts.push(role);
        ops.watch(settings.applicationId(), role::isAlive, role::isRunning);
        return this;
    }

    /**
     * Starts polling sources and taking pushes.
     *
     * @param settings of ingest, see {@link IngestConfig}; where Kafka, registry and data lie is added
     */
    public Pipeline ingest(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(cluster.settings());
        all.put("bootstrap.servers", cluster.bootstrapServers());
        all.put("schema.registry.url", cluster.registryUrl());
        all.put("ingest.data.dir", dataDir.resolve("ingest").toString());
        all.putAll(settings);
        IngestService ingest = IngestService.start(IngestConfig.of(all), metrics);
        parts.push(ingest);
        ops.watch("ingest", () -> true, () -> ingest.check().ok());
        farewells.add(ingest::leaveHubs);
        return route(ingest::register);
    }

    /** Writes a tick at every whole minute of the machine's clock. */
    public Pipeline tick() {
        parts.push(Ticker.start(cluster, Clock.systemUTC()));
        return this;
    }

    /** Serves API, stream and page, with metrics and health; add everything else before. */
    public NewsServer serve(ServeConfig config) {
        NewsServer[] server = new NewsServer[1];
        ops.watch(
                "serve",
                () -> server[0] != null && server[0].failure() == null,
                () -> server[0] != null && server[0].isReady());
        server[0] = NewsServer.start(config, cluster::consumer, http -> {
            ops.register(http);
            routes.forEach(more -> more.accept(http));
        });
        parts.push(server[0]);
        return server[0];
    }

    /** Serves metrics, health and added routes alone, for a role without the API. Returns the port. */
    public int serveOps(String host, int port) {
        Javalin http = Javalin.create(settings -> {
            settings.showJavalinBanner = false;
        });
        ops.register(http);
        routes.forEach(more -> more.accept(http));
        http.start(host, port);
        parts.push(http::stop);
        return http.port();
    }

    @Override
    public void close() {
        farewells.forEach(Runnable::run);
        farewells.clear();
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOGGER.atWarn().setCause(e).addKeyValue("part", part).log("part did not close cleanly");
            }
        }
        metrics.close();
    }
}
