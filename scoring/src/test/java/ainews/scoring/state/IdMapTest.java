package ainews.scoring.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdMapTest {
    private static final int IDS = 500;

    private final IdMap<Integer> map = new IdMap<>();

    @Test
    void shouldAnswerAsAnyMapThroughPuttingAndRemoving() {
        // Given
        Map<String, Integer> expected = new HashMap<>();
        int random = 7;

        // When
        for (int i = 0; i < 20_000; i++) {
            random = random * 1_103_515_245 + 12_345;
            String id = "id" + (random >>> 8) % IDS;
            if ((random >>> 28) % 2 == 0) {
                map.put(id, i);
                expected.put(id, i);
            } else {
                assertThat(map.remove(id)).isEqualTo(expected.remove(id));
            }
        }

        // Then
        assertThat(map.size()).isEqualTo(expected.size());
        assertThat(map.ids()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (int i = 0; i < IDS; i++) {
            assertThat(map.get("id" + i)).isEqualTo(expected.get("id" + i));
        }
    }

    @Test
    void shouldRemoveWhatFits() {
        // Given
        for (int i = 0; i < IDS; i++) {
            map.put("id" + i, i);
        }

        // When
        map.removeIf(value -> value >= 2);

        // Then
        assertThat(map.ids()).containsExactlyInAnyOrder("id0", "id1");
    }
}
