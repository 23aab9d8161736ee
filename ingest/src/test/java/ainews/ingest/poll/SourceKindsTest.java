package ainews.ingest.poll;

import static ainews.ingest.fetch.TestWeb.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.ingest.fetch.Fetcher;
import ainews.ingest.fetch.TestClock;
import ainews.ingest.fetch.TestFetchers;
import ainews.ingest.fetch.TestWeb;
import ainews.ingest.raw.MemorySink;
import ainews.ingest.source.Source;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The kinds of sources that news comes from, polled whole. The documents are written for this test after the form of arXiv's
 * listings, GitHub's release feeds and the Hacker News API as of 2026.
 */
@Timeout(60)
class SourceKindsTest {
    private static final String ARXIV =
            """
            <?xml version='1.0' encoding='UTF-8'?>
            <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel>
            <title>cs.AI updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.AI</link>
            <atom:link href="http://rss.arxiv.org/rss/cs.AI" rel="self" type="application/rss+xml"/>
            <language>en-us</language><pubDate>Fri, 27 Feb 2026 00:00:00 -0500</pubDate>
            <skipDays><day>Sunday</day><day>Saturday</day></skipDays>
            <item><title>Reasoning with $\\lambda$ sparse experts</title><link>https://arxiv.org/abs/2602.01234</link>
            <description>arXiv:2602.01234v%d Announce Type: %s
            Abstract: We show that experts &lt; 1B suffice.</description>
            <guid isPermaLink="false">oai:arXiv.org:2602.01234v%d</guid>
            <category>cs.AI</category><category>cs.CL</category><pubDate>Fri, 27 Feb 2026 00:00:00 -0500</pubDate>
            <arxiv:announce_type>%s</arxiv:announce_type><dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
            <dc:creator>Ada Byron, Zhang Wei</dc:creator></item></channel></rss>
            """;

