package ainews.enrich.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A linear model as the fit wrote it: a line of column names, then a line for each feature that counts, parted by tabs. What is not listed counts
 * nothing.
 */
final class Weights {
    private final List<String> columns;
    private final double[][] byFeature;

    private Weights(List<String> columns, double[][] byFeature) {
        this.columns = List.copyOf(columns);
        this.byFeature = byFeature;
    }

    /** @throws IllegalArgumentException for a feature that is not in the space: a fault in the bundled files */
    static Weights parse(List<String> lines, FeatureSpace space) {
        List<String> columns = new ArrayList<>(List.of(lines.get(0).split("\t")));
        columns.remove(0);
        double[][] byFeature = new double[space.size()][];
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            double[] weights = new double[columns.size()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Double.parseDouble(cells[i + 1]);
            }
            byFeature[space.number(cells[0])] = weights;
        }
        return new Weights(columns, byFeature);
    }

    List<String> columns() {
        return columns;
    }

    /** @param into receives a sum for each column */
    void sum(Features features, double[] into) {
        Arrays.fill(into, 0);
        for (int i = 0; i < features.size(); i++) {
            double[] weights = byFeature[features.number(i)];
            if (weights != null) {
                double value = features.value(i);
                for (int column = 0; column < into.length; column++) {
                    into[column] += weights[column] * value;
                }
            }
        }
    }
}
