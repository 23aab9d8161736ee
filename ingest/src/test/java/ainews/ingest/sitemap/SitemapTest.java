package ainews.ingest.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.ingest.source.Sources;
import ainews.schemas.RawArticle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SitemapTest {
    private static final String NEWS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://a.example/old</loc><lastmod>2026-01-01</lastmod></url>
              <url><loc>https://a.example/new</loc>
                <news:news><news:publication><news:name>A</news:name><news:language>en</news:language></news:publication>
                <news:publication_date>2026-02-28T08:00:00+08:00</news:publication_date>
                <news:title>A model &amp; a chip</news:title></news:news></url>
            </urlset>
            """;

    @Test
    void shouldReadANewsSitemapNewestFirst() throws IOException {
        List<RawArticle> articles = parse(NEWS.getBytes(UTF_8)).articles();

        assertThat(articles)
                .extracting(RawArticle::getUrl)
                .containsExactly("https://a.example/new", "https://a.example/old");
        assertThat(articles.get(0).getTitle()).isEqualTo("A model & a chip");
        assertThat(articles.get(0).getPublishedAt()).isEqualTo("2026-02-28T00:00:00Z");
        assertThat(articles.get(0).getPublishedPrecision()).isEqualTo("second");
        assertThat(articles.get(1).getUpdatedAt()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(articles.get(1).getPublishedAt()).isNull();
    }

    @Test
    void shouldTakeADateWithoutTimeForADay() throws IOException {
        RawArticle article = parse(
                        NEWS.replace("2026-02-28T08:00:00+08:00", "2026-02-28").getBytes(UTF_8))
                .articles()
                .get(0);

        assertThat(article.getPublishedAt()).isEqualTo("2026-02-28T00:00:00Z");
        assertThat(article.getPublishedPrecision()).isEqualTo("day");
    }

    @Test
    void shouldReadAnIndexAndGzip() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                            + "<sitemap><loc>https://a.example/1.xml</loc><lastmod>2025-01-01</lastmod></sitemap>"
                            + "<sitemap><loc>https://a.example/2.xml</loc><lastmod>2026-01-01</lastmod></sitemap>"
                            + "</sitemapindex>")
                    .getBytes(UTF_8));
        }

        Sitemap index = parse(zipped.toByteArray());

        assertThat(index.articles()).isEmpty();
        assertThat(index.further())
                .containsExactly(URI.create("https://a.example/2.xml"), URI.create("https://a.example/1.xml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>no map</body></html>",
                "not XML at all",
                "<!DOCTYPE urlset [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                        + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>"
                        + "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'>"
                        + "<!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;'>]><urlset><url><loc>&g;</loc></url></urlset>",
                "<!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>https://a.example/&x;</loc>"
                        + "</url></urlset>"
            })
    void shouldGiveNoArticlesForWhatIsNoSitemap(String text) {
        try {
            assertThat(parse(text.getBytes(UTF_8)).articles())
                    .allSatisfy(article ->
                            assertThat(article.getUrl()).hasSizeLessThan(100).doesNotContain("root"));
        } catch (IOException refused) {
            assertThat(refused).hasMessageStartingWith("no sitemap");
        }
    }

    @Test
    void shouldRefuseAGzipBomb() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(new byte[64 << 20]);
        }
        assertThatThrownBy(() -> parse(zipped.toByteArray())).isInstanceOf(IOException.class);
    }

    private static Sitemap parse(byte[] bytes) throws IOException {
        Source source = Sources.parse(
                        "sources: [{id: a, kind: sitemap, url: 'https://a.example/sitemap.xml', owner_group: a}]", "t")
                .list()
                .get(0);
        return Sitemap.parse(
                bytes, source.url(), source, OwnerGroups.of(List.of()), Instant.parse("2026-03-01T00:00:00Z"));
    }
}
