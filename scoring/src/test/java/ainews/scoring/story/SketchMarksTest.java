package ainews.scoring.story;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.EnrichedArticle;
import ainews.scoring.TestEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SketchMarksTest {
    private static final int CAPACITY = 64;

    private final Random random = new Random(5);
    private final SketchMarks marks = new SketchMarks(CAPACITY);

    @Test
    void isNeverBelowTheSimilarity() {
        List<Digest> texts = new ArrayList<>();
        for (int i = 0; i < CAPACITY; i++) {
            texts.add(digest(
                    i,
                    i % 4 == 0
                            ? words(20 + random.nextInt(600))
                            : edited(texts.get(i - 1).fingerprint())));
            marks.put(i, texts.get(i));
        }
        for (Digest asked : texts) {
            marks.ask(asked);
            for (int i = 0; i < CAPACITY; i++) {
                assertThat(marks.jaccardAtMost(i)).isGreaterThanOrEqualTo(Shingles.jaccard(asked, texts.get(i), 0));
            }
        }
    }

    @Test
    void tellsTextsThatShareLittle() {
        for (int i = 0; i < CAPACITY; i++) {
            marks.put(i, digest(i, words(500)));
        }
        marks.ask(digest(CAPACITY, words(500)));
        for (int i = 0; i < CAPACITY; i++) {
            assertThat(marks.jaccardAtMost(i)).isLessThan(CopyFinder.TEXT);
        }
    }

    @Test
    void keepsWhatItHasWhenWidened() {
        Digest text = digest(70, words(100));
        marks.put(70, text);
        marks.widen(4 * CAPACITY, 70, 71);
        marks.ask(text);

        assertThat(marks.jaccardAtMost(70)).isEqualTo(1);
        assertThat(marks.jaccardAtMost(71)).isZero();
    }

    /** The text is kept as the fingerprint. */
    private static Digest digest(int n, String text) {
        EnrichedArticle article = TestEvents.article("id" + n, "owner", "A title", TestEvents.START);
        article.setText(text);
        article.setFingerprint(text);
        return Digests.of(article);
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("word")
                    .append((char) ('a' + random.nextInt(26)))
                    .append(random.nextInt(5000))
                    .append(' ');
        }
        return text.toString();
    }

    /** Some words in a row are replaced. */
    private String edited(String text) {
        String[] words = text.split(" ");
        int from = random.nextInt(words.length);
        int to = Math.min(words.length, from + random.nextInt(words.length));
        for (int i = from; i < to; i++) {
            words[i] = "other" + random.nextInt(5000);
        }
        return String.join(" ", words);
    }
}
