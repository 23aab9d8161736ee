package ainews.scoring.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedTextsTest {
    @Test
    void shouldGiveEqualTextsAlwaysAndOneInstanceWhileItRemembersThem() {
        // Given
        SharedTexts shared = new SharedTexts();
        String first = shared.of(copyOf("company:nvidia"));

        // When
        String again = shared.of(copyOf("company:nvidia"));

        // Then
        assertThat(again).isSameAs(first);
        assertThat(shared.of(null)).isNull();
        for (int i = 0; i < 100_000; i++) {
            assertThat(shared.of("id" + i)).isEqualTo("id" + i);
        }
        assertThat(shared.of("company:nvidia")).isEqualTo("company:nvidia");
    }

    private static String copyOf(String text) {
        return String.valueOf(text.toCharArray());
    }
}
