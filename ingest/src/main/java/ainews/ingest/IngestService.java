package ainews.ingest;

import ainews.ingest.fetch.FetchLimits;
import ainews.ingest.fetch.Fetcher;
import ainews.ingest.fetch.RobotsFile;
import ainews.ingest.poll.Cadence;
import ainews.ingest.poll.Poller;
import ainews.ingest.poll.SourceState;
import ainews.ingest.push.PushEndpoint;
import ainews.ingest.raw.KafkaRawArticleSink;
import ainews.ingest.raw.RawArticleSink;
import ainews.ingest.recheck.RecheckPlan;
import ainews.ingest.recheck.Rechecker;
import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.ingest.source.Sources;
import ainews.ingest.state.KeptFiles;
import ainews.ingest.websub.Subscriptions;
import ainews.ingest.websub.WebSubEndpoint;
import io.javalin.Javalin;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ingest as a whole: polls the configured sources and takes pushes, until closed.
 *
 * <pre>
 * try (IngestService ingest = IngestService.start(IngestConfig.of(properties), registry)) {
 *     ingest.register(javalin); // POST /api/v1/articles, /websub
 *     ...
 * }
 * </pre>
 */
public final class IngestService implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(IngestService.class);

    private static final Duration ROBOTS_KEPT = Duration.ofDays(31);
    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(5);

    private final Fetcher fetcher;
    private final CheckedSink sink;
    private final Rota rota;
    private final PushEndpoint push;
    private final Subscriptions subscriptions;
    private final WebSubEndpoint webSub;

    private IngestService(
            Fetcher fetcher,
            CheckedSink sink,
            Rota rota,
            PushEndpoint push,
            Subscriptions subscriptions,
            WebSubEndpoint webSub) {
        this.subscriptions = subscriptions;
        this.webSub = webSub;
        this.fetcher = fetcher;
        this.sink = sink;
        this.rota = rota;
        this.push = push;
    }

    /**
     * Starts polling.
     *
     * @throws IllegalArgumentException if the sources are not good, with every problem in one message
     */
    public static IngestService start(IngestConfig config, MeterRegistry registry) {
        return start(config, registry, KafkaRawArticleSink.open(config.client()), Clock.systemUTC());
    }

    /** Starts with a sink of the caller's, which is closed with the service. */
    public static IngestService start(
            IngestConfig config, MeterRegistry registry, RawArticleSink delivery, Clock clock) {
        IngestMetrics metrics = new IngestMetrics(registry);
        CheckedSink sink = new CheckedSink(delivery, metrics);
        List<Source> sources;
        Fetcher fetcher = Fetcher.open(
                FetchLimits.defaults(config.hostBudget()),
                config.userAgent(),
                config.allowPrivate(),
                clock,
                robots(config.dataDir(), clock));
        SourceVisits visits;
        Subscriptions subscriptions;
        OwnerGroups owners;
        try {
            sources = sources(config.sources());
            List<Source> known = new ArrayList<>(Sources.bundled().list());
            known.addAll(sources);
            owners = OwnerGroups.of(known);
            Rechecker rechecker = new Rechecker(
                    new RecheckPlan(config.recheck()),
                    fetcher,
                    sink,
                    config.dataDir().resolve("rechecks"),
                    clock,
                    metrics);
            subscriptions = new Subscriptions(
                    config.websubCallback(),
                    config.allowPrivate(),
                    fetcher::post,
                    config.dataDir().resolve("websub"),
                    sources.stream().map(Source::id).toList(),
                    clock);
            Poller poller = new Poller(
                    fetcher,
                    owners,
                    sink,
                    new KeptFiles<>(config.dataDir().resolve("sources"), SourceState.class, SourceState.NEW),
                    Cadence.standard(() -> ThreadLocalRandom.current().nextDouble()),
                    clock,
                    metrics,
                    rechecker);
            visits = new SourceVisits(poller, rechecker, subscriptions, fetcher);
        } catch (IOException | RuntimeException failed) {
            fetcher.close();
            delivery.close();
            throw failed instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) failed;
        }
        PushEndpoint push =
                new PushEndpoint(config.pushToken(), config.pushMaxBytes(), owners, sink, clock, metrics::pushed);
        Rota rota = new Rota(sources, visits, config.threads(), clock, metrics);
        subscriptions.wake(rota::hasten);
        rota.start();
        LOGGER.atInfo()
                .addKeyValue("sources", sources.size())
                .addKeyValue("threads", config.threads())
                .log("ingest started");
        return new IngestService(
                fetcher, sink, rota, push, subscriptions, new WebSubEndpoint(subscriptions, config.pushMaxBytes()));
    }

    /** Adds the push endpoint and the callback of hubs to a web server. */
    public void register(Javalin server) {
        push.register(server);
        webSub.register(server);
    }

    /** Asks hubs to push no more; to be called while the web server still answers them. Takes a few seconds at most. */
    public void leaveHubs() {
        try {
            subscriptions.leave(LEAVE_WITHIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Health now; a source that does not answer is no fault of ours, a broker that does not take records is. */
    public Health check() {
        String fault = sink.fault();
        if (fault != null) {
            return new Health(false, fault);
        }
        return rota.isRunning()
                ? new Health(true, rota.failing() + " of " + rota.size() + " sources do not answer")
                : new Health(false, "polling has stopped");
    }

    /** Ends polls between two exchanges, waits for what is being delivered, then lets go of everything. */
    @Override
    public void close() {
        rota.close();
        fetcher.close();
        sink.close();
        LOGGER.atInfo().log("ingest stopped");
    }

    private static KeptFiles<RobotsFile> robots(Path data, Clock clock) {
        try {
            KeptFiles<RobotsFile> files = new KeptFiles<>(data.resolve("robots"), RobotsFile.class, RobotsFile.NONE);
            files.dropOlderThan(clock.instant().minus(ROBOTS_KEPT));
            return files;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static List<Source> sources(String setting) throws IOException {
        return switch (setting) {
            case "bundled" -> Sources.bundled().list();
            case "none" -> List.of();
            default ->
                Sources.parse(Files.readString(Path.of(setting), StandardCharsets.UTF_8), setting)
                        .list();
        };
    }

    /**
     * Whether ingest can do its work.
     *
     * @param detail one line for a person
     */
    public record Health(boolean ok, String detail) {}
}
