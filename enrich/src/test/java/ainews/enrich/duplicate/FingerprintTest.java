package ainews.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {

    static Stream<Arguments> same() {
        return Stream.of(
                argumentSet("white space", "Gemma 4 is\n\n out ", "Gemma 4 is out"),
                argumentSet("no-break space", "Gemma\u00a04 is out", "Gemma 4 is out"),
                argumentSet("case", "GEMMA 4 is Out", "Gemma 4 is out"),
                argumentSet("full width", "Ｇｅｍｍａ　４ is out", "Gemma 4 is out"),
                argumentSet("typographic quotes", "\u201cGemma 4\u201d", "\"Gemma 4\""),
                argumentSet("entities", "AT&amp;T &lt;3 Gemma&#39;s &#x34;", "AT&T <3 Gemma's 4"),
                argumentSet("entities escaped twice", "AT&amp;amp;T", "AT&T"),
                argumentSet("space between scripts", "英伟达 Rubin 平台", "英伟达Rubin平台"),
                argumentSet("zero width", "Gem\u200bma 4", "Gemma 4"));
    }

    @ParameterizedTest
    @MethodSource("same")
    void shouldNotMindHowContentIsWritten(String one, String other) {
        assertThat(Fingerprint.of("t", one)).isEqualTo(Fingerprint.of("t", other));
    }

    static Stream<Arguments> different() {
        return Stream.of(
                argumentSet("word", "Gemma 4 is out", "Gemma 4 is late"),
                argumentSet("number", "Gemma 4 has 120B", "Gemma 4 has 12B"),
                argumentSet("decimal point", "$3.5 billion", "$35 billion"),
                argumentSet("Chinese character", "英伟达发布", "英伟达发售"));
    }

    @ParameterizedTest
    @MethodSource("different")
    void shouldMindWordsAndNumbers(String one, String other) {
        assertThat(Fingerprint.of("t", one)).isNotEqualTo(Fingerprint.of("t", other));
    }

    @Test
    void shouldTellTitleFromText() {
        assertThat(Fingerprint.of("ab", "c")).isNotEqualTo(Fingerprint.of("a", "bc"));
        assertThat(Fingerprint.of(null, null))
                .isEqualTo(Fingerprint.of("", " "))
                .matches("[0-9a-f]{32}");
    }
}
