package ainews.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ainews.schemas.DeadLetter;
import ainews.schemas.Duplicate;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.EntitySignal;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import ainews.schemas.TimelineEvent;
import ainews.schemas.Topic;
import ainews.schemas.Topics;
import ainews.schemas.json.RecordJson;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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

class ScoringTopologyTest {
    private static final Map<String, String> REGISTRY = Map.of("schema.registry.url", "mock://scoring-topology");
    private static final Clock CLOCK = Clock.fixed(TestEvents.START.plusSeconds(30), ZoneOffset.UTC);
    private static final EnrichedArticle ARTICLE = TestEvents.about(
            TestEvents.article("a1", "one", "OpenAI launches GPT-5", TestEvents.START), "company:openai");

    @TempDir
    private Path stateDir;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Topology topology;
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> timeline;
    private TestOutputTopic<String, ScoredArticle> scored;
    private TestOutputTopic<String, Story> stories;
    private TestOutputTopic<String, EntitySignal> signals;
    private TestOutputTopic<String, Duplicate> duplicates;
    private TestOutputTopic<String, DeadLetter> deadLetters;

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "scoring-topology-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        topology = ScoringTopology.build(
                new StreamsConfig(settings),
                REGISTRY,
                DeskConfig.defaults(),
                new PreparedAhead(REGISTRY, DeskConfig.defaults()),
                new ScoringMetrics(meters, CLOCK));
        driver = new TopologyTestDriver(topology, settings, TestEvents.START);
        timeline =
                driver.createInputTopic(Topics.TIMELINE.name(), new ByteArraySerializer(), new ByteArraySerializer());
        scored = output(Topics.SCORED);
        stories = output(Topics.STORIES);
        signals = output(Topics.SIGNALS);
        duplicates = output(Topics.DUPLICATES);
        deadLetters = output(Topics.DEAD_LETTERS);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldHaveDocumentedShape() throws IOException {
        try (InputStream golden = getClass().getResourceAsStream("/topology/scoring.txt")) {
            assertThat(topology.describe().toString().strip())
                    .isEqualTo(new String(golden.readAllBytes(), UTF_8).strip());
        }
    }

    @Test
    void shouldEmitScoredArticleAndStoryAtClockOfFold() {
        send(TestEvents.event(ARTICLE), TestEvents.START);

        TestRecord<String, ScoredArticle> record = scored.readRecord();
        assertThat(record.key()).isEqualTo("a1");
        assertThat(record.timestamp()).isEqualTo(TestEvents.START.toEpochMilli());
        assertThat(record.value().getReason()).isEqualTo("NEW");
        assertThat(stories.readRecord().key()).isEqualTo("a1");
        assertThat(meters.get("ainews.scoring.latency").timer().count()).isEqualTo(1);
        assertThat(meters.get("ainews.scoring.lag").timeGauge().value(java.util.concurrent.TimeUnit.SECONDS))
                .isEqualTo(30.0);
        assertLedgerBalances();
    }

    @Test
    void shouldEmitWhatTheDeskEmits() {
        List<TimelineEvent> events = Timelines.random(7, 160);
        Desk desk = new Desk(DeskConfig.defaults());
        List<String> expected = new ArrayList<>();
        for (TimelineEvent event : events) {
            desk.apply(event).forEach(output -> expected.addAll(json(output)));
        }

        List<String> emitted = new ArrayList<>();
        for (TimelineEvent event : events) {
            send(event, TestEvents.START);
            emitted.addAll(drain());
        }

        assertThat(emitted).containsExactlyInAnyOrderElementsOf(expected);
        assertLedgerBalances();
    }

    @Test
    void shouldCountRepeatedRevisionAsDuplicate() {
        send(TestEvents.event(ARTICLE), TestEvents.START);
        send(TestEvents.event(ARTICLE), TestEvents.START);

        assertThat(scored.readValuesToList()).hasSize(1);
        assertThat(duplicates.readValue().getDuplicateOf()).isEqualTo("a1");
        assertLedgerBalances();
    }

    @Test
    void shouldSetAsideWhatIsNoEvent() {
        byte[] noAvro = "no Avro".getBytes(UTF_8);
        timeline.pipeInput((byte[]) null, noAvro, TestEvents.START);
        timeline.pipeInput("k".getBytes(UTF_8), new byte[] {0, 0x7f, 0x7f, 0x7f, 0x7f, 2}, TestEvents.START);
        timeline.pipeInput("k".getBytes(UTF_8), (byte[]) null, TestEvents.START);
        send(new TimelineEvent(null, null, null), TestEvents.START);
        send(TestEvents.event(ARTICLE), TestEvents.START);

        List<DeadLetter> letters = deadLetters.readValuesToList();
        assertThat(letters)
                .extracting(DeadLetter::getReason)
                .containsExactly("undecodable", "undecodable", "undecodable", "malformed");
        assertThat(letters.get(0).getValue()).isEqualTo(ByteBuffer.wrap(noAvro));
        assertThat(letters.get(0).getKey()).isNull();
        assertThat(letters.get(1).getOffset()).isEqualTo(1);
        assertThat(letters).extracting(DeadLetter::getStage).containsOnly("scoring");
        assertThat(scored.readValuesToList()).hasSize(1);
        assertLedgerBalances();
    }

    @Test
    void shouldSetAsideEngagementOfUnknownArticleAndImpossibleTimes() {
        send(TestEvents.event(ARTICLE), TestEvents.START);
        send(TestEvents.points("nobody", 5, 1, TestEvents.START), TestEvents.START);
        Instant beyond = TestEvents.START.plus(Duration.ofDays(400));
        send(TestEvents.event(TestEvents.article("a2", "two", "Too early", beyond)), beyond);
        send(TestEvents.tick(beyond), beyond);

        assertThat(deadLetters.readValuesToList())
                .extracting(DeadLetter::getReason, DeadLetter::getArticleId)
                .containsExactly(
                        tuple("unknown-article", "nobody"),
                        tuple("impossible-time", "a2"),
                        tuple("impossible-time", null));
        assertThat(scored.readValuesToList()).hasSize(1);
        assertLedgerBalances();
    }

    private List<String> drain() {
        List<String> drained = new ArrayList<>();
        scored.readValuesToList().forEach(value -> drained.add(RecordJson.of(value)));
        stories.readValuesToList().forEach(value -> drained.add(RecordJson.of(value)));
        signals.readValuesToList().forEach(value -> drained.add(RecordJson.of(value)));
        return drained;
    }

    private static List<String> json(Output output) {
        if (output instanceof Output.Scored value) {
            return List.of(RecordJson.of(value.value()));
        } else if (output instanceof Output.StoryChanged value) {
            return List.of(RecordJson.of(value.value()));
        } else if (output instanceof Output.Signalled value) {
            return List.of(RecordJson.of(value.value()));
        }
        return List.of();
    }

    private void assertLedgerBalances() {
        double read = meters.find("ainews.scoring.read").tag("kind", "article").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
        double articles = emitted("scored", "NEW") + emitted("scored", "REVISION") + emitted("duplicate", "");
        double refused = read - articles;
        assertThat(refused)
                .isNotNegative()
                .isLessThanOrEqualTo(meters.find("ainews.scoring.dead.letters").counters().stream()
                        .mapToDouble(Counter::count)
                        .sum());
    }

    private double emitted(String kind, String reason) {
        return meters.get("ainews.scoring.emitted")
                .tags("kind", kind, "reason", reason)
                .counter()
                .count();
    }

    private void send(TimelineEvent event, Instant at) {
        byte[] value = Topics.TIMELINE.valueSerde(REGISTRY).serializer().serialize(Topics.TIMELINE.name(), event);
        timeline.pipeInput("k".getBytes(UTF_8), value, at);
    }

    private <V extends SpecificRecord> TestOutputTopic<String, V> output(Topic<String, V> topic) {
        return driver.createOutputTopic(
                topic.name(),
                topic.keySerde().deserializer(),
                topic.valueSerde(REGISTRY).deserializer());
    }
}
