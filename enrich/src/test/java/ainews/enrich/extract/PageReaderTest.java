package ainews.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PageReaderTest {
    private static final Instant OBSERVED = Instant.parse("2026-04-02T10:00:00Z");
    private static final String URL =
            "https://circuit.example/2026/04/01/quarry-labs-opens-its-small-model/?utm_source=x";

    private final PageReader reader = new PageReader();

    private static byte[] page(String name) {
        try (InputStream in = PageReaderTest.class.getResourceAsStream("/pages/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldReadNewsPage() {
        PageArticle article =
                reader.read(page("news-en.html"), "text/html", URL, OBSERVED).article();

        assertThat(article.title()).isEqualTo("Quarry Labs opens its small model");
        assertThat(article.author()).isEqualTo("Ann Writer, Bo Reporter");
        assertThat(article.siteName()).isEqualTo("The Daily Circuit");
        assertThat(article.leadImage()).isEqualTo("https://circuit.example/img/quarry.jpg");
        assertThat(article.langDeclared()).isEqualTo("en-GB");
        assertThat(article.canonicalUrl())
                .isEqualTo("https://circuit.example/2026/04/01/quarry-labs-opens-its-small-model/");
        assertThat(article.published())
                .isEqualTo(new PublicationDate(Instant.parse("2026-04-01T07:30:00Z"), "second", "json-ld", null));
        assertThat(article.updatedAt()).isEqualTo(Instant.parse("2026-04-01T10:00:00Z"));
        assertThat(article.links()).containsExactly("https://example.org/report");
    }

    @Test
    void shouldKeepParagraphsListsQuotesTablesAndCodeInOrder() {
        String text = reader.read(page("news-en.html"), "text/html", URL, OBSERVED)
                .article()
                .text();

        assertThat(text.split("\n\n"))
                .satisfiesExactly(
                        block -> assertThat(block).startsWith("Quarry Labs, a company"),
                        block -> assertThat(block).startsWith("The model has three"),
                        block -> assertThat(block).isEqualTo("What is in it"),
                        block -> assertThat(block).startsWith("Weights in two"),
                        block -> assertThat(block).startsWith("The list of"),
                        block -> assertThat(block).startsWith("We wanted a model"),
                        block -> assertThat(block).isEqualTo("Test | Score"),
                        block -> assertThat(block).isEqualTo("Riddles | 71"),
                        block -> assertThat(block).isEqualTo("Sums | 64"),
                        block -> assertThat(block).isEqualTo("quarry run --model small\nquarry ask \"why\""),
                        block -> assertThat(block).startsWith("Others were careful"),
                        block -> assertThat(block).startsWith("The company says"));
    }

    @Test
    void shouldReadOldChinesePage() {
        PageArticle article =
                reader.read(page("blog-zh-gbk.html"), null, null, OBSERVED).article();

        assertThat(article.title()).isEqualTo("芯片短缺之后的算力账");
        assertThat(article.author()).isEqualTo("陈小明");
        assertThat(article.published().at()).isEqualTo(Instant.parse("2026-01-12T00:12:00Z"));
        assertThat(article.published().source()).isEqualTo("text");
        assertThat(article.text())
                .startsWith("去年年底，几家")
                .endsWith("路不够宽”。")
                .contains("\n\n其实价格")
                .doesNotContain("首页", "热门", "责任编辑", "版权");
    }

    @Test
    void shouldPutStreamedPartsWhereTheyBelong() {
        String text =
                reader.read(page("streamed.html"), null, null, null).article().text();

        assertThat(text).containsSubsequence("The first half", "The second half", "The last line");
    }

    static Stream<Arguments> rejected() {
        return Stream.of(
                arguments("front-page.html", "list-page"),
                arguments("error.html", "error-page"),
                arguments("consent.html", "consent-wall"),
                arguments("paywall.html", "paywall"));
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void shouldRejectWhatIsNoArticle(String file, String reason) {
        Extraction extraction = reader.read(page(file), null, null, OBSERVED);

        assertThat(extraction).isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> {
            assertThat(rejected.reason().id()).isEqualTo(reason);
            assertThat(rejected.known().text()).isNull();
            assertThat(rejected.known().title()).isNotBlank();
        });
    }

    static Stream<Arguments> hopeless() {
        return Stream.of(
                arguments("%PDF-1.7 some binary", "not-html"),
                arguments("{\"title\": \"json\"}", "not-html"),
                arguments("<?xml version='1.0'?><rss><channel><title>x</title></channel></rss>", "not-html"),
                arguments("plain words without any mark", "not-html"),
                arguments("   ", "empty"),
                arguments("<html><body><div id=app></div><script>draw()</script></body></html>", "empty"),
                arguments("<html><body><p>Three short words.</p></body></html>", "too-short"));
    }

    @ParameterizedTest
    @MethodSource("hopeless")
    void shouldSayWhyNothingWasRead(String page, String reason) {
        assertThat(reader.read(page, null, null))
                .isInstanceOfSatisfying(
                        Extraction.Rejected.class,
                        rejected -> assertThat(rejected.reason().id()).isEqualTo(reason));
    }

    @Test
    void shouldKeepWhatIsKnownOfRejectedPage() {
        PageArticle known =
                reader.read(page("paywall.html"), null, null, OBSERVED).article();

        assertThat(known.title()).isEqualTo("The price of power");
        assertThat(known.published().at()).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        assertThat(known.published().precision()).isEqualTo("day");
    }

    @Test
    void shouldNotTakeFrontPageForCanonicalLink() {
        String html = "<link rel=canonical href='https://a.example/'><p>Some text.</p>";

        assertThat(reader.read(html, "https://a.example/story/1", null)
                        .article()
                        .canonicalUrl())
                .isNull();
    }

    @Test
    void shouldRefuseFutureDate() {
        String html = "<meta property='article:published_time' content='2031-01-01T00:00:00Z'><p>Some text.</p>";

        PublicationDate published = reader.read(html, null, OBSERVED).article().published();

        assertThat(published.at()).isNull();
        assertThat(published.unknown()).isEqualTo("future");
    }

    @Test
    void shouldSayThatDateIsAbsent() {
        assertThat(reader.read("<p>Some text without a date.</p>", null, OBSERVED)
                        .article()
                        .published()
                        .unknown())
                .isEqualTo("absent");
    }
}
