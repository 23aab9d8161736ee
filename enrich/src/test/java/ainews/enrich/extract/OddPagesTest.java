package ainews.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of rarer kinds, read as their readers would; see the folder's list of what is expected. */
class OddPagesTest {
    private static final Instant OBSERVED = Instant.parse("2026-01-20T10:00:00Z");

    /**
     * What a page should give.
     *
     * @param outcome {@code article} or the reason of its rejection
     * @param published the moment, or why there is none
     * @param begins how its text begins; {@code -} where it has none, as for the other texts
     */
    record Expected(
            String file, String outcome, String title, String author, String published, String begins, String ends) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Expected> pages() {
        return new String(resource("expected.tsv"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> {
                    String[] parts = line.split("\t", -1);
                    return new Expected(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
                });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldReadOddPage(Expected expected) {
        Extraction extraction = new PageReader().read(resource(expected.file()), null, null, OBSERVED);

        PageArticle article = extraction.article();
        PublicationDate published = article.published();
        String outcome = extraction instanceof Extraction.Rejected rejected
                ? rejected.reason().id()
                : "article";
        String text = article.text() == null ? "-" : article.text().replace('\n', ' ');
        assertThat(new Expected(
                        expected.file(),
                        outcome,
                        orDash(article.title()),
                        orDash(article.author()),
                        published.isKnown() ? published.at().toString() : published.unknown(),
                        text.startsWith(expected.begins()) ? expected.begins() : text,
                        text.endsWith(expected.ends()) ? expected.ends() : text))
                .isEqualTo(expected);
    }

    private static String orDash(String text) {
        return text == null ? "-" : text;
    }

    private static byte[] resource(String name) {
        try (InputStream in = OddPagesTest.class.getResourceAsStream("/pages/odd/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
