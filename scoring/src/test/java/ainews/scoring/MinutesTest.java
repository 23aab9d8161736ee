package ainews.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MinutesTest {
    private static final int TIMES = 300;

    private final Minutes<String> minutes = new Minutes<>();

    @Test
    void shouldAnswerAsAnyMapThroughPuttingAndRemoving() {
        // Given
        Map<Long, List<String>> expected = new HashMap<>();
        int random = 5;

        // When
        for (int i = 0; i < 20_000; i++) {
            random = random * 1_103_515_245 + 12_345;
            long time = time((random >>> 8) % TIMES);
            if ((random >>> 28) % 2 == 0) {
                List<String> list = List.of("item" + i);
                minutes.put(time, list);
                expected.put(time, list);
            } else {
                minutes.remove(time);
                expected.remove(time);
            }
        }

        // Then
        assertThat(minutes.times()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (int i = 0; i < TIMES; i++) {
            assertThat(minutes.get(time(i))).isEqualTo(expected.get(time(i)));
        }
    }

    /** Whole minutes, some of which come to one place, and times that are none. */
    private static long time(int number) {
        return number % 3 == 0 ? 64 * 60_000L * number : number % 3 == 1 ? 60_000L * number : 1_000L * number + 1;
    }
}
