package ainews.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrieTest {

    @Test
    void shouldFindExactlyItsKeys() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            SortedMap<String, Integer> keys = new TreeMap<>();
            int count = random.nextInt(60);
            for (int i = 0; i < count; i++) {
                keys.put(word(random), i);
            }
            Trie trie = Trie.of(keys);
            keys.forEach((key, value) -> assertThat(find(trie, key)).isEqualTo(value));
            for (int i = 0; i < 50; i++) {
                String probe = word(random);
                assertThat(find(trie, probe)).isEqualTo(keys.getOrDefault(probe, -1));
            }
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(5);
        for (int i = 0; i < length; i++) {
            word.append("abcd华为".charAt(random.nextInt(6)));
        }
        return word.toString();
    }

    private static int find(Trie trie, String key) {
        int node = Trie.ROOT;
        for (int i = 0; i < key.length(); i++) {
            node = trie.step(node, key.charAt(i));
            if (node == Trie.NONE) {
                return -1;
            }
        }
        return trie.value(node);
    }
}
