package ainews.scoring.cue;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.scoring.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuesTest {
    private final Cues cues = Cues.of(
            List.of(
                    "# kind\tphrase",
                    "spam\torder now",
                    "spam\tact now",
                    "spam\t100% free",
                    "spam\t免费领取",
                    "own\twe measured",
                    "own\tworld's first",
                    "own\tlay off",
                    "left\tout"),
            "spam",
            "own");

    private int[] count(String text, int maxChars) {
        return cues.count(Text.of(text, maxChars), maxChars);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Order NOW, act now!|2|0",
                "a new order of $21 billion under the AI Act of 2024|0|0",
                "100% free|1|0",
                "100 free seats|0|0",
                "点击免费领取教程|1|0",
                "We measured, and we measure|0|2",
                "the world’s first of its kind|0|1",
                "laying off, lays off|0|2",
                "ｏｒｄｅｒ ｎｏｗ|1|0",
                "left out|0|0",
                "''|0|0"
            })
    void shouldCountWholePhrasesWithAnyEnding(String text, int spam, int own) {
        assertThat(count(text, 1_000)).containsExactly(spam, own);
    }

    @Test
    void shouldReadNoMoreThanItMayAndTakeHostileText() {
        assertThat(count("order now " + "x".repeat(100), 9)[0]).isEqualTo(1);
        assertThat(count("order now", 5)[0]).isZero();
        assertThat(count(null, 5)).containsExactly(0, 0);
        String huge = "order ".repeat(200_000) + "\uD800'''%%%";
        assertThat(count(huge, Integer.MAX_VALUE)[0]).isZero();
    }
}
