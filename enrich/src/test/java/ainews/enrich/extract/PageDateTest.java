package ainews.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of the dates on a page is taken for that of its publication. */
class PageDateTest {
    private static final Instant OBSERVED = Instant.parse("2026-04-02T10:00:00Z");
    private static final String TEXT =
            "<p>The mill at the river stood still for years, and nobody who lived there could say when it had last ground any corn at all.</p>"
                    .repeat(4);
    private static final String LD = "<script type=application/ld+json>";

    static Stream<Arguments> dates() {
        return Stream.of(
                arguments("day as shown beside the headline", null, changed("WebPage", "May 3, 2025"), "2025-05-03"),
                arguments("an update is no publication", null, changed("Article", "Updated May 3, 2025"), "2024-02-01"),
                arguments(
                        "unless only the page has one", null, changed("WebPage", "Updated May 3, 2025"), "2025-05-03"),
                arguments(
                        "both days shown",
                        null,
                        changed("Article", "Published February 1, 2024. Updated May 3, 2025"),
                        "2024-02-01"),
                arguments(
                        "the listed articles are not the page's",
                        null,
                        "<meta property=og:title content='The mill at the river'>" + LD
                                + "[{\"@type\":\"NewsArticle\",\"headline\":\"A bridge\",\"datePublished\":\"2025-01-01\"},"
                                + "{\"@type\":\"NewsArticle\",\"headline\":\"The mill at the river\",\"datePublished\":\"2025-02-02\"}]</script>",
                        "2025-02-02"),
                arguments(
                        "broken JSON",
                        null,
                        LD
                                + "{\"@type\":\"Article\",\"description\":\"the \"mill\"\",\"datePublished\":\"2025-02-02T08:00:00Z\"}</script>",
                        "2025-02-02"),
                arguments("month's name in the address", "https://a.example/2025/nov/18/mill/", "", "2025-11-18"),
                arguments(
                        "published before updated",
                        null,
                        "<h1>The mill</h1><p>Published: 2 March 2025</p><p>Last updated: 9 March 2025</p>",
                        "2025-03-02"),
                arguments(
                        "the British order",
                        "https://a.example.co.uk/mill",
                        "<h1>The mill</h1><p>3/4/2025</p>",
                        "2025-04-03"),
                arguments(
                        "the American order",
                        "https://a.example/mill",
                        "<h1>The mill</h1><p>3/4/2025</p>",
                        "2025-03-04"),
                arguments(
                        "a day told in a sentence", null, "<h1>The mill</h1><p>It was shut on May 3, 2021.</p>", null),
                arguments(
                        "a day told in the first lines of the text",
                        null,
                        TEXT + "<p>Released on May 3, 2021, the wheel had eight blades.</p>" + TEXT,
                        null),
                arguments("a change above its day", null, "<h1>The mill</h1><p>Updated on</p><p>May 3, 2025</p>", null),
                arguments(
                        "a change beside its day",
                        null,
                        "<h1>The mill</h1><div class=info>Updated on <span class=date>May 3, 2025</span></div>",
                        null),
                arguments(
                        "a change beside its time element",
                        null,
                        "<h1>The mill</h1><p>Last reviewed: <time datetime=2025-05-03>May 3</time></p>",
                        null),
                arguments(
                        "the day of a comment",
                        null,
                        "<h1>The mill</h1><ol class=comment-list><li><time datetime=2025-05-03>May 3</time> Well said</ol>",
                        null),
                arguments(
                        "the day of a comment in microdata",
                        null,
                        "<div itemscope itemtype=https://schema.org/Comment><meta itemprop=datePublished content=2025-05-03></div>",
                        null),
                arguments(
                        "the day of another article",
                        null,
                        "<h1>The mill</h1><aside><p><time datetime=2025-05-03>May 3</time> A bridge</p></aside>",
                        null),
                arguments("the copyright", null, TEXT + "<footer>© May 3, 2025 The Mill Ltd</footer>", null),
                arguments(
                        "a layout with a side column",
                        null,
                        "<div class=right-sidebar><h1>The mill</h1><p><time datetime=2025-05-03>3 May</time></p></div>",
                        "2025-05-03"),
                arguments(
                        "a line with a name and a place",
                        null,
                        "<h1>The mill</h1><p>LONDON, May 3, 2025 (GLOBE NEWSWIRE) -- The mill at the river</p>",
                        "2025-05-03"),
                arguments(
                        "a day in a script that draws the page",
                        null,
                        "<h1>The mill</h1><script>var ct = \"1768300331\"; var createTime = '2026-01-13 18:32';</script>",
                        "2026-01-13"),
                arguments("the day alone", null, "<meta name=pubdate content='2025-03-04 00:00:00'>", "2025-03-04"),
                arguments(
                        "RDFa",
                        null,
                        "<span property='dc:date dc:created' content='2025-03-04T09:00:00-05:00'></span>",
                        "2025-03-04"),
                arguments(
                        "the evening before in UTC",
                        "https://a.example/2025/03/04/mill/",
                        "<meta property=article:published_time content='2025-03-05T03:00:00Z'>",
                        "2025-03-04"),
                arguments(
                        "an hour that no clock on earth counts to the day before",
                        "https://a.example/2025/03/04/mill/",
                        "<meta property=article:published_time content='2025-03-05T15:00:00Z'>",
                        "2025-03-05"));
    }

    private static String changed(String type, String shown) {
        return LD + "{\"@type\":\"" + type
                + "\",\"datePublished\":\"2024-02-01T09:30:00Z\",\"dateModified\":\"2025-05-03T11:00:00Z\"}</script><h1>The mill</h1><p>"
                + shown + "</p>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dates")
    void shouldPickDay(String what, String url, String head, String day) {
        PublicationDate date = new PageReader()
                .read("<html><body>" + head + TEXT + "</body></html>", url, OBSERVED)
                .article()
                .published();

        assertThat(date.day()).as(what).isEqualTo(day == null ? null : LocalDate.parse(day));
    }
}