    private static final String RELEASES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en-US">
            <id>tag:github.com,2008:https://github.com/acme/runner/releases</id>
            <link type="text/html" rel="alternate" href="https://github.com/acme/runner/releases"/>
            <title>Release notes from runner</title><updated>2026-02-27T18:11:21Z</updated>
            <entry><id>tag:github.com,2008:Repository/1234/v0.9.0</id><updated>2026-02-27T18:11:21Z</updated>
            <link rel="alternate" type="text/html" href="https://github.com/acme/runner/releases/tag/v0.9.0"/>
            <title>v0.9.0</title><content type="html">&lt;h2&gt;Highlights&lt;/h2&gt;&lt;p&gt;Twice as fast.&lt;/p&gt;</content>
            <author><name>jdoe</name></author><media:thumbnail height="30" width="30" url="https://a.example/1"/></entry>
            <entry><id>tag:github.com,2008:Repository/1234/v0.8.0</id><updated>2026-01-27T18:11:21Z</updated>
            <link rel="alternate" type="text/html" href="https://github.com/acme/runner/releases/tag/v0.8.0"/>
            <title>Runner 0.8</title><content type="html">&lt;p&gt;Fixes.&lt;/p&gt;</content><author><name>jdoe</name></author>
            </entry></feed>
            """;

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
    void shouldReadAListingOfPapersAndTheirReplacements() throws Exception {
        // Given
        Source source = source("arxiv", "/rss/cs.AI", "recheck: false");
        web.serve("/rss/cs.AI", ARXIV.formatted(1, "new", 1, "new"));
        poll(source);

        // When
        web.serve("/rss/cs.AI", ARXIV.formatted(2, "replace", 2, "replace"));
        poll(source);
        poll(source);

        // Then
        assertThat(sink.articles()).hasSize(2);
        RawArticle paper = sink.articles().get(0);
        assertThat(paper.getTitle()).contains("sparse experts");
        assertThat(paper.getUrl()).isEqualTo("https://arxiv.org/abs/2602.01234");
        assertThat(paper.getAuthor()).contains("Ada Byron").contains("Zhang Wei");
        assertThat(paper.getPublishedAt()).isEqualTo("2026-02-27T05:00:00Z");
        assertThat(paper.getCategories()).contains("cs.AI", "cs.CL");
        assertThat(paper.getBody()).contains("Abstract: We show that experts");
        assertThat(sink.articles().get(1).getArticleId()).isEqualTo(paper.getArticleId());
    }

    @Test
    void shouldNameTheProjectOfARelease() throws Exception {
        web.serve("/releases.atom", RELEASES);

        poll(source("runner", "/releases.atom", ""));

        assertThat(sink.articles()).extracting(RawArticle::getTitle).containsExactly("Runner 0.8", "runner v0.9.0");
        RawArticle release = sink.articles().get(1);
        assertThat(release.getUrl()).isEqualTo("https://github.com/acme/runner/releases/tag/v0.9.0");
        assertThat(release.getBody()).contains("<h2>Highlights</h2>");
        assertThat(release.getContentType()).isEqualTo("text/html");
        assertThat(release.getAuthor()).isEqualTo("jdoe");
        assertThat(release.getPublishedAt()).isEqualTo("2026-02-27T18:11:21Z");
    }

    @Test
    void shouldFollowPointsCommentsAndRankOverTime() throws Exception {
        // Given
        Source source =
                TestPolls.source("id: hn, kind: hackernews, url: '" + web.url("/v0/") + "', owner_group: of-link");
        web.serve("/v0/topstories.json", "[41,42]");
        web.serve("/v0/item/42.json", item(42, 900, 300));

        // When a story climbs, stays and leaves the front page
        web.serve("/v0/item/41.json", item(41, 10, 2));
        poll(source);
        poll(source);
        web.serve("/v0/item/41.json", item(41, 55, 20));
        poll(source);
        web.serve("/v0/topstories.json", "[42,41]");
        web.serve("/v0/item/41.json", item(41, 80, 31));
        poll(source);
        poll(source);
        web.serve("/v0/topstories.json", "[42]");
        poll(source);

        // Then
        List<Engagement> counts = sink.engagements().stream()
                .filter(count -> count.getItemId().equals("41"))
                .toList();
        assertThat(counts).extracting(Engagement::getPoints).containsExactly(10L, 55L, 80L, 80L);
        assertThat(counts).extracting(Engagement::getComments).containsExactly(2L, 20L, 31L, 31L);
        assertThat(counts).extracting(Engagement::getRank).containsExactly(1, 1, 2, null);
        assertThat(counts).extracting(Engagement::getObservedAt).isSorted().doesNotHaveDuplicates();
        assertThat(counts.get(0).getArticleId())
                .isEqualTo(sink.articles().get(1).getArticleId());
        assertThat(sink.articles()).hasSize(2);
    }

    @Test
    void shouldTakeStoriesAndThenCountsFromHackerNews() throws Exception {
        // Given
        web.serve("/v0/topstories.json", "[8,9]");
        web.serve("/v0/item/8.json", item(8, 10, 3).replace("A story", "A new LLM"));
        web.serve("/v0/item/9.json", item(9, 50, 3).replace("A story", "Gardening"));
        Source source = TestPolls.source(
                "id: hn, kind: hackernews, url: '" + web.url("/v0/") + "', owner_group: of-link, include: [LLM]");

        // When
        poll(source);
        poll(source);
        poll(source);
        web.serve("/v0/item/8.json", item(8, 25, 3).replace("A story", "A new LLM"));
        poll(source);

        // Then
        assertThat(sink.articles()).extracting(RawArticle::getTitle).containsExactly("A new LLM 8");
        assertThat(sink.articles().get(0).getOwnerGroup()).isEqualTo("site-8.example");
        assertThat(sink.engagements()).extracting(Engagement::getPoints).containsExactly(10L, 25L);
        assertThat(sink.engagements().get(0).getRank()).isEqualTo(1);
    }

    @Test
    void shouldReadRealFeedsOnceAndWithoutLoss() throws Exception {
        // Given
        Path feeds = Path.of(System.getProperty("ainews.shared", "absent"), "data", "feeds-real-ai");
        assumeTrue(Files.isDirectory(feeds), "the shared data is not there");
        List<Path> files;
        try (Stream<Path> all = Files.list(feeds)) {
            files = all.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        clock.advance(Duration.ofDays(250));

        for (Path file : files) {
            String path = "/" + file.getFileName();
            byte[] bytes = Files.readAllBytes(file);
            int items = new String(bytes, UTF_8).split("<item>", -1).length - 1;
            web.serve(path, exchange -> send(exchange, 200, bytes, "Content-Type", "text/xml"));
            Source source = source(file.getFileName().toString().replaceAll("[^a-z0-9]+", "-"), path, "");
            int before = sink.articles().size();

            // When
            poll(source);
            int delivered = sink.articles().size() - before;
            poll(source);

            // Then
            assertThat(delivered).as(path).isBetween(Math.min(1, items), items);
            assertThat(sink.articles()).as(path).hasSize(before + delivered);
            assertThat(sink.articles().subList(before, before + delivered))
                    .as(path)
                    .allSatisfy(article -> {
                        assertThat(article.getTitle()).isNotBlank();
                        assertThat(article.getUrl()).startsWith("http");
                    });
        }
        assertThat(files).isNotEmpty();
    }

    /** Polls when the source is due. */
    private SourceState poll(Source source) throws IOException, InterruptedException {
        clock.advance(Duration.ofDays(2));
        return polls.poll(fetcher, folder, source);
    }

    private Source source(String id, String path, String more) {
        return TestPolls.source("id: " + id + ", url: '" + web.url(path) + "', owner_group: x, " + more);
    }

    private static String item(int id, int points, int comments) {
        return ("{\"by\":\"someone\",\"descendants\":%d,\"id\":%d,\"kids\":[1,2],\"score\":%d,\"time\":1772323200,"
                        + "\"title\":\"A story %d\",\"type\":\"story\",\"url\":\"https://site-%d.example/x\"}")
                .formatted(comments, id, points, id, id);
    }
}
