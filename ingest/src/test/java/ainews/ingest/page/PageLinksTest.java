package ainews.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.ingest.source.Sources;
import ainews.schemas.RawArticle;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinksTest {
    @Test
    void shouldFindEachArticleOnceWithItsHeading() {
        List<RawArticle> links = links(
                """
                <a href="/news/one#top"><img></a>
                <a href="/news/one"><h2>The first of them</h2><p>and a teaser</p></a>
                <a href="https://lab.example/news/two?utm_source=x">Read more about the second</a>
                <a href="/news">News</a> <a href="#main">Skip</a> <a href="/">Home</a>
                <a href="https://elsewhere.example/news/x">Elsewhere</a>
                <a href="javascript:alert(1)">x</a> <a href="mailto:a@b.example">mail us about it</a>
                """);

        assertThat(links)
                .extracting(RawArticle::getUrl)
                .containsExactly("https://lab.example/news/one", "https://lab.example/news/two?utm_source=x");
        assertThat(links)
                .extracting(RawArticle::getTitle)
                .containsExactly("The first of them", "Read more about the second");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000\u0001",
                "<a href",
                "<a href='http://[:'>broken address</a>",
                "<a href='/news/%zz|^'></a><a href='https://lab.example:99999999/x'></a><a href='https://lab.example\\\\x'></a>",
                "{\"json\": true}"
            })
    void shouldBearAnyBytes(String html) {
        assertThat(links(html)).hasSizeLessThan(3);
    }

    @Test
    void shouldBoundTheNumberOfLinks() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            html.append("<a href='/news/")
                    .append(i)
                    .append("'>")
                    .append("title ".repeat(3))
                    .append("</a>");
        }
        assertThat(links(html.toString())).hasSize(300);
    }

    private static List<RawArticle> links(String html) {
        Source source = Sources.parse(
                        "sources: [{id: lab, kind: page, url: 'https://lab.example/news', owner_group: lab}]", "t")
                .list()
                .get(0);
        return PageLinks.of(
                html.getBytes(UTF_8),
                source.url(),
                source,
                OwnerGroups.of(List.of()),
                Instant.parse("2026-03-01T00:00:00Z"));
    }
}
