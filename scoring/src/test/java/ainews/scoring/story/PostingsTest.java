package ainews.scoring.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PostingsTest {
    @Test
    void shouldHoldWhatAMapOfSetsHoldsAfterManyAdditionsAndRemovals() {
        // Given
        Postings postings = new Postings();
        Map<Integer, TreeSet<Integer>> expected = new TreeMap<>();
        Random random = new Random(3);

        // When
        for (int seq = 0; seq < 20_000; seq++) {
            int term = random.nextInt(3000) * 1024;
            TreeSet<Integer> seqs = expected.computeIfAbsent(term, t -> new TreeSet<>());
            if (random.nextInt(5) < 2 && !seqs.isEmpty()) {
                int way = random.nextInt(3);
                int gone = way == 0 ? seqs.last() : seqs.first();
                if (way == 2) {
                    postings.removeFirst(term);
                } else {
                    postings.remove(term, gone);
                }
                seqs.remove(gone);
            } else {
                postings.add(term, seq);
                seqs.add(seq);
            }
        }

        // Then
        expected.forEach((term, seqs) -> {
            int[] latest = new int[seqs.size()];
            assertThat(postings.size(term)).isEqualTo(seqs.size());
            assertThat(postings.latest(term, seqs.size(), latest, 0)).isEqualTo(seqs.size());
            assertThat(latest)
                    .containsExactly(seqs.descendingSet().stream()
                            .mapToInt(Integer::intValue)
                            .toArray());
        });
    }
}
