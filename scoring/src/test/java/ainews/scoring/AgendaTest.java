package ainews.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AgendaTest {
    @Test
    void shouldGiveTheFirstKeyOfTheEarliestTimeAfterManyChanges() {
        // Given
        Agenda agenda = new Agenda();
        Map<String, Long> expected = new TreeMap<>();
        Random random = new Random(11);

        for (int step = 0; step < 20_000; step++) {
            String key = "k" + random.nextInt(300);
            long time = random.nextInt(12) == 0 ? Long.MAX_VALUE : random.nextInt(80);

            // When
            if (random.nextInt(3) > 0 || expected.isEmpty()) {
                agenda.set(key, time);
                expected.remove(key);
                if (time != Long.MAX_VALUE) {
                    expected.put(key, time);
                }
            } else {
                assertThat(agenda.take()).isEqualTo(first(expected));
                expected.remove(first(expected));
            }

            // Then
            long next = expected.isEmpty() ? Long.MAX_VALUE : expected.get(first(expected));
            assertThat(agenda.next()).isEqualTo(next);
        }
    }

    private static String first(Map<String, Long> times) {
        return times.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
