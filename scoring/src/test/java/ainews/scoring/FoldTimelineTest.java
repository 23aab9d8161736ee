package ainews.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.TimelineEvent;
import ainews.schemas.Topics;
import ainews.schemas.serde.RecordReader;
import ainews.scoring.rules.RuleFiles;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
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

    /** One owner of the task. */
    private static final class Instance {
        private final MockProcessorContext<String, SpecificRecord> context = new MockProcessorContext<>();
        private final DeskStore store = DeskStore.builder(Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(ScoringTopology.DESK_STATE), Serdes.String(), Serdes.ByteArray()))
                .withLoggingDisabled()
                .build();
        private final FoldTimeline fold = new FoldTimeline(
                RecordReader.of(Topics.TIMELINE, REGISTRY),
                SMALL,
                new ScoringMetrics(new SimpleMeterRegistry(), Clock.fixed(TestEvents.START, ZoneOffset.UTC)));

        Instance(Map<String, byte[]> changelog) {
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
            changelog.forEach(store.wrapped()::put);
            context.setRecordMetadata(Topics.TIMELINE.name(), 0, 0);
            fold.init(context);
        }

        /** What it forwards, as bytes. */
        byte[] process(byte[] event) {
            context.resetForwards();
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
        Instance undisturbed = new Instance(Map.of());
        List<byte[]> once = events.stream().map(undisturbed::process).toList();
        Random random = new Random(92);
        int kills = 0;
        int rebalances = 0;

        for (int fold = 0; fold < FOLDS; fold++) {
            // When
            Map<String, byte[]> changelog = Map.of();
            Instance owner = new Instance(changelog);
            int committed = 0;
            for (int at = 0; at < events.size(); at++) {
                byte[] out = owner.process(events.get(at));

                // Then
                assertThat(out).as("fold %d, event %d", fold, at).isEqualTo(once.get(at));
                int what = random.nextInt(40);
                if (what < 5) {
                    changelog = owner.committed();
                    committed = at + 1;
                }
                if (what == 0) {
                    rebalances++;
                    owner = new Instance(changelog);
                } else if (what == 39) {
                    kills++;
                    owner = new Instance(changelog);
                    at = committed - 1;
                }
            }
        }
        assertThat(kills).isGreaterThan(FOLDS / 2);
        assertThat(rebalances).isGreaterThan(FOLDS / 2);
    }

    private static byte[] bytes(TimelineEvent event) {
        return Topics.TIMELINE.valueSerde(REGISTRY).serializer().serialize(Topics.TIMELINE.name(), event);
    }
}
