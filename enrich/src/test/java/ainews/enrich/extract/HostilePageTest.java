package ainews.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to break a reader: it must come back in bounded time with a value, whatever they hold. The time limit is a wide guard against hangs. */
class HostilePageTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Instant OBSERVED = Instant.parse("2026-04-02T10:00:00Z");
    private final PageReader reader = new PageReader();

    static Stream<Arguments> pages() {
        String sentence = "<p>A model was released today, and its makers say that it is fast.</p>";
        return Stream.of(
                argumentSet("50 MB of paragraphs", sentence.repeat(50_000_000 / sentence.length())),
                argumentSet("deep divs", "<div>".repeat(100_000) + "text" + "</div>".repeat(100_000)),
                argumentSet("deep inline", "<b>".repeat(100_000) + "text"),
                argumentSet("deep mixed", "<table><tr><td><div class=article-body>".repeat(30_000) + sentence),
                argumentSet("deep lists", "<ul><li>".repeat(100_000) + "text"),
                argumentSet("unclosed tags", "<p><a href='".repeat(100_000)),
                argumentSet("one long attribute", "<div class='" + "nav-".repeat(500_000) + "'>text</div>"),
                argumentSet("many classes", "<div class='" + "x y ".repeat(200_000) + "'>text</div>"),
                argumentSet("one long word", "<p>" + "a".repeat(5_000_000) + "</p>"),
                argumentSet("many digits", "<h1>x</h1><p class=date>" + "1-1-1-1 ".repeat(100_000) + "</p>"),
                argumentSet(
                        "deep json", "<script type='application/ld+json'>" + "[".repeat(500_000) + "</script><p>x</p>"),
                argumentSet(
                        "wide json",
                        "<script type='application/ld+json'>[" + "{\"@type\":\"Article\"},".repeat(100_000)
                                + "{}]</script><p>x</p>"),
                argumentSet("many entities", "<p>" + "&amp;&lt;&#x1F600;&bogus;".repeat(200_000) + "</p>"),
                argumentSet("one wide row", "<table><tr>" + "<td>1".repeat(300_000)),
                argumentSet("nested rows", "<table><tr><td>".repeat(20_000)),
                argumentSet("lone surrogates", "<p>\ud800 text \udc00</p>".repeat(10)),
                argumentSet("many line breaks", "<p>" + "x<br>".repeat(500_000)),
                argumentSet("comment without end", "<p>text</p><!--" + "-".repeat(1_000_000)),
                argumentSet("script without end", "<script>" + "<".repeat(1_000_000)),
                argumentSet("empty", ""),
                argumentSet("blank", " \n\t "));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldComeBack(String page) {
        Extraction extraction =
                assertTimeoutPreemptively(LIMIT, () -> reader.read(page, "https://example.com/2026/04/01/x", OBSERVED));

        assertThat(extraction.article()).isNotNull();
        assertThat(extraction.article().published()).isNotNull();
    }

    @Test
    void shouldComeBackFromBrokenPages() {
        HostileCorpus.forEach(60, 5, List.of(), page -> {
            Extraction extraction = assertTimeoutPreemptively(
                    LIMIT,
                    () -> reader.read(page.bytes(), page.header(), "https://e.example/a", OBSERVED),
                    page.name());

            assertThat(extraction.article().published().at())
                    .as(page.name())
                    .satisfiesAnyOf(at -> assertThat(at).isNull(), at -> assertThat(at)
                            .isBefore(OBSERVED.plus(Duration.ofHours(15))));
        });
    }

    @Test
    void shouldNotReadBeyondTheLimit() {
        String text = reader.read(HostileCorpus.tooLong(), null, null, OBSERVED)
                .article()
                .text();

        assertThat(text).doesNotContain(HostileCorpus.BEYOND);
    }

    @Test
    void shouldRefuseBinary() {
        byte[] noise = new byte[1 << 20];
        new Random(7).nextBytes(noise);

        Extraction extraction = assertTimeoutPreemptively(LIMIT, () -> reader.read(noise, null, null, null));

        assertThat(extraction)
                .isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(Extraction.Reason.NOT_HTML));
    }

    @Test
    void shouldSurviveEveryPrefixAndMutationOfPage() {
        byte[] page =
                ("<html lang=en><head><title>A title | Site</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-01-02\"}</script></head>"
                                + "<body><nav><a href=/>Home</a></nav><article><h1>A title</h1><p class=byline>By Ann Writer</p><p>Text, more text.</p><table><tr><td>1<td>2</table></article>")
                        .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(11);
        for (int i = 0; i < 3000; i++) {
            byte[] mutated = java.util.Arrays.copyOf(page, 1 + random.nextInt(page.length));
            for (int k = random.nextInt(6); k > 0; k--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            assertThat(reader.read(mutated, null, null, OBSERVED).article()).isNotNull();
        }
    }
}
