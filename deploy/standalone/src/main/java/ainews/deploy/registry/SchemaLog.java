package ainews.deploy.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The compacted topic of one partition that all changes go to. An appended record is durable when the call returns. */
final class SchemaLog implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(SchemaLog.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MS = 30_000;

    private final String bootstrapServers;
    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final boolean isNew;

    SchemaLog(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.isNew = createTopic();
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "max.block.ms", PATIENCE_MS,
                        "request.timeout.ms", PATIENCE_MS / 2,
                        "delivery.timeout.ms", PATIENCE_MS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Returns whether it was not there before; when that is so, after the broker knows of it. */
    private boolean createTopic() {
        NewTopic wanted = new NewTopic(topic, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(wanted)).all().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            boolean known = false;
            while (!known) {
                known = admin.listTopics()
                        .names()
                        .get(PATIENCE_MS, TimeUnit.MILLISECONDS)
                        .contains(topic);
            }
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw new KafkaException("cannot create topic " + topic, e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("cannot create topic " + topic + ": no answer from " + bootstrapServers, e);
        } catch (InterruptedException e) {
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }

    /** Gives every record there is, in order; a null value for a tombstone. */
    void replay(BiConsumer<JsonNode, JsonNode> store) {
        if (isNew) {
            return;
        }
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    apply(record, store);
                }
            }
        }
    }

    private static void apply(ConsumerRecord<byte[], byte[]> record, BiConsumer<JsonNode, JsonNode> store) {
        try {
            store.accept(JSON.readTree(record.key()), record.value() == null ? null : JSON.readTree(record.value()));
        } catch (IOException | IllegalArgumentException e) {
            LOGGER.atWarn()
                    .addKeyValue("offset", record.offset())
                    .setCause(e)
                    .log("passed over a record of the schema log that is not JSON");
        }
    }

    /**
     * Writes one record.
     *
     * @param value null for a tombstone
     * @throws Refusal if the broker did not take it in time
     */
    void append(JsonNode key, JsonNode value) {
        try {
            producer.send(new ProducerRecord<>(topic, 0, bytes(key), value == null ? null : bytes(value)))
                    .get(2L * PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw Refusal.storeFailed("Register operation failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.storeFailed("interrupted");
        }
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
