package ainews.deploy.role;

import ainews.schemas.Topic;
import ainews.schemas.Topics;
import ainews.schemas.json.RecordJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** What tests read from and write to a running pipeline, always as a consumer of committed records. */
public final class TestTopics {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Cluster cluster;

    public TestTopics(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Every committed record of the topic, partition by partition. */
    public <V extends SpecificRecord> List<V> all(Topic<String, V> topic) {
        return records(topic).stream().map(ConsumerRecord::value).toList();
    }

    public <V extends SpecificRecord> List<String> json(Topic<String, V> topic) {
        return all(topic).stream().map(RecordJson::of).toList();
    }

    /** The values as they lie in the topic, in hexadecimal digits. */
    public List<String> bytes(Topic<String, ?> topic) {
        return records(topic.name(), new ByteArrayDeserializer()).stream()
                .map(record -> HexFormat.of().formatHex(record.value()))
                .toList();
    }

    /** The values as the pipeline would write them, in hexadecimal digits. */
    public <V extends SpecificRecord> List<String> bytes(Topic<String, V> topic, List<V> values) {
        Serializer<V> serializer = topic.valueSerde(cluster.registry()).serializer();
        return values.stream()
                .map(value -> HexFormat.of().formatHex(serializer.serialize(topic.name(), value)))
                .toList();
    }

    public <V extends SpecificRecord> List<ConsumerRecord<String, V>> records(Topic<String, V> topic) {
        return records(topic.name(), topic.valueSerde(cluster.registry()).deserializer());
    }

    private <V> List<ConsumerRecord<String, V>> records(String topic, Deserializer<V> values) {
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        try (Consumer<String, V> consumer = cluster.consumer(values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    /** Follows a topic until so many committed records were seen; the test's time limit ends a wait in vain. */
    public <V extends SpecificRecord> void await(Topic<String, V> topic, int count) {
        try (Consumer<String, V> consumer =
                cluster.consumer(topic.valueSerde(cluster.registry()).deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (int seen = 0; seen < count; ) {
                seen += consumer.poll(POLL).count();
            }
        }
    }

    /**
     * Follows the pipeline until every raw article has ended and the timeline was folded: what was read of news.raw is on the
     * timeline, among duplicates or dead letters, and what is on the timeline was scored.
     */
    public void awaitIdle(int timelineEvents, int articles) {
        await(Topics.TIMELINE, timelineEvents);
        try (Consumer<String, ainews.schemas.ScoredArticle> consumer =
                cluster.consumer(Topics.SCORED.valueSerde(cluster.registry()).deserializer())) {
            List<TopicPartition> partition = List.of(new TopicPartition(Topics.SCORED.name(), 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            for (int seen = 0; seen < articles; ) {
                for (ConsumerRecord<String, ainews.schemas.ScoredArticle> record : consumer.poll(POLL)) {
                    seen += record.value().getReason().equals("RESCORED") ? 0 : 1;
                }
            }
        }
    }

    /** Writes bytes as they are; returns when they are durable. */
    public void write(String topic, byte[] key, byte[] value) throws InterruptedException, ExecutionException {
        try (var producer = new org.apache.kafka.clients.producer.KafkaProducer<>(
                cluster.clients(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }
}
