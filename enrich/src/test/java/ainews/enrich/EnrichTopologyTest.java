package ainews.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.entity.Gazetteer;
import ainews.schemas.Change;
import ainews.schemas.DeadLetter;
import ainews.schemas.Duplicate;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import ainews.schemas.TimelineEvent;
import ainews.schemas.Topic;
import ainews.schemas.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {
    private static final Map<String, String> REGISTRY = Map.of("schema.registry.url", "mock://enrich-topology");
    private static final Enricher ENRICHER = new Enricher(Gazetteer.bundled());
    private static final RawArticle ARTICLE =
            RawItems.plain("https://example.com/a", "OpenAI launches GPT-5", "The model is out.");

    @TempDir
    private Path stateDir;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Topology topology;
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> raw;
    private TestInputTopic<byte[], byte[]> engagement;
    private TestOutputTopic<String, TimelineEvent> timeline;
    private TestOutputTopic<String, Duplicate> duplicates;
    private TestOutputTopic<String, DeadLetter> deadLetters;

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "enrich-topology-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        topology =
                EnrichTopology.build(new StreamsConfig(settings), REGISTRY, () -> ENRICHER, new EnrichMetrics(meters));
        driver = new TopologyTestDriver(topology, settings, RawItems.OBSERVED);
        raw = input(Topics.RAW);
        engagement = input(Topics.ENGAGEMENT);
        timeline = output(Topics.TIMELINE);
        duplicates = output(Topics.DUPLICATES);
        deadLetters = output(Topics.DEAD_LETTERS);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldHaveDocumentedShape() throws IOException {
        try (InputStream golden = getClass().getResourceAsStream("/topology/enrich.txt")) {
            assertThat(topology.describe().toString().strip())
                    .isEqualTo(new String(golden.readAllBytes(), UTF_8).strip());
        }
    }

    @Test
    void shouldPutArticleOnTimelineAtItsEventTime() {
        send(ARTICLE);

        TestRecord<String, TimelineEvent> event = timeline.readRecord();
        assertThat(event.key()).isEqualTo(ARTICLE.getArticleId());
        assertThat(event.timestamp()).isEqualTo(RawItems.OBSERVED.toEpochMilli());
        assertThat(event.value().getArticle().getRevision()).isEqualTo(1);
        assertThat(event.value().getArticle().getSupersedes()).isNull();
        assertThat(event.value().getEngagement()).isNull();
        assertThat(event.value().getTick()).isNull();
        assertLedgerBalances();
    }

    @Test
    void shouldTakeRedeliveryForDuplicate() {
        send(ARTICLE);
        send(RawArticle.newBuilder(ARTICLE)
                .setTitle("OpenAI  launches GPT-5 ")
                .setObservedAt(RawItems.OBSERVED.plusSeconds(5))
                .build());

        assertThat(timeline.readValuesToList()).hasSize(1);
        Duplicate duplicate = duplicates.readValue();
        assertThat(duplicate.getDuplicateOf()).isEqualTo(ARTICLE.getArticleId());
        assertThat(duplicate.getRevision()).isEqualTo(1);
        assertThat(duplicate.getObservedAt()).isEqualTo(RawItems.OBSERVED.plusSeconds(5));
        assertLedgerBalances();
    }

    @Test
    void shouldNumberChangedContentAsRevision() {
        RawArticle changed = RawArticle.newBuilder(ARTICLE)
                .setBody("The model is out, and it costs less.")
                .build();
        send(ARTICLE);
        send(changed);
        send(ARTICLE);
        send(changed);

        List<TimelineEvent> events = timeline.readValuesToList();
        assertThat(events).hasSize(2);
        assertThat(events.get(1).getArticle().getRevision()).isEqualTo(2);
        assertThat(events.get(0).getArticle().getChanges()).isEmpty();
        assertThat(events.get(1).getArticle().getChanges())
                .extracting(Change::getField)
                .containsExactly("text");
        assertThat(events.get(1).getArticle().getSupersedes()).isEqualTo(1);
        assertThat(duplicates.readValuesToList())
                .extracting(Duplicate::getRevision)
                .containsExactly(1, 2);
        assertLedgerBalances();
    }

    @Test
    void shouldTakeWithdrawalForRevision() {
        send(ARTICLE);
        send(RawArticle.newBuilder(ARTICLE).setWithdrawn(true).build());

        assertThat(timeline.readValuesToList())
                .extracting(event -> event.getArticle().getWithdrawn())
                .containsExactly(false, true);
    }

    @Test
    void shouldTakeReturnOfWithdrawnArticleForRevision() {
        RawArticle gone =
                RawArticle.newBuilder(ARTICLE).setBody(null).setWithdrawn(true).build();
        send(ARTICLE);
        send(gone);
        send(gone);
        send(ARTICLE);

        assertThat(timeline.readValuesToList())
                .extracting(event -> event.getArticle().getRejected())
                .containsExactly(null, "withdrawn", null);
        assertThat(duplicates.readValuesToList())
                .extracting(Duplicate::getRevision)
                .containsExactly(2);
        assertLedgerBalances();
    }

    @Test
    void shouldKeepBytesOfUndecodableValue() {
        byte[] noAvro = "<html>no Avro</html>".getBytes(UTF_8);
        raw.pipeInput(bytes("key"), noAvro, RawItems.OBSERVED);
        engagement.pipeInput(bytes("key"), noAvro, RawItems.OBSERVED);
        send(ARTICLE);

        for (Topic<?, ?> origin : List.of(Topics.RAW, Topics.ENGAGEMENT)) {
            DeadLetter letter = deadLetters.readValue();
            assertThat(letter.getTopic()).isEqualTo(origin.name());
            assertThat(letter.getPartition()).isZero();
            assertThat(letter.getOffset()).isZero();
            assertThat(letter.getTimestamp()).isEqualTo(RawItems.OBSERVED);
            assertThat(letter.getStage()).isEqualTo("enrich");
            assertThat(letter.getReason()).isEqualTo("undecodable");
            assertThat(letter.getCause()).isNotBlank().doesNotContain("\n");
            assertThat(letter.getKey()).isEqualTo(ByteBuffer.wrap(bytes("key")));
            assertThat(letter.getValue()).isEqualTo(ByteBuffer.wrap(noAvro));
        }
        assertThat(timeline.readValuesToList()).hasSize(1);
        assertLedgerBalances();
    }

    @Test
    void shouldTellWhatElseIsNoRawArticle() {
        byte[] unknownSchema = {0, 0x7f, 0x7f, 0x7f, 0x7f, 2, 4};
        byte[] cut = java.util.Arrays.copyOf(rawBytes(ARTICLE), 20);
        byte[] ofOtherTopic =
                Topics.ENGAGEMENT.valueSerde(REGISTRY).serializer().serialize("x", RawItems.points("a", 1));
        raw.pipeInput(bytes("1"), unknownSchema);
        raw.pipeInput(bytes("2"), cut);
        raw.pipeInput(bytes("3"), ofOtherTopic);
        raw.pipeInput(bytes("4"), new byte[0]);
        raw.pipeInput(bytes("5"), (byte[]) null);
        raw.pipeInput((byte[]) null, unknownSchema);

        assertThat(deadLetters.readValuesToList())
                .hasSize(6)
                .extracting(DeadLetter::getReason)
                .containsOnly("undecodable");
        assertThat(timeline.isEmpty()).isTrue();
        assertLedgerBalances();
    }

    @Test
    void shouldRefuseNullAndWrongKey() {
        raw.pipeInput((byte[]) null, rawBytes(ARTICLE));
        raw.pipeInput(bytes("elsewhere"), rawBytes(ARTICLE));
        engagement.pipeInput((byte[]) null, engagementBytes(RawItems.points(ARTICLE.getArticleId(), 3)));

        List<TestRecord<String, DeadLetter>> letters = deadLetters.readRecordsToList();
        assertThat(letters)
                .hasSize(3)
                .extracting(letter -> letter.value().getReason())
                .containsOnly("wrong-key");
        assertThat(letters).extracting(letter -> letter.value().getArticleId()).containsOnly(ARTICLE.getArticleId());
        assertThat(letters.get(0).key()).isNull();
        assertThat(letters.get(1).key()).isEqualTo("elsewhere");
        assertThat(letters.get(1).value().getValue()).isEqualTo(ByteBuffer.wrap(rawBytes(ARTICLE)));
        assertLedgerBalances();
    }

    @Test
    void shouldPutEngagementBehindItsArticle() {
        send(ARTICLE);
        send(RawItems.points(ARTICLE.getArticleId(), 7));

        assertThat(timeline.readValue().getArticle()).isNotNull();
        assertThat(timeline.readValue().getEngagement().getPoints()).isEqualTo(7);
        assertLedgerBalances();
    }

    @Test
    void shouldLetEarlyEngagementWaitInOrderOfArrival() {
        LongStream.range(0, 12).forEach(points -> send(RawItems.points(ARTICLE.getArticleId(), points)));
        assertThat(timeline.isEmpty()).isTrue();
        driver.advanceWallClockTime(Duration.ofSeconds(30));

        send(ARTICLE);

        List<TimelineEvent> events = timeline.readValuesToList();
        assertThat(events.get(0).getArticle()).isNotNull();
        assertThat(events.subList(1, events.size()))
                .extracting(event -> event.getEngagement().getPoints())
                .containsExactlyElementsOf(LongStream.range(0, 12).boxed().toList());
        driver.advanceWallClockTime(Duration.ofMinutes(5));
        assertThat(deadLetters.isEmpty()).isTrue();
        assertLedgerBalances();
    }

    @Test
    void shouldGiveUpEngagementWhoseArticleDoesNotCome() {
        Engagement lonely = RawItems.points("0123", 5);
        send(lonely);
        driver.advanceWallClockTime(Duration.ofSeconds(30));
        assertThat(deadLetters.isEmpty()).isTrue();

        driver.advanceWallClockTime(Duration.ofSeconds(60));

        DeadLetter letter = deadLetters.readValue();
        assertThat(letter.getReason()).isEqualTo("unknown-article");
        assertThat(letter.getArticleId()).isEqualTo("0123");
        assertThat(letter.getTopic()).isEqualTo("news.engagement");
        assertThat(letter.getValue()).isEqualTo(ByteBuffer.wrap(engagementBytes(lonely)));
        assertThat(deadLetters.isEmpty()).isTrue();
        assertLedgerBalances();
    }

    private void assertLedgerBalances() {
        double read = sum("ainews.enrich.read");
        assertThat(read).isPositive().isEqualTo(sum("ainews.enrich.outcomes") + sum("ainews.enrich.dead.letters"));
    }

    private double sum(String name) {
        return meters.find(name).counters().stream().mapToDouble(Counter::count).sum();
    }

    private void send(RawArticle article) {
        raw.pipeInput(bytes(article.getArticleId()), rawBytes(article), article.getObservedAt());
    }

    private void send(Engagement counts) {
        engagement.pipeInput(bytes(counts.getArticleId()), engagementBytes(counts), counts.getObservedAt());
    }

    private static byte[] rawBytes(RawArticle article) {
        return Topics.RAW.valueSerde(REGISTRY).serializer().serialize(Topics.RAW.name(), article);
    }

    private static byte[] engagementBytes(Engagement counts) {
        return Topics.ENGAGEMENT.valueSerde(REGISTRY).serializer().serialize(Topics.ENGAGEMENT.name(), counts);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private TestInputTopic<byte[], byte[]> input(Topic<?, ?> topic) {
        return driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private <V extends SpecificRecord> TestOutputTopic<String, V> output(Topic<String, V> topic) {
        return driver.createOutputTopic(
                topic.name(),
                topic.keySerde().deserializer(),
                topic.valueSerde(REGISTRY).deserializer());
    }
}
