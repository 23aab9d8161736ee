package ainews.scoring;

import static ainews.scoring.TestEvents.event;

import ainews.schemas.EnrichedArticle;
import ainews.scoring.story.RealArticles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Articles a second through the fold alone, one thread: {@link RealArticles}, 100,000 of them in the ten-day window. */
@Tag("eval")
class SpeedEval {
    private static final int ARTICLES = Integer.getInteger("ainews.eval.articles", 1_000_000);
    private static final int REPORT = 100_000;
    private static final long BETWEEN_MS = Duration.ofDays(10).toMillis() / 100_000;

    @Test
    void printArticlesPerSecond() throws IOException {
        run("fold", ARTICLES, false);
    }

    @Test
    void printArticlesPerSecondWithStateTaken() throws IOException {
        run("fold with its state taken after every event", Math.min(ARTICLES, 200_000), true);
    }

    private static void run(String name, int size, boolean takesState) throws IOException {
        Assumptions.assumeTrue(RealArticles.present(), "no data in ainews.shared");
        RealArticles articles = RealArticles.read();
        var thread = ManagementFactory.getThreadMXBean();
        Desk desk = new Desk(DeskConfig.defaults());
        long outputs = 0;
        long bytes = 0;
        long wall = 0;
        long cpu = 0;
        int report = Math.min(REPORT, size);
        for (int i = 0; i < size; i++) {
            EnrichedArticle article = articles.article(i, TestEvents.START.plusMillis(i * BETWEEN_MS));
            long fromWall = System.nanoTime();
            long fromCpu = thread.getCurrentThreadCpuTime();
            outputs += desk.apply(event(article)).size();
            if (takesState) {
                for (byte[] piece : desk.takeChanges().values()) {
                    bytes += piece == null ? 0 : piece.length;
                }
            }
            cpu += thread.getCurrentThreadCpuTime() - fromCpu;
            wall += System.nanoTime() - fromWall;
            if ((i + 1) % report == 0) {
                Runtime.getRuntime().gc();
                System.out.printf(
                        Locale.ROOT,
                        "%s, %d articles: %.0f a second of CPU time, %.0f by the clock; %.1f outputs and %d bytes of state an article, heap %d MB%n",
                        name,
                        i + 1,
                        report * 1e9 / cpu,
                        report * 1e9 / wall,
                        (double) outputs / report,
                        bytes / report,
                        (Runtime.getRuntime().totalMemory()
                                        - Runtime.getRuntime().freeMemory())
                                >> 20);
                wall = 0;
                cpu = 0;
                outputs = 0;
                bytes = 0;
            }
        }
    }
}
