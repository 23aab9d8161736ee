package ainews.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.Contribution;
import org.junit.jupiter.api.Test;

class SharedPartsTest {
    private final SharedParts parts = new SharedParts();
    private final Contribution told = new Contribution("owners", 3.1, "3 publishers (+3.1)", "3家媒体（+3.1）");

    @Test
    void shouldGiveWhatWasToldOfAnEqualPart() {
        // Given
        parts.remember(new Part("owners", 30.9, "3 publishers", "3家媒体"), 31, told);

        // Then
        assertThat(parts.of(new Part("owners", 31.2, "3 publishers", "3家媒体"), 31))
                .isSameAs(told);
    }

    @Test
    void shouldGiveNothingForAnotherPartOrOtherPoints() {
        // Given
        parts.remember(new Part("owners", 31, "3 publishers", "3家媒体"), 31, told);

        // Then
        assertThat(parts.of(new Part("owners", 31, "4 publishers", "3家媒体"), 31)).isNull();
        assertThat(parts.of(new Part("owners", 31, "3 publishers", "4家媒体"), 31)).isNull();
        assertThat(parts.of(new Part("voices", 31, "3 publishers", "3家媒体"), 31)).isNull();
        assertThat(parts.of(new Part("owners", 31, "3 publishers", "3家媒体"), 32)).isNull();
    }
}
