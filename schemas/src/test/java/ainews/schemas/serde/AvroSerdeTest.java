package ainews.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.schemas.Contributions;
import ainews.schemas.SampleRecords;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Tag;
import ainews.schemas.Tick;
import ainews.schemas.Topics;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class AvroSerdeTest {
    private static final Tick TICK =
            Tick.newBuilder().setObservedAt(Instant.ofEpochMilli(60_000)).build();

    @Test
    void shouldWriteConfluentFrame(TestInfo test) {
        try (Serde<Tick> serde = ValueSerdes.of(Tick.class, registry(test))) {
            byte[] bytes = serde.serializer().serialize("t", TICK);

            assertThat(Arrays.copyOf(bytes, 5)).containsExactly(0, 0, 0, 0, 1);
            assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(TICK);
        }
    }

    @Test
    void shouldKeepTombstones(TestInfo test) {
        try (Serde<ainews.schemas.Story> serde = Topics.STORIES.valueSerde(registry(test))) {
            assertThat(serde.serializer().serialize("t", null)).isNull();
            assertThat(serde.deserializer().deserialize("t", null)).isNull();
        }
    }

    @Test
    void shouldReadGenericRecordsWithoutSpecificReader(TestInfo test) {
        try (AvroSerde<GenericRecord> generic = new AvroSerde<>();
                Serde<Tick> specific = ValueSerdes.of(Tick.class, registry(test))) {
            generic.configure(registry(test), false);

            GenericRecord read = generic.deserializer()
                    .deserialize("t", specific.serializer().serialize("t", TICK));

            assertThat(read.get("observed_at")).isEqualTo(60_000L);
            byte[] again = generic.serializer().serialize("t", read);
            assertThat(specific.deserializer().deserialize("t", again)).isEqualTo(TICK);
        }
    }

    @Test
    void shouldTakeClassNamedByWriterWithoutFixedType(TestInfo test) {
        Map<String, Object> settings = new HashMap<>(registry(test));
        settings.put("specific.avro.reader", "true");
        try (AvroSerde<Tick> serde = new AvroSerde<>()) {
            serde.configure(settings, false);

            byte[] bytes = serde.serializer().serialize("t", TICK);

            assertThat(serde.deserializer().deserialize("t", bytes)).isInstanceOf(Tick.class);
        }
    }

    @Test
    void shouldRefuseWhatIsNoRecord(TestInfo test) {
        try (Serde<Tick> serde = ValueSerdes.of(Tick.class, registry(test))) {
            byte[] sound = serde.serializer().serialize("t", TICK);
            byte[] cut = Arrays.copyOf(sound, sound.length - 1);
            byte[] longer = Arrays.copyOf(sound, sound.length + 1);

            for (byte[] bytes : List.of(
                    new byte[0],
                    new byte[] {0, 0, 0, 0},
                    "{\"json\": true}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    new byte[] {0, 0, 0, 3, 9, 1},
                    new byte[] {0, -1, -1, -1, -1, 1},
                    cut,
                    longer)) {
                assertThatThrownBy(() -> serde.deserializer().deserialize("t", bytes))
                        .as(Arrays.toString(bytes))
                        .isInstanceOf(SerializationException.class)
                        .isNotInstanceOf(RegistryException.class)
                        .hasMessageContaining("record of t");
            }
            assertThat(serde.deserializer().deserialize("t", sound)).isEqualTo(TICK);
        }
    }

    @Test
    void shouldRefuseClaimsOfHugeLengthsWithoutMakingRoom(TestInfo test) {
        try (Serde<Contributions> lists = ValueSerdes.of(Contributions.class, registry(test))) {
            lists.serializer().serialize("t", Contributions.newBuilder().build());
            byte[] most = {0, 0, 0, 0, 1, -2, -1, -1, -1, 15, 2, 2};

            assertThatThrownBy(() -> lists.deserializer().deserialize("t", most))
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void shouldReadOrRefuseDamagedRecords(TestInfo test) {
        Random random = new Random(1);
        ScoredArticle sound = SampleRecords.full(ScoredArticle.class);
        try (Serde<ScoredArticle> serde = ValueSerdes.of(ScoredArticle.class, registry(test))) {
            byte[] bytes = serde.serializer().serialize("t", sound);
            for (int i = 0; i < 3_000; i++) {
                byte[] damaged = Arrays.copyOf(bytes, i % 3 == 0 ? 6 + random.nextInt(bytes.length - 6) : bytes.length);
                damaged[5 + random.nextInt(damaged.length - 5)] = (byte) random.nextInt(256);
                try {
                    assertThat(serde.deserializer().deserialize("t", damaged)).isNotNull();
                } catch (SerializationException e) {
                    assertThat(e).isNotInstanceOf(RegistryException.class);
                }
            }
            assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(sound);
        }
    }

    @Test
    void shouldRefuseRecordOfAnotherType(TestInfo test) {
        try (Serde<Tick> ticks = ValueSerdes.of(Tick.class, registry(test));
                Serde<Tag> tags = ValueSerdes.of(Tag.class, registry(test))) {
            byte[] bytes = ticks.serializer().serialize("t", TICK);

            assertThatThrownBy(() -> tags.deserializer().deserialize("t", bytes))
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void shouldSayWhichRecordDoesNotFit(TestInfo test) {
        try (Serde<Tag> serde = ValueSerdes.of(Tag.class, registry(test))) {
            assertThatThrownBy(() -> serde.serializer().serialize("t", new Tag()))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("ainews.schemas.Tag");
            Tag tag = Tag.newBuilder().setId("a").setEn("b").setZh("c").build();
            assertThat(serde.serializer().serialize("t", tag)).hasSize(5 + 6);
        }
    }

    @Test
    void shouldBeSharedByThreads(TestInfo test) throws Exception {
        try (Serde<Tick> serde = ValueSerdes.of(Tick.class, registry(test))) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<Long>> sums = IntStream.range(0, 4)
                    .mapToObj(n -> threads.submit(() -> IntStream.range(0, 5_000)
                            .mapToLong(i -> serde.deserializer()
                                    .deserialize("t", serde.serializer().serialize("t", tick(n * 100_000 + i)))
                                    .getObservedAt()
                                    .toEpochMilli())
                            .sum()))
                    .toList();
            for (int n = 0; n < 4; n++) {
                assertThat(sums.get(n).get()).isEqualTo(n * 100_000L * 5_000 + 4_999L * 5_000 / 2);
            }
            threads.shutdown();
        }
    }

    @Test
    void shouldUseLatestVersionOnlyForRecordsOfIt(TestInfo test) {
        Map<String, Object> settings = new HashMap<>(registry(test));
        settings.put("auto.register.schemas", false);
        settings.put("use.latest.version", true);
        Schema old = SchemaBuilder.record("R").fields().requiredInt("a").endRecord();
        Schema latest = SchemaBuilder.record("R")
                .fields()
                .requiredInt("a")
                .name("b")
                .type()
                .intType()
                .intDefault(1)
                .endRecord();
        Registries.of(settings).register("t-value", latest, false);
        GenericRecord before = new GenericData.Record(old);
        before.put("a", 1);
        GenericRecord now = new GenericData.Record(latest);
        now.put("a", 1);
        now.put("b", 2);
        try (AvroSerde<GenericRecord> serde = new AvroSerde<>()) {
            serde.configure(settings, false);

            assertThat(serde.serializer().serialize("t", now)).containsExactly(0, 0, 0, 0, 1, 2, 4);
            assertThatThrownBy(() -> serde.serializer().serialize("t", before))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("latest schema of subject t-value");
        }
    }

    @Test
    void shouldNameSubjectsAsConfigured() {
        Schema schema = Tick.getClassSchema();
        String prefix = "io.confluent.kafka.serializers.subject.";

        assertThat(SubjectNaming.of("s", prefix + "TopicNameStrategy").subject("t", true, schema))
                .isEqualTo("t-key");
        assertThat(SubjectNaming.of("s", prefix + "RecordNameStrategy").subject("t", false, schema))
                .isEqualTo("ainews.schemas.Tick");
        assertThat(SubjectNaming.of("s", prefix + "TopicRecordNameStrategy").subject("t", false, schema))
                .isEqualTo("t-ainews.schemas.Tick");
        assertThatThrownBy(() -> SubjectNaming.of("value.subject.name.strategy", "mine"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("value.subject.name.strategy");
    }

    @Test
    void shouldMakeSerdeNamedInSettings(TestInfo test) {
        Map<String, Object> settings = new HashMap<>(registry(test));
        settings.put(ValueSerdes.CLASS_SETTING, "no.such.Serde");

        assertThatThrownBy(() -> ValueSerdes.of(Tick.class, settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("value.serde.class")
                .hasMessageContaining("no.such.Serde");
    }

    private static Tick tick(long millis) {
        return Tick.newBuilder().setObservedAt(Instant.ofEpochMilli(millis)).build();
    }

    private static Map<String, Object> registry(TestInfo test) {
        return Map.of("schema.registry.url", "mock://" + test.getDisplayName());
    }
}
