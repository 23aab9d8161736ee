package ainews.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.Contribution;
import ainews.schemas.ScoredArticle;
import ainews.schemas.TimelineEvent;
import ainews.scoring.rules.RuleFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskDeterminismTest {
    private static final DeskConfig SMALL =
            new DeskConfig(2, Duration.ofDays(4), 60, Duration.ofDays(2), RuleFiles.bundled());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldGoOnWithTheSameBytesAfterAnyRestore(long seed) {
        // Given
        List<TimelineEvent> events = Timelines.random(seed, 250);
        Desk whole = new Desk(SMALL);
        Desk interrupted = new Desk(SMALL);
        Map<String, byte[]> store = new HashMap<>();
        Random random = new Random(seed);

        for (TimelineEvent event : events) {
            // When
            byte[] live = Timelines.bytes(whole.apply(event));
            byte[] restored = Timelines.bytes(interrupted.apply(event));

            // Then
            assertThat(restored).isEqualTo(live);
            if (random.nextInt(4) == 0) {
                interrupted.takeChanges().forEach((key, piece) -> keep(store, key, piece));
                List<Map.Entry<String, byte[]>> entries = new ArrayList<>(store.entrySet());
                Collections.shuffle(entries, random);
                interrupted = Desk.restore(SMALL, entries);
            }
        }
    }

    @Test
    void shouldGiveTheSameBytesInAHundredFoldsWithKillsAndRestores() {
        // Given
        List<TimelineEvent> events = Timelines.random(77, 300);
        List<byte[]> once = fold(events);
        assertThat(events.size()).isEqualTo(once.size());
        Random random = new Random(78);

        for (int fold = 0; fold < 100; fold++) {
            // When: killed up to six times; what was not yet taken is lost and read again
            Map<String, byte[]> store = new HashMap<>();
            Desk desk = new Desk(SMALL);
            int kept = 0;
            int kills = random.nextInt(7);
            for (int at = 0; at < events.size(); at++) {
                byte[] out = Timelines.bytes(desk.apply(events.get(at)));

                // Then
                assertThat(out).as("fold %d, event %d", fold, at).isEqualTo(once.get(at));
                if (random.nextInt(10) == 0) {
                    desk.takeChanges().forEach((key, piece) -> keep(store, key, piece));
                    kept = at + 1;
                }
                if (kills > 0 && random.nextInt(events.size()) < 7) {
                    kills--;
                    List<Map.Entry<String, byte[]>> entries = new ArrayList<>(store.entrySet());
                    Collections.shuffle(entries, random);
                    desk = Desk.restore(SMALL, entries);
                    if (kept > 0) {
                        desk.takeChanges();
                    }
                    at = kept - 1;
                }
            }
        }
    }

    private static void keep(Map<String, byte[]> store, String key, byte[] piece) {
        if (piece == null) {
            store.remove(key);
        } else {
            store.put(key, piece);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void shouldNotChangeWhatWasEmittedByWhatComesLater(long seed) {
        // Given
        List<TimelineEvent> events = Timelines.random(seed, 200);
        List<TimelineEvent> others = Timelines.random(seed + 100, 200);
        int cut = new Random(seed).nextInt(events.size());

        // When
        List<byte[]> full = fold(events);
        List<TimelineEvent> changed = new ArrayList<>(events.subList(0, cut));
        changed.addAll(others.subList(cut, others.size()));
        List<byte[]> other = fold(changed);

        // Then
        for (int i = 0; i < cut; i++) {
            assertThat(other.get(i)).isEqualTo(full.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void shouldGiveTheSameWithATickEveryMinuteAsWithNone(long seed) {
        // Given
        List<TimelineEvent> events = Timelines.random(seed, 40);
        Desk quiet = new Desk(SMALL);
        Desk ticked = new Desk(SMALL);

        for (TimelineEvent event : events) {
            // When
            List<Output> byTicks = new ArrayList<>();
            java.time.Instant at =
                    event.getArticle() != null ? event.getArticle().getObservedAt() : null;
            for (long minute = ticked.clock() == null || at == null
                            ? Long.MAX_VALUE
                            : ticked.clock().toEpochMilli() / 60_000 + 1;
                    at != null && minute != Long.MAX_VALUE && minute * 60_000 <= at.toEpochMilli();
                    minute++) {
                byTicks.addAll(ticked.apply(TestEvents.tick(java.time.Instant.ofEpochMilli(minute * 60_000))));
            }
            byTicks.addAll(ticked.apply(event));

            // Then
            assertThat(Timelines.bytes(byTicks)).isEqualTo(Timelines.bytes(quiet.apply(event)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void shouldAccountForEveryEventAndExplainEveryScoreExactly(long seed) {
        // Given
        Desk desk = new Desk(SMALL);

        for (TimelineEvent event : Timelines.random(seed, 300)) {
            // When
            List<Output> out = desk.apply(event);

            // Then
            long ends = out.stream()
                    .filter(o -> o instanceof Output.Repeated
                            || o instanceof Output.Unplaced
                            || (o instanceof Output.Scored s
                                    && !s.value().getReason().equals("RESCORED")))
                    .count();
            assertThat(ends).isEqualTo(event.getArticle() != null ? 1 : ends);
            for (Output output : out) {
                if (output instanceof Output.Scored s) {
                    check(s.value());
                } else if (output instanceof Output.StoryChanged s) {
                    adds(s.value().getHot(), s.value().getContributions().getHot());
                }
            }
        }
    }

    private static void check(ScoredArticle scored) {
        adds(scored.getHot(), scored.getContributions().getHot());
        adds(scored.getImpact(), scored.getContributions().getImpact());
        adds(scored.getQuality(), scored.getContributions().getQuality());
        assertThat(scored.getScoredAt()).isAfterOrEqualTo(scored.getObservedAt());
        assertThat(scored.getHot() == null).isEqualTo(scored.getUnscored().containsKey("hot"));
    }

    private static void adds(Double score, List<Contribution> parts) {
        long tenths = 0;
        for (Contribution part : parts) {
            tenths += Math.round(part.getPoints() * 10);
            assertThat(part.getEn()).isNotBlank();
            assertThat(part.getZh()).isNotBlank();
        }
        assertThat(tenths).isEqualTo(score == null ? 0 : Math.round(score * 10));
        assertThat(score == null ? 0 : score).isBetween(0.0, 100.0);
    }

    private static List<byte[]> fold(List<TimelineEvent> events) {
        Desk desk = new Desk(SMALL);
        return events.stream().map(event -> Timelines.bytes(desk.apply(event))).toList();
    }
}
