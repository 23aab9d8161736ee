package ainews.enrich.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits the weights of {@link EventJudge}: logistic regression with an elastic net, by coordinate descent. Weights for every type are drawn to 0 little,
 * those that a single type adds much, those on what other types have to show most. The same examples give the same weights.
 */
final class JudgeFit {
    private static final double SHARED = 0.3;
    private static final double OF_A_TYPE = 4;
    private static final double OF_OTHERS = 12;
    private static final double SPARSE = 0.25;
    private static final int SWEEPS = 60;
    private static final double LONGEST_STEP = 1;
    /**
     * Rules were mended on most sets and find more there than in a text that nobody has seen (0.9 against 0.6): so much of what they found there
     * is shown to the fit as if cues alone had spoken for it.
     */
    private static final double FORGOTTEN = 0.4;

    private static final List<String> NOT_MENDED_ON = List.of("fourth", "fifth", "fifth, check", "eighth", "ninth");

    private static final int TYPES = EventEvidence.TYPES.size();
    private static final List<String> NAMES = EvidenceNames.all();

    private final List<double[]> numbers = new ArrayList<>();
    private final List<Integer> types = new ArrayList<>();
    private final List<Boolean> told = new ArrayList<>();
    private final List<Double> counts = new ArrayList<>();

    private final int[][][] examplesWith = new int[1 + TYPES][NAMES.size()][];

    /** Row 0 for every type, row 1 + i for type i. */
    private final double[][] weights = new double[1 + TYPES][NAMES.size()];

    JudgeFit(List<JudgeExample> examples) {
        for (JudgeExample example : examples) {
            if (example.numbers() == null) {
                continue;
            }
            boolean forget = example.ruled() && !NOT_MENDED_ON.contains(example.set());
            add(example, example.numbers(), forget ? 1 - FORGOTTEN : 1);
            if (forget) {
                add(example, EvidenceNames.withoutRules(example.numbers()), FORGOTTEN);
            }
        }
        for (int row = 0; row <= TYPES; row++) {
            for (int column = 0; column < NAMES.size(); column++) {
                examplesWith[row][column] = where(row, column);
            }
        }
        double[] sums = new double[numbers.size()];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int row = 0; row <= TYPES; row++) {
                int columns = row == 0 ? EvidenceNames.own() : NAMES.size();
                for (int column = 0; column < columns; column++) {
                    step(row, column, sums);
                }
            }
        }
    }

    private void add(JudgeExample example, double[] of, double count) {
        numbers.add(of);
        types.add(example.type());
        told.add(example.told());
        counts.add(count);
    }

    private void step(int row, int column, double[] sums) {
        double old = weights[row][column];
        double ridge = row == 0 ? SHARED : column < EvidenceNames.own() ? OF_A_TYPE : OF_OTHERS;
        double sparse = row == 0 || column == 0 ? 0 : SPARSE;
        double slope = ridge * old;
        double curve = ridge;
        int[] where = examplesWith[row][column];
        for (int i : where) {
            double x = numbers.get(i)[column];
            double p = 1 / (1 + StrictMath.exp(-sums[i]));
            slope += counts.get(i) * (p - (told.get(i) ? 1 : 0)) * x;
            curve += counts.get(i) * p * (1 - p) * x * x;
        }
        double step = slope + sparse <= curve * old
                ? -(slope + sparse) / curve
                : slope - sparse >= curve * old ? -(slope - sparse) / curve : -old;
        step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
        weights[row][column] = old + step;
        for (int i : where) {
            sums[i] += step * numbers.get(i)[column];
        }
    }

    /** Indices of the examples of a row's type in which a number is not 0. */
    private int[] where(int row, int column) {
        return IntStream.range(0, numbers.size())
                .filter(i -> (row == 0 || types.get(i) == row - 1) && numbers.get(i)[column] != 0)
                .toArray();
    }

    double probability(JudgeExample example) {
        double[] both = Arrays.copyOf(weights[0], NAMES.size());
        for (int i = 0; i < both.length; i++) {
            both[i] += weights[1 + example.type()][i];
        }
        return EventJudge.probability(both, example.numbers());
    }

    /** Lines of {@code event-weights.tsv}. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row <= TYPES; row++) {
            for (int column = 0; column < NAMES.size(); column++) {
                double rounded = Math.round(weights[row][column] * 100) / 100.0;
                if (rounded != 0) {
                    String type = row == 0 ? "*" : EventEvidence.TYPES.get(row - 1);
                    lines.add(type + "\t" + NAMES.get(column) + "\t" + rounded);
                }
            }
        }
        return lines;
    }
}
