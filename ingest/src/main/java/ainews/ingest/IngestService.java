package ainews.ingest;

import ainews.ingest.fetch.FetchLimits;
import ainews.ingest.fetch.Fetcher;
import ainews.ingest.poll.Cadence;
import ainews.ingest.poll.Poller;
import ainews.ingest.poll.StateStore;
import ainews.ingest.push.PushEndpoint;
import ainews.ingest.raw.KafkaRawArticleSink;
import ainews.ingest.raw.RawArticleSink;
import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.ingest.source.Sources;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
 *     ingest.push().register(javalin); // POST /api/v1/articles
 *     ...
 * }
 * </pre>
 */
public final class IngestService implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(IngestService.class);

    private final Fetcher fetcher;
    private final CheckedSink sink;
    private final Rota rota;
    private final PushEndpoint push;

    private IngestService(Fetcher fetcher, CheckedSink sink, Rota rota, PushEndpoint push) {
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
        StateStore states;
        try {
            sources = sources(config.sources());
            states = new StateStore(config.dataDir().resolve("sources"));
        } catch (IOException | RuntimeException failed) {
            delivery.close();
            throw failed instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) failed;
        }
        List<Source> known = new ArrayList<>(Sources.bundled().list());
        known.addAll(sources);
        OwnerGroups owners = OwnerGroups.of(known);
        Fetcher fetcher = Fetcher.open(FetchLimits.defaults(), config.userAgent(), config.allowPrivate(), clock);
        Cadence cadence = Cadence.standard(() -> ThreadLocalRandom.current().nextDouble());
        Poller poller = new Poller(fetcher, owners, sink, states, cadence, clock, metrics);
        PushEndpoint push =
                new PushEndpoint(config.pushToken(), config.pushMaxBytes(), owners, sink, clock, metrics::pushed);
        Rota rota = new Rota(sources, poller, cadence, config.threads(), clock, metrics);
        rota.start();
        LOGGER.atInfo()
                .addKeyValue("sources", sources.size())
                .addKeyValue("threads", config.threads())
                .log("ingest started");
        return new IngestService(fetcher, sink, rota, push);
    }

    /** The push endpoint, to be registered on a web server. */
    public PushEndpoint push() {
        return push;
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
