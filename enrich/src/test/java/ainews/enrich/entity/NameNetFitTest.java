package ainews.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Readings that no sum of clues can tell apart: meant where one of two words stands beside them, not where both or none do. */
class NameNetFitTest {
    private static final int TYPE = GazetteerParser.TYPES.indexOf("model");
    private static final int EXAMPLES = 6000;

    private final NameFeatures features = new NameFeatures();
    private final FoldedText words = new FoldedText().fold("one two");
    private final List<NameExample> examples = examples();

    @Test
    void shouldLearnWhatDependsOnTwoCluesTogether() {
        NameNetFit fit = new NameNetFit(features, examples, 1);

        assertThat(share(fit)).isGreaterThan(0.95);
    }

    @Test
    void shouldGiveTheSameWeightsForTheSameExamples() {
        assertThat(new NameNetFit(features, examples, 1).lines())
                .isEqualTo(new NameNetFit(features, examples, 1).lines())
                .isNotEqualTo(new NameNetFit(features, examples, 2).lines());
    }

    private static double share(NameNetFit fit) {
        JudgeWeights weights = new JudgeWeights(List.of(), fit.lines());
        double right = 0;
        for (int one = 0; one < 2; one++) {
            for (int two = 0; two < 2; two++) {
                Map<String, Double> clues =
                        Map.of("always\t0", 1.0, "sentence\tone", (double) one, "sentence\ttwo", (double) two);
                right += ClueNetTest.odds(weights, "titan", TYPE, clues) > 0 == (one != two) ? 0.25 : 0;
            }
        }
        return right;
    }

    private List<NameExample> examples() {
        List<NameExample> all = new ArrayList<>();
        for (int i = 0; i < EXAMPLES; i++) {
            boolean one = i % 2 == 0;
            boolean two = i / 2 % 2 == 0;
            features.startSpot();
            features.add(Clue.ALWAYS);
            if (one) {
                features.addWord(Clue.SENTENCE, words, 0, 3);
            }
            if (two) {
                features.addWord(Clue.SENTENCE, words, 4, 7);
            }
            features.startReading();
            all.add(features.example("set", "titan", TYPE, FormSort.PLAIN, one != two, 1));
        }
        return all;
    }
}
