package ainews.scoring;

import static ainews.scoring.TestEvents.about;
import static ainews.scoring.TestEvents.article;
import static ainews.scoring.TestEvents.event;
import static ainews.scoring.TestEvents.tells;
import static ainews.scoring.TestEvents.withText;

import ainews.schemas.EnrichedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Articles a second through the fold alone, one thread: generated articles of about 150 words with three entities, 100,000 of them in the ten-day window. */
@Tag("eval")
class SpeedEval {
    private static final int ARTICLES = Integer.getInteger("ainews.eval.articles", 200_000);
    private static final int REPORT = 20_000;
    private static final long BETWEEN_MS = Duration.ofDays(10).toMillis() / 100_000;

    @Test
    void printArticlesPerSecond() {
        Desk desk = new Desk(DeskConfig.defaults());
        Random random = new Random(1);
        long outputs = 0;
        long spent = 0;
        for (int i = 1; i <= ARTICLES; i++) {
            EnrichedArticle article = generated(random, i);
            long from = System.nanoTime();
            outputs += desk.apply(event(article)).size();
            spent += System.nanoTime() - from;
            if (i % REPORT == 0) {
                System.out.printf(
                        Locale.ROOT,
                        "%d articles: %.0f a second, %.1f outputs an article%n",
                        i,
                        REPORT * 1e9 / spent,
                        (double) outputs / REPORT);
                spent = 0;
                outputs = 0;
            }
        }
    }

    private static EnrichedArticle generated(Random random, int n) {
        int happening = n / 40 * 8 + random.nextInt(8);
        StringBuilder title = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            title.append("name")
                    .append(happening * 3 + random.nextInt(3))
                    .append(' ')
                    .append("verb")
                    .append(random.nextInt(400))
                    .append(' ');
        }
        for (int i = 0; i < 150; i++) {
            int word = (int) (5000 * random.nextDouble() * random.nextDouble() * random.nextDouble());
            text.append(random.nextInt(6) == 0 ? "name" + (happening * 3 + random.nextInt(3)) : "word" + word)
                    .append(i % 15 == 14 ? ".\n" : " ");
        }
        Instant at = TestEvents.START.plusMillis(n * BETWEEN_MS);
        EnrichedArticle article =
                withText(article("id" + n, "owner" + random.nextInt(200), title.toString(), at), text.toString());
        return tells(
                about(article, "company:c" + happening % 300, "model:m" + happening, "chip:x" + happening % 50),
                "model-release");
    }
}
