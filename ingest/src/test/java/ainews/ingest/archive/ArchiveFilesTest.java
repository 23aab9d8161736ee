package ainews.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.ingest.archive.ArticleLine.Article;
import ainews.ingest.archive.ArticleLine.Bad;
import ainews.ingest.source.OwnerGroups;
import ainews.schemas.RawArticle;
import ainews.schemas.identity.ArticleId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFilesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void shouldKeepOrderOfManyLinesAndReadUpToWhereAFileIsDamaged() throws IOException {
        // Given
        StringBuilder lines = new StringBuilder();
        Random random = new Random(7);
        for (int i = 1; i <= 5000; i++) {
            lines.append("{\"title\":\"title ").append(i).append("\",\"body\":\"");
            for (int word = 0; word < 30; word++) {
                lines.append(Integer.toHexString(random.nextInt())).append(' ');
            }
            lines.append(i == 1 ? "\",\"observed_at\":\"2026-01-01T00:00:00Z\"}\n" : "\"}\n");
        }
        byte[] zipped = gzip(lines.toString().getBytes(UTF_8));
        write("cut.jsonl.gz", Arrays.copyOf(zipped, zipped.length / 2));
        write("whole.jsonl.gz", zipped);

        // When
        List<ArchiveItem> cut = read(folder.resolve("cut.jsonl.gz"));
        List<ArchiveItem> whole = read(folder.resolve("whole.jsonl.gz"));

        // Then
        assertThat(whole).hasSize(5000);
        for (int i = 0; i < whole.size(); i++) {
            RawArticle raw = ((Article) whole.get(i).line()).raw();
            assertThat(whole.get(i).number()).isEqualTo(i + 1);
            assertThat(raw.getTitle()).isEqualTo("title " + (i + 1));
            assertThat(raw.getObservedAt()).isEqualTo("2026-01-01T00:00:00Z");
        }
        assertThat(cut.size()).isBetween(500, 4999);
        assertThat(cut.get(cut.size() - 1).line()).isInstanceOf(Bad.class);
        assertThat(cut.subList(0, cut.size() - 1))
                .allSatisfy(item -> assertThat(item.line()).isInstanceOf(Article.class));
    }

    @Test
    void shouldReadEveryFileOfAFolderInOrder() throws IOException {
        // Given
        write("a.jsonl", "{\"title\":\"one\"}\r\nbroken\n{\"title\":\"three\"}".getBytes(UTF_8));
        write("b.jsonl.gz", gzip("{\"title\":\"zipped\"}\n".getBytes(UTF_8)));
        write("c.html", "<link rel=canonical href='https://a.example/page'><p>page".getBytes(UTF_8));
        write("d.txt", "plain".getBytes(UTF_8));
        write(
                "e.xml",
                ("<rss version='2.0'><channel><link>https://feed.example/</link><item><title>entry</title>"
                                + "<link>https://feed.example/1</link></item></channel></rss>")
                        .getBytes(UTF_8));
        write("f.xml", "nothing like a feed".getBytes(UTF_8));
        write("g.html", new byte[0]);
        write("h.jsonl.gz", "not gzip".getBytes(UTF_8));
        write("i.jsonl", new byte[0]);
        write("j", "{\"title\":\"sniffed\"}".getBytes(UTF_8));

        // When
        List<ArchiveItem> items = read(folder);

        // Then
        assertThat(items)
                .extracting(item -> folder.relativize(Path.of(item.file())) + ":" + item.number())
                .containsExactly(
                        "a.jsonl:1",
                        "a.jsonl:2",
                        "a.jsonl:3",
                        "b.jsonl.gz:1",
                        "c.html:1",
                        "d.txt:1",
                        "e.xml:1",
                        "f.xml:1",
                        "g.html:1",
                        "h.jsonl.gz:1",
                        "i.jsonl:1",
                        "j:1");
        assertThat(items.stream().filter(item -> item.line() instanceof Bad)).hasSize(5);
        assertThat(items.get(1).bytes()).isEqualTo("broken".getBytes(UTF_8));
        RawArticle page = ((Article) items.get(4).line()).raw();
        assertThat(page.getArticleId()).isEqualTo(ArticleId.ofUrl("https://a.example/page"));
        assertThat(page.getContentType()).isEqualTo("text/html");
        assertThat(page.getBody()).isNull();
        assertThat(page.getPayload().remaining()).isGreaterThan(0);
        assertThat(page.getObservedAt()).isEqualTo(NOW);
        RawArticle plain = ((Article) items.get(5).line()).raw();
        assertThat(plain.getContentType()).isEqualTo("text/plain");
        assertThat(plain.getSourceGuid()).isEqualTo("file:d.txt");
        assertThat(((Article) items.get(6).line()).raw().getOwnerGroup()).isEqualTo("feed.example");
        assertThat(((Article) items.get(11).line()).raw().getTitle()).isEqualTo("sniffed");
    }

    @Test
    void shouldThrowOnlyForAPathThatIsNotThere() {
        assertThatThrownBy(() -> read(folder.resolve("none"))).isInstanceOf(IOException.class);
    }

    @Test
    void shouldCutLinesThatAreTooLong() throws IOException {
        LineSplitter lines = new LineSplitter(new ByteArrayInputStream("12345678\n\nab".getBytes(UTF_8)), 5);

        assertThat(lines.next()).hasSize(6);
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo("ab".getBytes(UTF_8));
        assertThat(lines.next()).isNull();
    }

    @Test
    void shouldReadTheSeedsWhole() throws IOException {
        Path seeds = Path.of(System.getProperty("ainews.shared", "shared"), "seeds");
        Assumptions.assumeTrue(Files.isDirectory(seeds), "no seeds at " + seeds);

        List<ArchiveItem> items = read(seeds);

        assertThat(items).hasSizeGreaterThanOrEqualTo(5).allMatch(item -> item.line() instanceof Article);
        for (ArchiveItem item : items) {
            RawArticle raw = ((Article) item.line()).raw();
            assertThat(raw.getPayload().remaining()).isEqualTo((int) Files.size(Path.of(item.file())));
        }
    }

    @Test
    void shouldReadRealFeedsWhole() throws IOException {
        Path feeds = Path.of(System.getProperty("ainews.shared", "shared"), "data", "feeds-real-ai");
        Assumptions.assumeTrue(Files.isDirectory(feeds), "no feeds at " + feeds);

        List<ArchiveItem> items = read(feeds);

        assertThat(items.stream().filter(item -> item.file().endsWith(".xml")))
                .isNotEmpty()
                .allMatch(item -> item.line() instanceof Article);
    }

    private static List<ArchiveItem> read(Path path) throws IOException {
        List<ArchiveItem> items = new ArrayList<>();
        new ArchiveFiles(OwnerGroups.bundled(), NOW).read(path, items::add);
        return items;
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
