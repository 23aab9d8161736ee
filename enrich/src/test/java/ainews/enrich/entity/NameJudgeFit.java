package ainews.enrich.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Fits the weights of {@link Judge}: logistic regression with an elastic net, by coordinate descent. Weights of words are drawn to 0 more than those of
 * shapes and places, those of single forms most; those of one type or sort more than those of all. The same examples give the same weights.
 */
final class NameJudgeFit {
    private static final int SWEEPS = 60;
    private static final int FULL = 4;
    private static final double LONGEST_STEP = 1;
    private static final int COLUMNS = ClueWeights.COLUMNS.size();

    private final NameFeatures features;
    private final List<NameExample> examples;
    private final double[] sums;
    private final int[][] examplesWith;
    private final double[][] valuesOf;
    private final double[][] weights;

    NameJudgeFit(NameFeatures features, List<NameExample> examples) {
        this.features = features;
        this.examples = examples;
        sums = new double[examples.size()];
        weights = new double[features.size()][COLUMNS];
        int[] sizes = new int[features.size()];
        for (NameExample example : examples) {
            for (int k = 0; k < example.size(); k++) {
                sizes[example.feature(k)]++;
            }
        }
        examplesWith = new int[features.size()][];
        valuesOf = new double[features.size()][];
        for (int f = 0; f < sizes.length; f++) {
            examplesWith[f] = new int[sizes[f]];
            valuesOf[f] = new double[sizes[f]];
        }
        Arrays.fill(sizes, 0);
        for (int i = 0; i < examples.size(); i++) {
            NameExample example = examples.get(i);
            for (int k = 0; k < example.size(); k++) {
                int f = example.feature(k);
                examplesWith[f][sizes[f]] = i;
                valuesOf[f][sizes[f]++] = example.value(k);
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean full = sweep % 10 < FULL && sweep < 24;
            for (int f = 0; f < features.size(); f++) {
                if (sizes[f] >= 2) {
                    for (int column = 0; column < COLUMNS; column++) {
                        if (full || weights[f][column] != 0) {
                            step(f, column);
                        }
                    }
                }
            }
        }
    }

    private void step(int feature, int column) {
        Clue clue = features.clue(feature);
        double ridge = NameRidge.ridge(clue, column);
        if (ridge <= 0) {
            return;
        }
        double old = weights[feature][column];
        double sparse = NameRidge.sparse(clue, column);
        double slope = ridge * old;
        double curve = ridge;
        int[] where = examplesWith[feature];
        double[] values = valuesOf[feature];
        boolean any = false;
        for (int k = 0; k < where.length; k++) {
            NameExample example = examples.get(where[k]);
            if (holds(example, column)) {
                any = true;
                double x = values[k];
                double p = 1 / (1 + StrictMath.exp(-sums[where[k]]));
                slope += example.count() * (p - (example.meant() ? 1 : 0)) * x;
                curve += example.count() * p * (1 - p) * x * x;
            }
        }
        if (!any) {
            return;
        }
        double step = slope + sparse <= curve * old
                ? -(slope + sparse) / curve
                : slope - sparse >= curve * old ? -(slope - sparse) / curve : -old;
        step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
        if (step == 0) {
            return;
        }
        weights[feature][column] = old + step;
        for (int k = 0; k < where.length; k++) {
            if (holds(examples.get(where[k]), column)) {
                sums[where[k]] += step * values[k];
            }
        }
    }

    private static boolean holds(NameExample example, int column) {
        return column == 0
                || column == ClueWeights.typeColumn(example.type())
                || column == ClueWeights.sortColumn(example.sort());
    }

    double odds(NameExample example) {
        int type = ClueWeights.typeColumn(example.type());
        int sort = ClueWeights.sortColumn(example.sort());
        double sum = 0;
        for (int k = 0; k < example.size(); k++) {
            double[] of = weights[example.feature(k)];
            sum += (of[0] + of[type] + of[sort]) * example.value(k);
        }
        return sum;
    }

    /** Lines of {@code judge.tsv}. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int f = 0; f < weights.length; f++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < COLUMNS; column++) {
                double rounded = Math.round(weights[f][column] * 100) / 100.0;
                if (rounded != 0) {
                    line.append(String.format(Locale.ROOT, "\t%s=%s", ClueWeights.COLUMNS.get(column), rounded));
                }
            }
            if (line.length() > 0) {
                lines.add(features.name(f) + line);
            }
        }
        lines.sort(null);
        return lines;
    }
}
