package ainews.scoring.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {
    static Stream<Arguments> alike() {
        return Stream.of(
                argumentSet("Traditional and Simplified", "輝達發佈新一代晶片，營收達數億", "辉达发布新一代晶片，营收达数亿"),
                argumentSet("endings", "Nvidia releases chips", "nvidia released chip"),
                argumentSet("Chinese scales, both scripts", "參數200萬", "参数200万"),
                argumentSet("quotes and full-width forms", "OpenAI’s ＧＰＴ", "openai's gpt"),
                argumentSet("a name with an apostrophe", "O'REILLY", "o'reilly"),
                argumentSet(
                        "words read whole and one by one",
                        "The studies of easily passed classes, trying bigger falling houses",
                        "Ｔｈｅ ｓｔｕｄｉｅｓ ｏｆ ｅａｓｉｌｙ ｐａｓｓｅｄ ｃｌａｓｓｅｓ, ｔｒｙｉｎｇ ｂｉｇｇｅｒ ｆａｌｌｉｎｇ ｈｏｕｓｅｓ"),
                argumentSet("numbers and their scales", "2M 5nm 3,000 1.5bn", "2,000,000 5nm 3000 1500000000"));
    }

    @ParameterizedTest
    @MethodSource("alike")
    void shouldReadTwoSpellingsAlike(String one, String other) {
        // When
        Tokens a = Tokens.of(one, 100);
        Tokens b = Tokens.of(other, 100);

        // Then
        assertThat(hashes(a)).isNotEmpty().containsExactly(hashes(b));
    }

    private static int[] hashes(Tokens tokens) {
        return Arrays.copyOf(tokens.hash, tokens.size);
    }
}
