package ainews.scoring.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.scoring.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MagnitudeTest {
    private static Magnitude read(String title, String text) {
        return Magnitude.of(Text.of(title, 600), Text.of(text, Magnitude.LEAD_CHARS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anthropic raises $13 billion|13e9",
                "Anthropic raises US$13bn|13e9",
                "a fine of 15 million euros|15e6",
                "a $1,200,000,000 deal|1.2e9",
                "USD 2.5 trillion of spending|2.5e12",
                "a $40B round|40e9",
                "估值达到43亿美元|8.6e8",
                "投资1600亿元|1.6e11",
                "市值3万亿美元|3e12",
                "a 2 billion-dollar plant|2e9",
                "buys it for one trillion dollars|1e12",
                "half a billion euros|0.5e9",
                "hundreds of millions of dollars|1e8",
                "a $1T bet|1e12",
                "融资四百亿美元|4e10",
                "投入数千亿元|3e11",
                "罚款三千五百万欧元|3.5e7",
                "追加5千万元|5e7",
                "1.2万亿元投资|1.2e12"
            })
    void shouldReadMoney(String title, double amount) {
        assertThat(read(title, null).money())
                .isCloseTo(Math.min(1, Math.log(amount / 1e6) / Math.log(1e6)), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a 671B-parameter model|671e9",
                "a 1.2 trillion parameter model|1.2e12",
                "405 billion parameters|405e9",
                "1万亿参数|1e12",
                "6710亿参数|6.71e11"
            })
    void shouldReadParameters(String title, double count) {
        assertThat(read(title, "").parameters()).isCloseTo(Math.log(count / 1e9) / Math.log(1e4), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5x the speed", "5 times faster", "性能提升5倍", "5× cheaper", "up to 5X."})
    void shouldReadSpeedUps(String title) {
        assertThat(read(title, null).speedUp()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x86 and 1024x768",
                "in 2026",
                "3 trillion tokens",
                "one million tokens",
                "百万上下文",
                "一万名员工",
                "$20 a month",
                "10 times",
                "",
                "$",
                "5"
            })
    void shouldReadNothingElse(String title) {
        Magnitude magnitude = read(title, null);
        assertThat(magnitude.money() + magnitude.parameters() + magnitude.speedUp())
                .isZero();
    }

    @Test
    void shouldReadOnlyTheLeadOfAHugeText() {
        String huge = "$1,".repeat(350_000) + "9".repeat(100_000) + "亿美元";
        assertThat(read(huge, huge).money()).isZero();
        assertThat(read("9".repeat(400) + "亿美元", null).money()).isEqualTo(1);
        assertThat(read(null, null).money()).isZero();
    }
}
