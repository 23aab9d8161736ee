package ainews.deploy.role;

import ainews.deploy.version.KeptVersions;
import ainews.deploy.version.VersionKind;
import ainews.deploy.version.VersionStore;
import ainews.schemas.KeptVersion;
import ainews.schemas.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The topic {@code reference.versions}: every version that was in force, whole. */
public final class VersionTopic implements VersionStore {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.VERSIONS.name(), 0);

    private final Cluster cluster;

    public VersionTopic(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public String name() {
        return Topics.VERSIONS.name() + " at " + cluster.bootstrapServers();
    }

    @Override
    public void keep(KeptVersion... versions) throws IOException {
        Set<String> there = new HashSet<>();
        each((key, version) -> there.add(key));
        try (Producer<String, KeptVersion> producer = cluster.producer(Topics.VERSIONS)) {
            for (KeptVersion version : versions) {
                if (there.add(key(version))) {
                    producer.send(record(version)).get();
                }
            }
        } catch (ExecutionException e) {
            throw new IOException("a version cannot be kept: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The record that keeps a version, for a publication that writes it in its own transaction. */
    static ProducerRecord<String, KeptVersion> record(KeptVersion version) {
        return new ProducerRecord<>(Topics.VERSIONS.name(), key(version), version);
    }

    private static String key(KeptVersion version) {
        return version.getKind() + "/" + version.getVersion();
    }

    @Override
    public Optional<KeptVersion> find(VersionKind kind, String version) {
        String wanted = KeptVersions.key(kind, version);
        KeptVersion[] found = new KeptVersion[1];
        each((key, kept) -> found[0] = key.equals(wanted) ? kept : found[0]);
        return Optional.ofNullable(found[0]);
    }

    @Override
    public SortedSet<String> versions(VersionKind kind) {
        SortedSet<String> versions = new TreeSet<>();
        each((key, kept) -> {
            if (kept.getKind().equals(kind.label())) {
                versions.add(kept.getVersion());
            }
        });
        return versions;
    }

    /** One after the other, since all of them together may be more than the memory. */
    private void each(BiConsumer<String, KeptVersion> reader) {
        try (Consumer<String, KeptVersion> consumer =
                cluster.consumer(Topics.VERSIONS.valueSerde(cluster.registry()).deserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
            while (consumer.position(PARTITION) < end) {
                consumer.poll(POLL).forEach(record -> reader.accept(record.key(), record.value()));
            }
        }
    }
}
