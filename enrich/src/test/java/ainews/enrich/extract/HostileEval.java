package ainews.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints what becomes of several hundred broken pages: crashes, hangs, reads beyond the limits. */
@Tag("eval")
class HostileEval {
    private static final int PAGES = 600;
    private static final Instant OBSERVED = Instant.parse("2026-04-02T10:00:00Z");

    private final PageReader reader = new PageReader();
    private int pages;
    private int crashes;
    private int hangs;
    private int beyond;
    private double slowest;

    @Test
    void print() {
        Path data = Path.of(System.getProperty("ainews.shared", "../shared"), "data");
        List<byte[]> real = Files.isDirectory(data.resolve("html-article-wcxb"))
                ? Corpus.load(data).stream().map(Corpus.Page::bytes).toList()
                : List.of();
        HostileCorpus.forEach(PAGES, 3, real, this::read);
        PathologicalPages.forEach(
                (name, html) -> read(new HostileCorpus.Broken(name, html.getBytes(StandardCharsets.UTF_8), null)));
        String text = reader.read(HostileCorpus.tooLong(), null, null, OBSERVED)
                .article()
                .text();
        beyond += text == null || text.contains(HostileCorpus.BEYOND) ? 1 : 0;
        System.out.printf(
                Locale.ROOT,
                "hostile pages: %d, crashes %d, over 2 s of CPU time %d, beyond the limits %d, slowest %.2f s%n",
                pages + 1,
                crashes,
                hangs,
                beyond,
                slowest);
        assertThat(crashes + beyond).isZero();
    }

    private void read(HostileCorpus.Broken page) {
        pages++;
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            PageArticle article = reader.read(page.bytes(), page.header(), "https://e.example/a", OBSERVED)
                    .article();
            beyond += article.text() != null && article.text().length() > PageReader.MAX_CHARS ? 1 : 0;
            Instant at = article.published().at();
            beyond += at != null && at.isAfter(OBSERVED.plusSeconds(14 * 3600)) ? 1 : 0;
        } catch (RuntimeException | StackOverflowError e) {
            crashes++;
            System.out.println("crash " + page.name() + " " + e);
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        slowest = Math.max(slowest, seconds);
        if (seconds > 2) {
            hangs++;
            System.out.printf(Locale.ROOT, "slow %s %.1f s, %d bytes%n", page.name(), seconds, page.bytes().length);
        }
    }
}
