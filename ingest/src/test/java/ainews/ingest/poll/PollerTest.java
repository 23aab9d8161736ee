package ainews.ingest.poll;

import static ainews.ingest.fetch.TestWeb.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.ingest.fetch.Fetcher;
import ainews.ingest.fetch.TestClock;
import ainews.ingest.fetch.TestFetchers;
import ainews.ingest.fetch.TestWeb;
import ainews.ingest.raw.MemorySink;
import ainews.ingest.raw.RawArticleSink;
import ainews.ingest.source.Source;
import ainews.schemas.RawArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PollerTest {
    private static final String ITEM = "<item><title>%s</title><link>%s</link><description>D</description></item>";

    private final TestWeb web = new TestWeb();
    private final TestPolls polls = new TestPolls();
    private final TestClock clock = polls.clock;
    private final MemorySink sink = polls.sink;
    private final Fetcher fetcher = TestFetchers.open(clock);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    @Test
    void shouldDeliverNewAndChangedEntriesOnceOldestFirst() throws Exception {
        // Given
        serveFeed("/feed", item("B", "/b"), item("A", "/a"));
        Source source = source("/feed", "");

        // When
        poll(source);
        poll(source);
        serveFeed("/feed", item("C", "/c"), item("B, corrected", "/b"), item("A", "/a"));
        poll(source);

        // Then
        assertThat(sink.articles()).extracting(RawArticle::getTitle).containsExactly("A", "B", "B, corrected", "C");
        RawArticle first = sink.articles().get(0);
        assertThat(first.getSourceId()).isEqualTo("lab");
        assertThat(first.getOwnerGroup()).isEqualTo("lab-inc");
        assertThat(first.getLangDeclared()).isEqualTo("en");
        assertThat(first.getFetch().getStatus()).isEqualTo(200);
        assertThat(first.getObservedEstimated()).isFalse();
        assertThat(entries("read")).isEqualTo(7);
        assertThat(entries("sent") + entries("unchanged")).isEqualTo(7);
    }

    @Test
    void shouldNotDeliverAgainAfterARestart() throws Exception {
        // Given
        serveFeed("/feed", item("A", "/a"));
        Source source = source("/feed", "");
        poll(source);

        // When a new poller comes up on the same folder, before and after the source is due
        SourceState early = pollNow(source);
        poll(source);

        // Then
        assertThat(sink.articles()).hasSize(1);
        assertThat(early.failures()).isZero();
        assertThat(web.asked().stream().filter("/feed"::equals)).hasSize(2);
    }

    @Test
    void shouldDeliverAgainWhatTheSinkDidNotTake() throws Exception {
        // Given
        serveFeed("/feed", item("A", "/a"));
        Source source = source("/feed", "");
        sink.down(true);
        assertThatThrownBy(() -> pollNow(source)).isInstanceOf(RawArticleSink.SinkException.class);

        // When
        sink.down(false);
        poll(source);

        // Then
        assertThat(sink.articles()).hasSize(1);
    }

    @Test
    void shouldSendValidatorsAndWaitAsTheServerAsks() throws Exception {
        // Given
        web.serve("/feed", exchange -> {
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(
                    exchange,
                    same ? 304 : 200,
                    same ? new byte[0] : rss(item("A", "/a")),
                    "ETag",
                    "\"v1\"",
                    "Cache-Control",
                    "max-age=7200");
        });
        Source source = source("/feed", "");

        // When
        SourceState first = pollNow(source);
        clock.advance(Duration.ofHours(2));
        SourceState second = pollNow(source);

        // Then
        assertThat(first.nextDueMs() - second.nextDueMs())
                .isEqualTo(-Duration.ofHours(2).toMillis());
        assertThat(polls.registry
                        .get("ainews.ingest.polls")
                        .tag("outcome", "not-modified")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(sink.articles()).hasSize(1);
    }

    @Test
    void shouldBackOffFromASourceThatFailsAndComeBack() throws Exception {
        // Given
        web.serve("/feed", exchange -> send(exchange, 500, new byte[0]));
        Source source = source("/feed", "");

        // When
        SourceState failed = poll(source);
        SourceState twice = poll(source);
        serveFeed("/feed", item("A", "/a"));
        SourceState back = poll(source);

        // Then
        assertThat(failed.failures()).isEqualTo(1);
        assertThat(twice.failures()).isEqualTo(2);
        assertThat(twice.problem()).contains("status 500");
        assertThat(back.failures()).isZero();
        assertThat(sink.articles()).hasSize(1);
    }

    @Test
    void shouldRememberAMoveThatANotModifiedTells() throws Exception {
        // Given
        web.serve("/new", exchange -> {
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(exchange, same ? 304 : 200, same ? new byte[0] : rss(item("A", "/a")), "ETag", "\"v1\"");
        });
        web.serve("/feed", exchange -> send(exchange, 200, rss(item("A", "/a")), "ETag", "\"v1\""));
        Source source = source("/feed", "");
        poll(source);

        // When
        web.serve("/feed", exchange -> send(exchange, 301, new byte[0], "Location", "/new"));
        SourceState moved = poll(source);
        poll(source);

        // Then
        assertThat(moved.permanentUrl()).isEqualTo(web.url("/new").toString());
        assertThat(web.asked())
                .containsExactly("/robots.txt", "/feed", "/robots.txt", "/feed", "/new", "/robots.txt", "/new");
    }

    @Test
    void shouldFetchThePagesOfTeasers() throws Exception {
        // Given
        serveFeed("/feed", item("Gone", "/gone"), item("A", "/a"));
        web.serve(
                "/a",
                exchange -> send(
                        exchange,
                        200,
                        "<html>whole \u4e2d".getBytes(UTF_8),
                        "Content-Type",
                        "text/html; charset=utf-8"));
        web.serve("/gone", exchange -> send(exchange, 404, new byte[0]));

        // When
        poll(source("/feed", "fetch_pages: true"));

        // Then
        RawArticle page = sink.articles().get(0);
        assertThat(UTF_8.decode(page.getPayload().duplicate()).toString()).isEqualTo("<html>whole \u4e2d");
        assertThat(page.getBody()).isNull();
        assertThat(page.getTitle()).isEqualTo("A");
        assertThat(page.getContentType()).isEqualTo("text/html");
        assertThat(page.getFetch().getContentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.getFetch().getFinalUrl()).isEqualTo(web.url("/a").toString());
        RawArticle teaser = sink.articles().get(1);
        assertThat(teaser.getTitle()).isEqualTo("Gone");
        assertThat(teaser.getPayload()).isNull();
        assertThat(teaser.getFetch().getStatus()).isEqualTo(404);
    }

    @Test
    void shouldTryAPageAgainThatCannotBeHadNow() throws Exception {
        // Given
        serveFeed("/feed", item("A", "/a"));
        web.serve("/a", exchange -> send(exchange, 500, new byte[0]));
        Source source = source("/feed", "fetch_pages: true");

        // When
        poll(source);
        assertThat(sink.articles()).isEmpty();
        web.serve("/a", "<html>now");
        poll(source);
        poll(source);

        // Then
        assertThat(sink.articles()).hasSize(1);
        assertThat(sink.articles().get(0).getPayload()).isNotNull();
        assertThat(entries("deferred")).isEqualTo(1);
    }

    @Test
    void shouldReadListingPagesAndSitemaps() throws Exception {
        // Given
        web.serve(
                "/news",
                exchange -> send(
                        exchange,
                        200,
                        "<a href='/news/one'><h3>Model One is here</h3></a><a href='/about'>About</a>"
                                .getBytes(UTF_8)));
        web.serve("/news/one", "<html>one");
        web.serve(
                "/sitemap.xml",
                exchange -> send(
                        exchange,
                        200,
                        ("<urlset xmlns='http://www.sitemaps.org/schemas/" + "sitemap/0.9'><url><loc>" + web.url("/two")
                                        + "</loc></url></urlset>")
                                .getBytes(UTF_8)));
        web.serve("/two", "<html>two");

        // When
        poll(source("/news", "kind: page, include: ['/news/']"));
        Source sitemap =
                TestPolls.source("id: map, kind: sitemap, url: '" + web.url("/sitemap.xml") + "', owner_group: x");
        poll(sitemap);
        poll(sitemap);

        // Then
        assertThat(sink.articles())
                .extracting(RawArticle::getUrl)
                .containsExactly(
                        web.url("/news/one").toString(), web.url("/two").toString());
        assertThat(sink.articles().get(0).getTitle()).isEqualTo("Model One is here");
        assertThat(entries("left-out")).isEqualTo(1);
    }

    @Test
    void shouldSetADamagedStateAside() throws Exception {
        serveFeed("/feed", item("A", "/a"));
        Files.writeString(folder.resolve("lab.json"), "{\"etag\":");

        poll(source("/feed", ""));

        assertThat(sink.articles()).hasSize(1);
        assertThat(folder.resolve("lab.json.damaged")).exists();
    }

    /** Polls when the source is due. */
    private SourceState poll(Source source) throws IOException, InterruptedException {
        clock.advance(Duration.ofDays(2));
        return pollNow(source);
    }

    private SourceState pollNow(Source source) throws IOException, InterruptedException {
        return polls.poll(fetcher, folder, source);
    }

    private double entries(String what) {
        return polls.registry
                .get("ainews.ingest.entries")
                .tag("what", what)
                .counter()
                .count();
    }

    private Source source(String path, String more) {
        return TestPolls.source("id: lab, url: '" + web.url(path) + "', owner_group: lab-inc, language: en, " + more);
    }

    private String item(String title, String path) {
        return ITEM.formatted(title, web.url(path));
    }

    private void serveFeed(String path, String... items) {
        web.serve(path, exchange -> send(exchange, 200, rss(items)));
    }

    private static byte[] rss(String... items) {
        return ("<rss version='2.0'><channel><title>F</title>" + String.join("", items) + "</channel></rss>")
                .getBytes(UTF_8);
    }
}
