package ainews.scoring.signal;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.scoring.signal.Mentions.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MentionsTest {
    private static final long[] LENGTHS = {10, 100, 400};

    @Test
    void shouldCountInEachWindowWhatAListOfAllMentionsCounts() {
        // Given
        Mentions mentions = new Mentions(LENGTHS);
        List<Mention> all = new ArrayList<>();
        Random random = new Random(5);
        long now = 0;

        for (int seq = 0; seq < 5_000; seq++) {
            // When
            now += random.nextInt(4);
            int kind = random.nextInt(10);
            if (kind == 0 && !all.isEmpty()) {
                Mention gone = all.remove(random.nextInt(all.size()));
                mentions.remove(gone.seq());
            } else if (kind == 1) {
                Mention late = mention(random, now - random.nextInt(450), seq);
                all.add(late);
                mentions.insert(late, now);
            } else {
                Mention latest = mention(random, now, seq);
                all.add(latest);
                mentions.add(latest, now);
            }
            mentions.expire(now);
            long end = now;
            all.removeIf(mention -> mention.at() <= end - LENGTHS[2]);

            // Then
            for (int i = 0; i < LENGTHS.length; i++) {
                long start = now - LENGTHS[i];
                assertWindow(
                        mentions.window(i),
                        all.stream().filter(mention -> mention.at() > start).toList(),
                        LENGTHS[i]);
            }
        }
    }

    private static Mention mention(Random random, long at, int seq) {
        return new Mention(
                at, seq, "o" + random.nextInt(6), random.nextInt(900) - 1, random.nextInt(900), random.nextInt(4) == 0);
    }

    private static void assertWindow(Mentions.Window window, List<Mention> expected, long length) {
        assertThat(window.articles()).isEqualTo(expected.size());
        assertThat(window.owners()).isEqualTo((int)
                expected.stream().map(Mention::owner).distinct().count());
        assertThat(window.originals())
                .isEqualTo((int) expected.stream().filter(m -> !m.copy()).count());
        assertThat(window.nextExpiry())
                .isEqualTo(
                        expected.stream().mapToLong(m -> m.at() + length).min().orElse(Long.MAX_VALUE));
        long weights = 0;
        long weighted = 0;
        for (Mention mention : expected) {
            weights += mention.impact() < 0 ? 0 : mention.relevance() + 1;
            weighted += mention.impact() < 0 ? 0 : (long) mention.impact() * (mention.relevance() + 1);
        }
        assertThat(window.meanImpact())
                .isEqualTo(weights == 0 ? null : (Double) (Math.round((double) weighted / weights) / 10.0));
    }
}
