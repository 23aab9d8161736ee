package ainews.scoring.cue;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.scoring.story.Tokens;
import ainews.scoring.text.Runs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Laying off, lays off: the buses' passes, chased red beds; don't5x O'Neil's and world’s 100% of $21.5bn",
                "英伟达发布Blackwell芯片，100% free cafés résumé's ｎｏｗ。GPT-5、¥30",
                "a supercalifragilisticexpialidocious averyveryverylongwordofthirtytwo1 abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq's x"
            })
    void shouldReadTheSameWithoutRuns(String text) {
        // Given
        char[] chars = text.toCharArray();
        Runs runs = Tokens.of(text, text.length()).runsOf(text);

        // Then
        assertThat(runs.size()).isPositive();
        for (int end = 0; end <= chars.length; end++) {
            assertThat(Words.of(chars, end, runs).toArray())
                    .isEqualTo(Words.of(chars, end, Runs.NONE).toArray());
        }
    }
}
