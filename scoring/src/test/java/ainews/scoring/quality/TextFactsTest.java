package ainews.scoring.quality;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.scoring.story.Tokens;
import ainews.scoring.text.Runs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFactsTest {
    private static TextFacts read(String text, int end, Runs runs) {
        return TextFacts.of(text, text.toCharArray(), end, runs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When you asked, Ann Lee of OpenAI said: \"You pay $20, your firm 30.\" See https://example.org/a1 | b.",
                "Don't5x you4 4you Your-you yOU, O'Neil's café You",
                "英伟达发布Blackwell芯片，你 and You。 “GPT-5”？",
                "a b\nNew York, You? 2026"
            })
    void shouldCountTheSameWithoutRuns(String text) {
        // Given
        Runs runs = Tokens.of(text, text.length()).runsOf(text);

        // Then
        assertThat(runs.size()).isPositive();
        for (int end = 0; end <= text.length(); end++) {
            assertThat(read(text, end, runs)).isEqualTo(read(text, end, Runs.NONE));
        }
    }
}
