package ainews.deploy.node;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.Story;
import ainews.schemas.Tick;
import ainews.schemas.TimelineEvent;
import ainews.schemas.Topics;
import ainews.schemas.serde.RegistryClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class NodeRestartIT {
    private static final int RECORDS = 2_000;

    @TempDir
    private Path directory;

    /** A node in another JVM and where it listens. */
    private record Running(Process process, BufferedReader out, String bootstrapServers, String registryUrl) {}

    @Test
    void shouldHaveEverythingAgainAfterKillAndAfterStop() throws Exception {
        Running first = launch();
        int schemaId = register(first);
        List<Long> written = produce(first, 0, RECORDS);
        first.process().destroyForcibly().waitFor();

        Running second = launch();
        assertThat(consume(second)).isEqualTo(written);
        assertThat(register(second)).isEqualTo(schemaId);
        written.addAll(produce(second, RECORDS, 10));
        second.process().outputWriter().close();
        assertThat(second.out().readLine()).isEqualTo("CLOSED");
        assertThat(second.process().waitFor()).isZero();

        try (EmbeddedNode third = EmbeddedNode.start(directory, Ports.FREE, Map.of())) {
            Running here = new Running(null, null, third.bootstrapServers(), third.registryUrl());
            assertThat(consume(here)).isEqualTo(written);
            assertThat(new RegistryClient(Map.of("schema.registry.url", third.registryUrl())).byId(schemaId, null))
                    .isEqualTo(Story.getClassSchema());
        }
    }

    private Running launch() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String[] ready = out.readLine().split(" ");
        assertThat(ready[0]).isEqualTo("READY");
        return new Running(process, out, ready[1], ready[2]);
    }

    private static int register(Running node) {
        return new RegistryClient(Map.of("schema.registry.url", node.registryUrl()))
                .register("restart-value", Story.getClassSchema(), false);
    }

    /** Returns what was acknowledged. */
    private static List<Long> produce(Running node, int from, int count) throws Exception {
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
        List<Long> written = new ArrayList<>();
        try (KafkaProducer<String, TimelineEvent> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", node.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                Topics.TIMELINE
                        .valueSerde(Map.of("schema.registry.url", node.registryUrl()))
                        .serializer())) {
            for (long i = from; i < from + count; i++) {
                Tick tick =
                        Tick.newBuilder().setObservedAt(Instant.ofEpochMilli(i)).build();
                acknowledgements.add(producer.send(new ProducerRecord<>(
                        Topics.TIMELINE.name(),
                        "tick",
                        TimelineEvent.newBuilder().setTick(tick).build())));
                written.add(i);
            }
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        }
        return written;
    }

    private static List<Long> consume(Running node) {
        TopicPartition partition = new TopicPartition(Topics.TIMELINE.name(), 0);
        List<Long> read = new ArrayList<>();
        try (KafkaConsumer<String, TimelineEvent> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", node.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                Topics.TIMELINE
                        .valueSerde(Map.of("schema.registry.url", node.registryUrl()))
                        .deserializer())) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, TimelineEvent> record : consumer.poll(Duration.ofMillis(200))) {
                    read.add(record.value().getTick().getObservedAt().toEpochMilli());
                }
            }
        }
        return read;
    }
}
