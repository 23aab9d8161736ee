package ainews.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {
    private final Timetable timetable = new Timetable();

    @Test
    void shouldGiveWhatHasBeenDueLongest() {
        timetable.add("a", "one", 20);
        timetable.add("b", "two", 10);
        timetable.add("c", "three", 99);

        assertThat(timetable.nextMs()).isEqualTo(10);
        assertThat(timetable.next(9)).isNull();
        assertThat(timetable.next(50)).isEqualTo("b");
        assertThat(timetable.next(50)).isEqualTo("a");
        assertThat(timetable.next(50)).isNull();
        assertThat(timetable.nextMs()).isEqualTo(99);
    }

    @Test
    void shouldKeepAHostToOneVisitAndToItsPause() {
        timetable.add("a", "host", 0);
        timetable.add("b", "host", 0);

        assertThat(timetable.next(5)).isEqualTo("a");
        assertThat(timetable.next(5)).isNull();
        assertThat(timetable.nextMs()).isEqualTo(Timetable.NEVER);
        timetable.done("a", "host", 1000, 30);
        assertThat(timetable.next(29)).isNull();
        assertThat(timetable.next(30)).isEqualTo("b");
    }

    @Test
    void shouldFollowASourceThatMoves() {
        timetable.add("a", "old", 0);
        timetable.add("b", "old", 0);
        assertThat(timetable.next(0)).isEqualTo("a");
        timetable.done("a", "new", 10, 500);

        assertThat(timetable.next(10)).isEqualTo("b");
        assertThat(timetable.next(10)).isNull();
        assertThat(timetable.nextMs()).isEqualTo(500);
        assertThat(timetable.next(500)).isEqualTo("a");
    }

    @Test
    void shouldHastenWhatWaitsAndWhatIsUnderWay() {
        timetable.add("a", "one", 1000);
        timetable.hasten("a", 5);
        timetable.hasten("unknown", 5);
        assertThat(timetable.next(5)).isEqualTo("a");
        timetable.hasten("a", 6);
        timetable.done("a", "one", 1000, 0);
        assertThat(timetable.next(6)).isEqualTo("a");
        timetable.done("a", "one", 1000, 0);
        assertThat(timetable.next(999)).isNull();
    }

    @Test
    void shouldRefuseTheEndOfWhatHasNotBegun() {
        timetable.add("a", "one", 0);

        assertThatThrownBy(() -> timetable.done("a", "one", 0, 0)).hasMessageContaining("not under way: a");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldNeverLoseASourceNorVisitAHostTwiceAtATime(int seed) {
        // Given
        Random random = new Random(seed);
        Map<String, Long> due = new HashMap<>();
        Map<String, String> hosts = new HashMap<>();
        Map<String, Long> free = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            String id = "s" + i;
            due.put(id, (long) random.nextInt(100));
            hosts.put(id, "h" + random.nextInt(12));
            timetable.add(id, hosts.get(id), due.get(id));
        }
        List<String> underWay = new ArrayList<>();
        Set<String> busy = new HashSet<>();
        Map<String, Integer> visits = new HashMap<>();

        // When visits begin and end in any order
        for (long now = 0; now < 5000; now++) {
            for (String id = timetable.next(now); id != null; id = timetable.next(now)) {
                // Then
                assertThat(due.get(id)).isLessThanOrEqualTo(now);
                assertThat(free.getOrDefault(hosts.get(id), 0L)).isLessThanOrEqualTo(now);
                assertThat(busy.add(hosts.get(id))).isTrue();
                underWay.add(id);
                visits.merge(id, 1, Integer::sum);
            }
            assertThat(timetable.underWay()).isEqualTo(underWay.size());
            while (!underWay.isEmpty() && random.nextInt(3) > 0) {
                String id = underWay.remove(random.nextInt(underWay.size()));
                busy.remove(hosts.get(id));
                long freeMs = now + random.nextInt(20);
                if (random.nextInt(10) == 0) {
                    hosts.put(id, "h" + random.nextInt(12));
                }
                free.merge(hosts.get(id), freeMs, Math::max);
                due.put(id, now + 50 + random.nextInt(200));
                timetable.done(id, hosts.get(id), due.get(id), freeMs);
            }
        }
        assertThat(visits).hasSize(60);
        assertThat(visits.values()).allMatch(count -> count > 3);
    }
}
