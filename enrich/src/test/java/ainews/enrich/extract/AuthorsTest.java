package ainews.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorsTest {
    private static final String TEXT =
            "<p>The mill at the river stood still for years, and nobody who lived there could say when it had last ground any corn at all.</p>"
                    .repeat(4);

    private static PageArticle read(String around) {
        return new PageReader()
                .read("<html><body>" + around + "</body></html>", null, Instant.parse("2026-04-02T10:00:00Z"))
                .article();
    }

    static Stream<Arguments> named() {
        return Stream.of(
                arguments("<h1>The mill</h1><p><a href='/authors/ann-miller'>Ann Miller</a></p>" + TEXT, "Ann Miller"),
                arguments(
                        "<h1>The mill</h1>" + TEXT + "<div><h3>Author</h3><p>Bo T. Reporter</p></div>",
                        "Bo T. Reporter"),
                arguments(
                        "<h1>The mill</h1>" + TEXT + "<p>About the author:</p><p>Ann Miller is a painter.</p>",
                        "Ann Miller"),
                arguments("<h1>The mill</h1>" + TEXT + "<p>All articles by Ann Miller</p>", "Ann Miller"),
                arguments(
                        "<meta property='og:site_name' content='Ann Miller'><meta name=author content='ann miller'>"
                                + TEXT,
                        "ann miller"),
                arguments("<h1>The mill</h1><p>by: Ann Miller, Dec 17, 2025</p>" + TEXT, "Ann Miller"),
                arguments("<h1>The mill</h1><p>Dec 26, 2025 • Ann Miller in Mills</p>" + TEXT, "Ann Miller"),
                arguments("<h1>The mill</h1><div class=byline>Ann Miller Monday, April 6</div>" + TEXT, "Ann Miller"),
                arguments(
                        "<h1>The mill</h1><p>Ann Miller</p>" + TEXT + "<p>Ann is a painter who lives at the river.</p>",
                        "Ann Miller"),
                arguments("<h1>老磨坊</h1>" + TEXT + "<p>执笔人：王小明 李大为</p>", "王小明, 李大为"),
                arguments("<p>本帖由大卫于2005年8月12日16:12:21在论坛发表</p>" + TEXT, "大卫"));
    }

    @ParameterizedTest
    @MethodSource("named")
    void shouldFindName(String page, String author) {
        assertThat(read(page).author()).isEqualTo(author);
    }

    static Stream<String> unnamed() {
        return Stream.of(
                "<h1>The mill</h1>" + TEXT,
                "<h1>The mill</h1>" + TEXT
                        + "<form><p class=comment-form-author><label>Name *</label><input name=author></p></form>",
                "<h1>The mill</h1><p><a href='/topics/machine-learning'>Machine Learning</a></p>" + TEXT,
                "<meta property='og:site_name' content='Millworks'><meta name=author content='Millworks'>" + TEXT);
    }

    @ParameterizedTest
    @MethodSource("unnamed")
    void shouldNotGuessName(String page) {
        assertThat(read(page).author()).isNull();
    }

    @Test
    void shouldTakeDayThatReadersSee() {
        PublicationDate published = read("<meta property='article:published_time' content='2023-01-22T00:43:28Z'>"
                        + "<time datetime='2023-01-22T00:43:28Z'>January 21, 2023</time>" + TEXT)
                .published();

        assertThat(published.at()).isEqualTo(Instant.parse("2023-01-22T00:43:28Z"));
        assertThat(published.day()).isEqualTo(LocalDate.of(2023, 1, 21));
    }

    @Test
    void shouldNotTakeMonthOfImprintForDate() {
        assertThat(read(TEXT + "<p>Quarry Press, May 2000.</p>").published().unknown())
                .isEqualTo("absent");
    }
}
