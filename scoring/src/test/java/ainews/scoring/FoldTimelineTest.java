package ainews.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.TimelineEvent;
import ainews.schemas.Topics;
import ainews.scoring.rules.RuleFiles;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedForward;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

/** The task of the fold, on instances that are killed and that take it over from each other; each begins with what was committed. */
class FoldTimelineTest {
    private static final Map<String, String> REGISTRY = Map.of("schema.registry.url", "mock://fold-timeline");
    private static final DeskConfig SMALL =
            new DeskConfig(2, Duration.ofDays(4), 60, Duration.ofDays(2), RuleFiles.bundled());
    private static final int FOLDS = 100;
    private static final int EVENTS = 60;
    private static final int MOST_POLLED = 12;
    private static final TopicPartition PARTITION = new TopicPartition(Topics.TIMELINE.name(), 0);

    /** One owner of the task. */
    private static final class Instance {
        private final MockProcessorContext<String, SpecificRecord> context = new MockProcessorContext<>();
        private final DeskStore store = DeskStore.builder(Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(ScoringTopology.DESK_STATE), Serdes.String(), Serdes.ByteArray()))
                .withLoggingDisabled()
                .build();
        private final FoldTimeline fold;

        Instance(Map<String, byte[]> changelog, PreparedAhead ahead) {
            fold = new FoldTimeline(
                    ahead,
                    SMALL,
                    new ScoringMetrics(new SimpleMeterRegistry(), Clock.fixed(TestEvents.START, ZoneOffset.UTC)));
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
            changelog.forEach(store.wrapped()::put);
            fold.init(context);
        }

        /** What it forwards, as bytes. */
        byte[] process(byte[] event, int offset) {
            context.resetForwards();
            context.setRecordMetadata(PARTITION.topic(), PARTITION.partition(), offset);
            fold.process(new Record<>("k".getBytes(StandardCharsets.UTF_8), event, TestEvents.START.toEpochMilli()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (CapturedForward<? extends String, ? extends SpecificRecord> forward : context.forwarded()) {
                out.writeBytes(forward.childName().orElseThrow().getBytes(StandardCharsets.UTF_8));
                out.writeBytes(String.valueOf(forward.record().key()).getBytes(StandardCharsets.UTF_8));
                out.writeBytes(Timelines.bytes(forward.record().value()));
            }
            return out.toByteArray();
        }

        /** What the changelog holds after a commit, which flushes first. */
        Map<String, byte[]> committed() {
            store.flushCache();
            Map<String, byte[]> pieces = new TreeMap<>();
            store.pieces().forEach(piece -> pieces.put(piece.getKey(), piece.getValue()));
            return pieces;
        }
    }

    @Test
    void shouldGiveTheSameRecordsInAHundredFoldsWithKillsRestoresAndRebalances() {
        // Given
        List<byte[]> events = Timelines.random(91, EVENTS).stream()
                .map(FoldTimelineTest::bytes)
                .toList();
        PreparedAhead ahead = new PreparedAhead(REGISTRY, SMALL);
        Instance undisturbed = new Instance(Map.of(), ahead);
        List<byte[]> once = new ArrayList<>();
        for (byte[] event : events) {
            once.add(undisturbed.process(event, once.size()));
        }
        Random random = new Random(92);
        int kills = 0;
        int rebalances = 0;

        for (int fold = 0; fold < FOLDS; fold++) {
            // When
            Map<String, byte[]> changelog = Map.of();
            Instance owner = new Instance(changelog, ahead);
            int committed = 0;
            int polled = 0;
            for (int at = 0; at < events.size(); at++) {
                if (at >= polled) {
                    polled = Math.min(events.size(), at + 1 + random.nextInt(MOST_POLLED));
                    ahead.polled(records(events, at, polled));
                }
                byte[] out = owner.process(events.get(at), at);

                // Then
                assertThat(out).as("fold %d, event %d", fold, at).isEqualTo(once.get(at));
                int what = random.nextInt(40);
                if (what < 5) {
                    changelog = owner.committed();
                    committed = at + 1;
                }
                if (what == 0) {
                    rebalances++;
                    owner = new Instance(changelog, ahead);
                    polled = at + 1;
                } else if (what == 39) {
                    kills++;
                    owner = new Instance(changelog, ahead);
                    at = committed - 1;
                    polled = committed;
                }
            }
        }
        assertThat(kills).isGreaterThan(FOLDS / 2);
        assertThat(rebalances).isGreaterThan(FOLDS / 2);
        ahead.close();
    }

    @Test
    void shouldReadByItselfWhatWasPolledOtherwiseThanItComes() {
        // Given
        List<byte[]> events =
                Timelines.random(91, 3).stream().map(FoldTimelineTest::bytes).toList();
        Instance alone = new Instance(Map.of(), new PreparedAhead(REGISTRY, SMALL));
        byte[] expected = alone.process(events.get(0), 7);
        PreparedAhead ahead = new PreparedAhead(REGISTRY, SMALL);
        ahead.polled(new ConsumerRecords<>(
                Map.of(PARTITION, List.of(record(events.get(1), 7), record(events.get(2), 9))), Map.of()));

        // When
        byte[] out = new Instance(Map.of(), ahead).process(events.get(0), 7);

        // Then
        assertThat(out).isEqualTo(expected).isNotEmpty();
        ahead.close();
    }

    private static ConsumerRecords<byte[], byte[]> records(List<byte[]> events, int from, int to) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int offset = from; offset < to; offset++) {
            records.add(record(events.get(offset), offset));
        }
        return new ConsumerRecords<>(Map.of(PARTITION, records), Map.of());
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] value, int offset) {
        return new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, null, value);
    }

    private static byte[] bytes(TimelineEvent event) {
        return Topics.TIMELINE.valueSerde(REGISTRY).serializer().serialize(Topics.TIMELINE.name(), event);
    }
}
