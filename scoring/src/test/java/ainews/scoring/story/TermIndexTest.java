package ainews.scoring.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermIndexTest {
    /** The first two come to one place and one bit. */
    private static final int[] TERMS = {512, 1024, 77, -9};

    private final TermIndex index = new TermIndex(TERMS);

    @Test
    void shouldFindItsTermsAndNoOthers() {
        // Then
        for (int i = 0; i < TERMS.length; i++) {
            assertThat(index.indexOf(TERMS[i])).isEqualTo(i);
        }
        assertThat(index.has(1536)).isFalse();
        assertThat(index.has(0)).isFalse();
        assertThat(index.has(78)).isFalse();
    }

    @Test
    void shouldSumTheValuesOfSharedTerms() {
        // Given
        double[] values = {1, 10, 100, 1000};

        // Then
        assertThat(index.sum(values, new int[] {-9, 5, 77, 1536})).isEqualTo(1100);
        assertThat(index.sum(values, new int[0])).isZero();
    }

    @Test
    void shouldHaveNothingWhereThereAreNoTerms() {
        // Then
        assertThat(new TermIndex(new int[0]).has(0)).isFalse();
    }
}
