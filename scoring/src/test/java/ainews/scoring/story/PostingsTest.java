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
                postings.remove(term, seqs.first());
                seqs.remove(seqs.first());
            } else {
                postings.add(term, seq);
                seqs.add(seq);
            }
        }

        // Then
        expected.forEach((term, seqs) -> {
            Postings.Queue queue = postings.of(term);
            assertThat(queue.size()).isEqualTo(seqs.size());
            int n = 0;
            for (int seq : seqs.descendingSet()) {
                assertThat(queue.latest(n++)).isEqualTo(seq);
            }
        });
    }
}
