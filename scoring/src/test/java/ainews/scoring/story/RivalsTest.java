package ainews.scoring.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RivalsTest {
    private static double[] like(double text) {
        double[] x = new double[Features.NAMES.size()];
        x[Features.TEXT] = text;
        return x;
    }

    @Test
    void shouldBeAheadOfTheBestOther() {
        // Given
        List<double[]> candidates = List.of(like(0.8), like(0.2), like(0.4));

        // When
        Rivals.compare(candidates);

        // Then
        assertThat(candidates.get(0)[Features.TEXT_AHEAD]).isCloseTo(0.7, within(1e-9));
        assertThat(candidates.get(1)[Features.TEXT_AHEAD]).isCloseTo(0.2, within(1e-9));
        assertThat(candidates.get(0)[Features.NEARLY_AS_LIKE]).isZero();
        assertThat(candidates.get(1)[Features.NEARLY_AS_LIKE]).isPositive();
    }

    @Test
    void shouldBeLevelWithOneThatIsAsLike() {
        // Given
        List<double[]> candidates = List.of(like(0.5), like(0.5));

        // When
        Rivals.compare(candidates);

        // Then
        assertThat(candidates.get(0)[Features.TEXT_AHEAD]).isCloseTo(0.5, within(1e-9));
        assertThat(candidates.get(0)[Features.NEARLY_AS_LIKE]).isPositive();
    }

    @Test
    void shouldCompareALoneCandidateWithNothing() {
        // Given
        double[] lone = like(0.6);

        // When
        Rivals.compare(List.of(lone));

        // Then
        assertThat(lone[Features.TEXT_AHEAD]).isCloseTo(0.8, within(1e-9));
        assertThat(lone[Features.NEARLY_AS_LIKE]).isZero();
    }
}
