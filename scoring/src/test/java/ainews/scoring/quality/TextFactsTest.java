package ainews.scoring.quality;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.scoring.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFactsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "When you asked, Ann Lee of OpenAI said: \"You pay $20, your firm 30.\" See https://example.org/a1 | b.;3;3;5;1;2",
                "Don't5x you4 4you Your-you yOU, O'Neil's café You;3;6;3;0;0",
                "英伟达发布Blackwell芯片，你 and You。 “GPT-5”？;1;2;1;2;1",
                "Is New York, Yours? In 2026 an H100, no youth.;4;0;7;2;0",
                "y;0;0;0;0;0"
            })
    void shouldCountNamesAndMarks(String text, int names, int addresses, int digits, int sentences, int quotes) {
        // When
        TextFacts facts = TextFacts.of(Text.of(text, 1_000));

        // Then
        assertThat(facts.names()).isEqualTo(names);
        assertThat(facts.addresses()).isEqualTo(addresses);
        assertThat(facts.digits()).isEqualTo(digits);
        assertThat(facts.sentences()).isEqualTo(sentences);
        assertThat(facts.quotes()).isEqualTo(quotes);
    }

    @ParameterizedTest
    @CsvSource({"13,0", "14,1", "29,1", "30,2"})
    void shouldReadNoMoreThanTheTextHasOfItsSource(int chars, int digits) {
        assertThat(TextFacts.of(Text.of("It was about 7 of the firms, 8 of us", chars))
                        .digits())
                .isEqualTo(digits);
    }
}
