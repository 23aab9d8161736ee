package ainews.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ainews.enrich.text.FoldedText;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClueNetTest {
    private static final int MODEL = GazetteerParser.TYPES.indexOf("model");
    private static final String HIDDEN_CUT = ClueNet.HIDDEN + "\t0\t0.5 0.25";
    private static final int CHIP = GazetteerParser.TYPES.indexOf("chip");

    @Test
    void shouldAddWhatAClueIsWorthForTheTypeOfTheReading() {
        JudgeWeights weights = net(row("sentence", "gpu", ClueNet.ROW, ClueNet.SIZE, 16, ClueNet.SIZE + 1 + CHIP, 32));
        Map<String, Double> clues = Map.of("sentence\tgpu", 2.0, "sentence\tunknown", 1.0);

        assertThat(odds(weights, "titan", MODEL, clues)).isEqualTo(1);
        assertThat(odds(weights, "titan", CHIP, clues)).isEqualTo(3);
    }

    @Test
    void shouldWeighClueAndFormTogetherInTheHiddenLayer() {
        // Given a place that rises with the product of the clue's first number and that of what is asked
        JudgeWeights weights = net(
                row("left", "the", ClueNet.ROW, 0, ClueNet.OF_VECTORS),
                row(ClueNet.FORM, "titan", ClueNet.FORM_ROW, 0, -ClueNet.OF_VECTORS, ClueNet.SIZE, 16),
                row(ClueNet.SORT, "0", ClueNet.SIZE, 0, ClueNet.OF_VECTORS / 2),
                place(0, 2 * ClueNet.SIZE, 4, 0.5, -3));
        Map<String, Double> clues = Map.of("left\tthe", 1.0);

        // When, Then
        assertThat(odds(weights, "orion", MODEL, clues)).isCloseTo(-3 * (4 * 0.5 + 0.5), within(1e-6));
        assertThat(odds(weights, "titan", MODEL, clues))
                .as("the place is below 0, and only the form itself counts")
                .isCloseTo(0.5, within(1e-6));
    }

    @Test
    void shouldSayNothingWithoutWeights() {
        assertThat(odds(net(), "titan", CHIP, Map.of("left\tthe", 1.0))).isZero();
    }

    @Test
    void shouldGiveBothModelsTheirOwnOfWhatTheIndexKnows() {
        JudgeWeights weights = new JudgeWeights(
                List.of("left\tthe\tall=0.5", "right\tgpu\tall=0.25\tchip=1"),
                List.of(
                        row("right", "gpu", ClueNet.ROW, ClueNet.SIZE, 16),
                        row("sentence", "x", ClueNet.ROW, ClueNet.SIZE, 32)));
        double[] sums = new double[ClueWeights.COLUMNS.size()];

        for (String name : List.of("left\tthe", "right\tgpu", "sentence\tx")) {
            weights.sums().addTo(weights.index().number(name), 2, sums);
        }

        assertThat(sums[0]).isEqualTo(1.5);
        assertThat(sums[ClueWeights.typeColumn(CHIP)]).isEqualTo(2);
        assertThat(odds(weights, "titan", CHIP, Map.of("left\tthe", 1.0, "right\tgpu", 1.0, "sentence\tx", 1.0)))
                .isEqualTo(1.5);
    }

    @Test
    void shouldRefuseRowsOfAnotherShapeAndUnknownClues() {
        assertThatThrownBy(() -> net(row("left", "the", ClueNet.FORM_ROW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(ClueNet.ROW + " numbers");
        assertThatThrownBy(() -> net(row("no-clue", "the", ClueNet.ROW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-clue");
        assertThatThrownBy(() -> net(row("left", "the", ClueNet.ROW), HIDDEN_CUT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hidden place");
    }

    private static JudgeWeights net(String... lines) {
        return new JudgeWeights(List.of(), List.of(lines));
    }

    /** What the net says of a reading, by clues and their values. */
    static double odds(JudgeWeights weights, String form, int type, Map<String, Double> clues) {
        ClueNet net = weights.net();
        float[] sums = new float[ClueNet.ROW];
        clues.forEach((name, value) -> net.addTo(weights.index().number(name), value, sums));
        int row = net.form(new FoldedText().fold(form), 0, form.length());
        return net.odds(sums, row, type, FormSort.PLAIN, net.room());
    }

    /** @param numbers place and byte in turn */
    private static String row(String clue, String word, int size, int... numbers) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < numbers.length; i += 2) {
            bytes[numbers[i]] = (byte) numbers[i + 1];
        }
        return clue + "\t" + word + "\t" + Base64.getEncoder().encodeToString(bytes);
    }

    private static String place(int place, int input, double weight, double added, double worth) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < ClueNet.INPUTS; i++) {
            cells.add(i == input ? String.format(Locale.ROOT, "%.2f", weight) : "0");
        }
        cells.add(Double.toString(added));
        cells.add(Double.toString(worth));
        return ClueNet.HIDDEN + "\t" + place + "\t" + String.join(" ", cells);
    }
}
