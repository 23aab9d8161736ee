package ainews.deploy.role;

import ainews.deploy.version.KeptVersions;
import ainews.enrich.entity.Gazetteer;
import ainews.enrich.entity.PublishedDictionary;
import ainews.enrich.entity.PublishedDictionary.Change;
import ainews.schemas.KeptVersion;
import ainews.schemas.ReferenceEntity;
import ainews.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topic {@code reference.entities} read to its end, and written. A publication is one transaction, so that a reader has either all of it
 * or nothing, however the topic is compacted meanwhile.
 */
public final class DictionaryTopic {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.ENTITIES.name(), 0);
    private static final String TRANSACTIONAL_ID = "ainews-dictionary";

    /**
     * What a publication wrote.
     *
     * @param changed entities that are new or different
     * @param removed entities that are no longer there
     */
    public record Written(String version, int changed, int removed) {}

    private final Cluster cluster;

    public DictionaryTopic(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The dictionary in force; empty where none was published, so that the bundled one is. */
    public Optional<Gazetteer> inForce() {
        return read(new PublishedDictionary());
    }

    /** Writes what differs from the dictionary in force, in one transaction. */
    public Written publish(Gazetteer gazetteer) {
        Map<String, Object> settings = new HashMap<>(Cluster.producerSettings());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
        settings.putAll(cluster.clients());
        var entities = Topics.ENTITIES.valueSerde(cluster.registry()).serializer();
        var versions = Topics.VERSIONS.valueSerde(cluster.registry()).serializer();
        ProducerRecord<String, KeptVersion> kept = VersionTopic.record(KeptVersions.of(gazetteer));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            // ends whatever another publisher has left open, before its state is read
            producer.initTransactions();
            PublishedDictionary published = new PublishedDictionary();
            read(published);
            List<Map.Entry<String, ReferenceEntity>> writes = published.towards(gazetteer);
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = writes.stream()
                    .map(write -> producer.send(new ProducerRecord<>(
                            Topics.ENTITIES.name(),
                            write.getKey(),
                            entities.serialize(Topics.ENTITIES.name(), write.getValue()))))
                    .toList();
            // what has been in force can be had for ever
            Future<RecordMetadata> unused = producer.send(
                    new ProducerRecord<>(kept.topic(), kept.key(), versions.serialize(kept.topic(), kept.value())));
            // throws where any of them could not be sent
            producer.commitTransaction();
            awaitVisible(offset(sent.get(sent.size() - 1)));
            int removed = (int)
                    writes.stream().filter(write -> write.getValue() == null).count();
            return new Written(gazetteer.version(), sent.size() - removed - 1, removed);
        }
    }

    private static long offset(Future<RecordMetadata> committed) {
        try {
            return committed.get().offset();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("what was committed was not sent", e.getCause());
        }
    }

    /** A commit is answered before the broker has marked the records; until then readers still see what was in force before. */
    private void awaitVisible(long offset) {
        try (Consumer<String, SpecificRecord> consumer = cluster.consumer()) {
            consumer.assign(List.of(PARTITION));
            consumer.seek(PARTITION, offset);
            while (consumer.position(PARTITION) <= offset) {
                consumer.poll(POLL);
            }
        }
    }

    private Optional<Gazetteer> read(PublishedDictionary published) {
        Gazetteer inForce = null;
        try (Consumer<String, SpecificRecord> consumer = cluster.consumer()) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
            while (consumer.position(PARTITION) < end) {
                for (ConsumerRecord<String, SpecificRecord> record : consumer.poll(POLL)) {
                    Change change = published.read(record.key(), (ReferenceEntity) record.value());
                    if (change instanceof Change.Published read) {
                        inForce = read.gazetteer();
                    } else if (change instanceof Change.Withdrawn) {
                        inForce = null;
                    }
                }
            }
        }
        return Optional.ofNullable(inForce);
    }
}
