package ainews.deploy.role;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a topology with exactly-once processing. A stream thread that dies, say because the broker was away too long, is
 * replaced, and reads its records again; {@link #close} waits for the transaction under way.
 */
public final class StreamsRole implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(StreamsRole.class);
    /** Closing a loaded application was seen to take longer than 10 s. */
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(60);

    /**
     * How the application runs.
     *
     * @param applicationId consumer group and prefix of the internal topics
     * @param stateDir where the state stores lie
     * @param threads stream threads in this process
     * @param commitInterval how long a transaction stays open; half of it is added to the latency
     * @param more settings of its own for Kafka Streams and its clients
     */
    public record Settings(
            String applicationId, Path stateDir, int threads, Duration commitInterval, Map<String, Object> more) {
        /** Without settings of its own. */
        public Settings(String applicationId, Path stateDir, int threads, Duration commitInterval) {
            this(applicationId, stateDir, threads, commitInterval, Map.of());
        }
    }

    private final KafkaStreams streams;
    private final KafkaStreamsMetrics meters;
    private final AtomicInteger replaced = new AtomicInteger();

    private StreamsRole(KafkaStreams streams, MeterRegistry registry) {
        this.streams = streams;
        this.meters = new KafkaStreamsMetrics(streams);
        meters.bindTo(registry);
        streams.setUncaughtExceptionHandler(failure -> {
            LOGGER.atError()
                    .setCause(failure)
                    .addKeyValue("replaced", replaced.incrementAndGet())
                    .log("stream thread died");
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams.setStateListener((to, from) ->
                LOGGER.atInfo().addKeyValue("from", from).addKeyValue("to", to).log("streams state"));
    }

    /** Starts the application. */
    public static StreamsRole start(
            Settings settings, Cluster cluster, Function<StreamsConfig, Topology> topology, MeterRegistry registry) {
        StreamsConfig config = new StreamsConfig(properties(settings, cluster));
        StreamsRole role = new StreamsRole(new KafkaStreams(topology.apply(config), config), registry);
        role.streams.start();
        return role;
    }

    private static Map<String, Object> properties(Settings settings, Cluster cluster) {
        Map<String, Object> config = new HashMap<>();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        config.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // A killed process is noticed after this long, which is how long its partitions stand still.
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 15_000);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 15_000);
        Cluster.producerSettings().forEach((key, value) -> {
            if (!key.equals(ProducerConfig.ACKS_CONFIG) && !key.equals(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG)) {
                config.put(StreamsConfig.producerPrefix(key), value);
            }
        });
        config.putAll(settings.more());
        config.putAll(cluster.clients());
        return config;
    }

    /** Whether the application processes records now. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Whether it is still trying to; false only after a fault that it does not recover from by itself. */
    public boolean isAlive() {
        return streams.state() != KafkaStreams.State.ERROR
                && streams.state() != KafkaStreams.State.PENDING_ERROR
                && streams.state() != KafkaStreams.State.NOT_RUNNING;
    }

    @Override
    public void close() {
        meters.close();
        if (!streams.close(CLOSE_WAIT)) {
            LOGGER.atWarn().addKeyValue("waited", CLOSE_WAIT).log("streams did not close in time");
        }
    }
}
