package ainews.scoring.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphsTest {
    private static final String ONE = "The lab has opened its weights to everybody who asks for them today.";

    @Test
    void countsParagraphsThatRepeatAnEarlierOne() {
        assertThat(repeats(ONE, "Another paragraph that nothing else here repeats.", ONE, ONE))
                .isEqualTo(2);
    }

    @Test
    void tellsApartWhatAgreesInTheCharactersThatAreLookedAtFirst() {
        String other = ONE.charAt(0) + "HE" + ONE.substring(3);

        assertThat(repeats(ONE, other)).isZero();
        assertThat(repeats(ONE, other, ONE)).isEqualTo(1);
    }

    private static int repeats(String... parts) {
        Paragraphs paragraphs = new Paragraphs(String.join("\n", parts).toCharArray());
        int from = 0;
        for (String part : parts) {
            paragraphs.add(from, from + part.length());
            from += part.length() + 1;
        }
        return paragraphs.repeats();
    }
}
