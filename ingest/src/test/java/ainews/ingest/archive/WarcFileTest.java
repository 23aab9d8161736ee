package ainews.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.ingest.source.OwnerGroups;
import ainews.schemas.RawArticle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcFileTest {
    private static final String PAGE = "<html><title>Rubin</title><body><p>Nvidia unveils Rubin 鲁宾.</p></body></html>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.warc", "a.warc.gz"})
    void shouldReadPagesAsTheArchiveFetchedThem(String name) throws IOException {
        byte[] warc = join(
                record("warcinfo", null, "application/warc-fields", "software: test\r\n"),
                record("request", "https://e.example/a", "application/http;msgtype=request", "GET /a HTTP/1.1\r\n\r\n"),
                page("https://e.example/a", "200 OK", "text/html; charset=utf-8", PAGE),
                page("https://e.example/gone", "404 Not Found", "text/html", "gone"),
                page("https://e.example/picture", "200 OK", "image/png", "png"),
                page("dns:e.example", "200 OK", "text/html", PAGE),
                record("resource", "https://e.example/note", "text/plain", "A note"));
        if (name.endsWith(".gz")) {
            warc = zipped(warc);
        }

        List<ArchiveItem> items = read(name, warc);

        assertThat(items).hasSize(2);
        RawArticle page = ((ArticleLine.Article) items.get(0).line()).raw();
        assertThat(page.getUrl()).isEqualTo("https://e.example/a");
        assertThat(page.getObservedAt()).isEqualTo(Instant.parse("2026-01-06T10:00:00Z"));
        assertThat(page.getObservedEstimated()).isFalse();
        assertThat(page.getContentType()).isEqualTo("text/html");
        assertThat(StandardCharsets.UTF_8.decode(page.getPayload()).toString()).isEqualTo(PAGE);
        assertThat(((ArticleLine.Article) items.get(1).line()).raw().getUrl()).isEqualTo("https://e.example/note");
    }

    @Test
    void shouldReadFeedsAndUndoCompression() throws IOException {
        String rss =
                "<rss version=\"2.0\"><channel><title>F</title><link>https://f.example/</link><item><title>One</title>"
                        + "<link>https://f.example/1</link></item><item><title>Two</title><link>https://f.example/2</link></item>"
                        + "</channel></rss>";

        List<ArchiveItem> items = read(
                "f.warc",
                join(
                        page("https://f.example/feed", "200 OK", "application/rss+xml", rss),
                        http(
                                "https://f.example/z",
                                "200 OK",
                                "text/html",
                                zipped(PAGE.getBytes(StandardCharsets.UTF_8)),
                                true)));

        assertThat(items).hasSize(3);
        RawArticle first = ((ArticleLine.Article) items.get(0).line()).raw();
        assertThat(first.getTitle()).isEqualTo("One");
        assertThat(first.getObservedAt()).isEqualTo(Instant.parse("2026-01-06T10:00:00Z"));
        RawArticle unzipped = ((ArticleLine.Article) items.get(2).line()).raw();
        assertThat(StandardCharsets.UTF_8.decode(unzipped.getPayload()).toString())
                .isEqualTo(PAGE);
    }

    @Test
    @Timeout(60)
    void shouldEndEveryDamagedArchiveAsItems() throws IOException {
        byte[] good = join(
                page("https://e.example/a", "200 OK", "text/html", PAGE),
                page("https://e.example/b", "200 OK", "text/html", PAGE));
        Random random = new Random(5);
        for (int i = 0; i < 150; i++) {
            byte[] damaged = Arrays.copyOf(good, i % 3 == 0 ? 1 + random.nextInt(good.length) : good.length);
            for (int hits = random.nextInt(6); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }

            assertThat(read("d" + i + (i % 2 == 0 ? ".warc" : ".warc.gz"), damaged))
                    .isNotEmpty();
        }
        assertThat(read("empty.warc", new byte[0])).hasSize(1).allMatch(item -> item.line() instanceof ArticleLine.Bad);
        assertThat(read("none.warc", "no archive".getBytes(StandardCharsets.US_ASCII)))
                .allMatch(item -> item.line() instanceof ArticleLine.Bad);
    }

    @Test
    @Timeout(60)
    void shouldNotSwallowABomb() throws IOException {
        byte[] bomb = zipped(new byte[60 * 1024 * 1024]);

        List<ArchiveItem> items = read("bomb.warc", http("https://e.example/bomb", "200 OK", "text/html", bomb, true));

        assertThat(items).hasSize(1);
        assertThat(((ArticleLine.Bad) items.get(0).line()).reason().label()).isEqualTo("too-large");
    }

    @Test
    void shouldTakeBackWhatWasExported() throws IOException {
        RawArticle raw = RawArticle.newBuilder()
                .setArticleId("0123")
                .setSourceId("s")
                .setOwnerGroup("o")
                .setTitle("T")
                .setSummary("kept")
                .setObservedAt(Instant.parse("2026-01-06T10:00:00Z"))
                .setPayload(java.nio.ByteBuffer.wrap(new byte[] {1, 2}))
                .build();
        String line =
                ainews.schemas.json.RecordJson.of(raw) + "\n{\"article_id\":\"x\",\"title\":\"not one of ours\"}\n";

        List<ArchiveItem> items = read("raw.jsonl", line.getBytes(StandardCharsets.UTF_8));

        assertThat(((ArticleLine.Article) items.get(0).line()).raw()).isEqualTo(raw);
        assertThat(((ArticleLine.Article) items.get(1).line()).raw().getArticleId())
                .isNotEqualTo("x");
    }

    private List<ArchiveItem> read(String name, byte[] bytes) throws IOException {
        List<ArchiveItem> items = new ArrayList<>();
        new ArchiveFiles(OwnerGroups.bundled(), Instant.EPOCH)
                .read(Files.write(folder.resolve(name), bytes), items::add);
        return items;
    }

    private static byte[] page(String url, String status, String type, String body) throws IOException {
        return http(url, status, type, body.getBytes(StandardCharsets.UTF_8), false);
    }

    private static byte[] http(String url, String status, String type, byte[] body, boolean zipped) throws IOException {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes(("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n"
                        + (zipped ? "Content-Encoding: gzip\r\n" : "") + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        http.writeBytes(body);
        return record("response", url, "application/http;msgtype=response", http.toByteArray());
    }

    private static byte[] record(String type, String url, String contentType, String block) {
        return record(type, url, contentType, block.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] record(String type, String url, String contentType, byte[] block) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(("WARC/1.0\r\nWARC-Type: " + type + "\r\n"
                        + (url == null ? "" : "WARC-Target-URI: " + url + "\r\n")
                        + "WARC-Date: 2026-01-06T10:00:00Z\r\n"
                        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: "
                        + contentType
                        + "\r\nContent-Length: " + block.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        record.writeBytes(block);
        record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return record.toByteArray();
    }

    private static byte[] join(byte[]... records) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] record : records) {
            all.writeBytes(record);
        }
        return all.toByteArray();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }
}
