package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ainews.enrich.text.FoldedText;
import ainews.enrich.text.Resources;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeaningsTest {
    private final FeatureSpace space = new FeatureSpace();
    private final Meanings meanings = new Meanings(Resources.lines(MeaningsTest.class, "meanings.tsv"), space);

    @Test
    void shouldFindWordsAlikeThatAreUsedAlike() {
        assertThat(likeness("Label sues chatbot maker", "Lawsuit filed against startup"))
                .isGreaterThan(likeness("Label sues chatbot maker", "Quarterly profit beats forecast"));
    }

    @Test
    void shouldPutBothLanguagesIntoOneSpace() {
        assertThat(likeness("\u8d77\u8bc9", "lawsuit")).isGreaterThan(likeness("\u8d77\u8bc9", "acquisition"));
        assertThat(likeness("\u6536\u8d2d", "acquisition")).isGreaterThan(likeness("\u6536\u8d2d", "lawsuit"));
    }

    @Test
    void shouldBeOfOneLengthHoweverMuchIsRead() {
        assertThat(likeness("outage", "outage"))
                .isCloseTo(likeness("outage hits cloud", "outage hits cloud"), within(1e-9));
    }

    @Test
    void shouldSetNothingWhereNoWordIsKnown() {
        assertThat(read("qzxv 7 \u3042").size()).isZero();
        assertThat(read("").size()).isZero();
    }

    @Test
    void shouldRefuseVectorsOfAnotherSize() {
        assertThatThrownBy(() -> new Meanings(List.of("word\tAAAA"), new FeatureSpace()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64 numbers: word");
    }

    private Features read(String title) {
        Features features = new Features(space);
        meanings.read(new FoldedText().fold(title), true, features);
        return features;
    }

    private double likeness(String one, String other) {
        Features a = read(one);
        Features b = read(other);
        assertThat(a.size()).isEqualTo(b.size()).isEqualTo(Meanings.SIZE);
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += a.value(i) * b.value(i);
        }
        return sum;
    }
}
