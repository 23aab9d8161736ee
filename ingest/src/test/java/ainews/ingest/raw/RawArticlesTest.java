package ainews.ingest.raw;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.ingest.feed.FeedEntry;
import ainews.ingest.feed.FeedParser;
import ainews.schemas.RawArticle;
import ainews.schemas.identity.ArticleId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RawArticlesTest {
    private static final Instant SEEN = Instant.parse("2026-01-12T10:00:00Z");

    private static FeedEntry entry(String fields) {
        String feed = "<rss><channel><item>" + fields + "</item></channel></rss>";
        return FeedParser.parse(feed.getBytes(StandardCharsets.UTF_8), null, null)
                .entries()
                .get(0);
    }

    private static RawArticle fetched(String fields) {
        return RawArticles.from(entry(fields), "lab-news", "lab", SEEN, null);
    }

    @Test
    void shouldIdentifyByUrlThenByGuid() {
        String link = "<link>https://lab.example/a?utm_source=rss</link>";
        String guid = "<guid isPermaLink='false'>g-1</guid>";

        assertThat(fetched(link + guid).getArticleId()).isEqualTo(ArticleId.ofUrl("https://lab.example/a"));
        assertThat(fetched(guid).getArticleId()).isEqualTo(ArticleId.ofGuid("g-1"));
        assertThat(fetched("<title>A</title>").getArticleId())
                .hasSize(32)
                .isNotEqualTo(fetched("<title>B</title>").getArticleId());
    }

    @Test
    void shouldNotBelieveADateAfterItWasSeen() {
        RawArticle article = fetched("<pubDate>2027-01-12T10:00:00Z</pubDate>");

        assertThat(article.getPublishedAt()).isNull();
        assertThat(article.getPublishedPrecision()).isNull();
        assertThat(article.getObservedAt()).isEqualTo(SEEN);
        assertThat(article.getObservedEstimated()).isFalse();
    }

    @Test
    void shouldEstimateWhenAnImportedEntryWasSeen() {
        RawArticle dated = RawArticles.imported(entry("<pubDate>2026-01-11</pubDate>"), "lab", "lab", SEEN);
        RawArticle undated = RawArticles.imported(entry("<title>A</title>"), "lab", "lab", SEEN);

        assertThat(dated.getObservedAt()).isEqualTo(Instant.parse("2026-01-11T00:00:00Z"));
        assertThat(undated.getObservedAt()).isEqualTo(SEEN);
        assertThat(undated.getObservedEstimated()).isTrue();
    }

    @Test
    void shouldTakeADescriptionForTheBodyWhereThereIsNoMore() {
        RawArticle article = fetched("<description>&lt;p>All there is.&lt;/p></description>");

        assertThat(article.getBody()).isEqualTo("<p>All there is.</p>");
        assertThat(article.getSummary()).isEqualTo("<p>All there is.</p>");
        assertThat(article.getContentType()).isEqualTo("text/html");
    }
}
