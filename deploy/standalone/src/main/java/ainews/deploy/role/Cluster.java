package ainews.deploy.role;

import ainews.schemas.Topic;
import ainews.schemas.serde.AvroDeserializer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The Kafka and the schema registry that the roles talk to, and the clients made for them.
 *
 * @param bootstrapServers host:port, several joined by commas
 * @param registryUrl several joined by commas
 * @param settings further client settings, e.g. for security; they win over the project's own
 */
public record Cluster(String bootstrapServers, String registryUrl, Map<String, String> settings) {

    /** Records are several kilobytes; 16 KiB batches would hold few of them and halve the throughput. */
    private static final int BATCH_BYTES = 256 * 1024;

    /** Measured before compression, which leaves a sixth of a dictionary kept whole (13 MB); what brokers take is theirs to say. */
    private static final int MAX_REQUEST_BYTES = 64 * 1024 * 1024;

    /** Copies the settings. */
    public Cluster {
        settings = Map.copyOf(settings);
    }

    /** Settings of the values' serializers and deserializers. */
    public Map<String, Object> registry() {
        Map<String, Object> registry = new HashMap<>(settings);
        registry.put("schema.registry.url", registryUrl);
        return registry;
    }

    /** Settings that every client shares. */
    public Map<String, Object> clients() {
        Map<String, Object> clients = new HashMap<>();
        clients.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        clients.putAll(settings);
        return clients;
    }

    /** What producers of several kilobytes a record need to be fast and safe. */
    static Map<String, Object> producerSettings() {
        Map<String, Object> producer = new HashMap<>();
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        producer.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        producer.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
        return producer;
    }

    public Admin admin() {
        return Admin.create(clients());
    }

    /** An idempotent producer that waits for all replicas. */
    public <V extends SpecificRecord> Producer<String, V> producer(Topic<String, V> topic) {
        return producer(new StringSerializer(), topic.valueSerde(registry()).serializer());
    }

    /** The same for records whose key and value are bytes already. */
    public Producer<byte[], byte[]> producer() {
        return producer(new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The same with any serializers. */
    public <K, V> Producer<K, V> producer(Serializer<K> keys, Serializer<V> values) {
        Map<String, Object> producer = producerSettings();
        producer.putAll(clients());
        return new KafkaProducer<>(producer, keys, values);
    }

    /** A consumer of committed records of any topic, without a group. */
    public Consumer<String, SpecificRecord> consumer() {
        Map<String, Object> registry = registry();
        registry.put("specific.avro.reader", true);
        AvroDeserializer<SpecificRecord> values = new AvroDeserializer<>();
        values.configure(registry, false);
        return consumer(values);
    }

    /** A consumer of committed records, without a group. */
    public <V> Consumer<String, V> consumer(Deserializer<V> values) {
        Map<String, Object> consumer = new HashMap<>();
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.putAll(clients());
        return new KafkaConsumer<>(consumer, new StringDeserializer(), values);
    }
}
