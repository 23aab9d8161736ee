package ainews.deploy.bench;

import ainews.deploy.role.Cluster;
import ainews.deploy.role.StreamsRole;
import ainews.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;

/** Copies bytes from one topic to another, run exactly like the roles. */
final class Identity {

    static final String OUT = "bench.out";

    private static final String APPLICATION = "ainews-bench";
    private static final long LOOK_EVERY_MS = 100;

    private Identity() {}

    static StreamsRole start(
            Path directory, Cluster cluster, String from, Duration commitInterval, MeterRegistry registry) {
        Topology topology = new Topology()
                .addSource("source-bench.in", new ByteArrayDeserializer(), new ByteArrayDeserializer(), from)
                .addSink(
                        "sink-bench.out", OUT, new ByteArraySerializer(), new ByteArraySerializer(), "source-bench.in");
        return StreamsRole.start(
                new StreamsRole.Settings(APPLICATION, directory.resolve("identity"), 1, commitInterval),
                cluster,
                config -> topology,
                registry);
    }

    /** Makes the topic that is written. */
    static void makeTopics(Cluster cluster, String... names) throws Exception {
        Map<String, String> settings = Map.of("max.message.bytes", Integer.toString(Topics.LARGEST_MESSAGE_BYTES));
        try (Admin admin = cluster.admin()) {
            admin.createTopics(Stream.of(names)
                            .map(name -> new NewTopic(name, 1, (short) 1).configs(settings))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** Waits until as many records have been copied and committed as the topic that is read has. */
    static long await(Cluster cluster, String from, StreamsRole role) throws Exception {
        TopicPartition in = new TopicPartition(from, 0);
        try (Admin admin = cluster.admin()) {
            long end = admin.listOffsets(Map.of(in, OffsetSpec.latest()))
                    .partitionResult(in)
                    .get()
                    .offset();
            long copied = 0;
            while (copied < end) {
                if (!role.isAlive()) {
                    throw new IllegalStateException("the identity topology stopped; see the log");
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
                OffsetAndMetadata offset = admin.listConsumerGroupOffsets(APPLICATION)
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .get(in);
                copied = offset == null ? 0 : offset.offset();
            }
            return copied;
        }
    }
}
