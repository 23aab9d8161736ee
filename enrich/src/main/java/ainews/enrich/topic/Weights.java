package ainews.enrich.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A linear model as the fit wrote it: a line of column names, then a line for each feature that counts, parted by tabs. What is not listed counts
 * nothing.
 */
final class Weights {
    private static final int NONE = -1;

    private final List<String> columns;
    /** By feature: where its row begins, or {@link #NONE}. */
    private final int[] rows;
    /** One row behind the other, so that a look-up waits for one place of memory instead of two. */
    private final double[] weights;

    private Weights(List<String> columns, int[] rows, double[] weights) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.weights = weights;
    }

    /** @throws IllegalArgumentException for a feature that is not in the space: a fault in the bundled files */
    static Weights parse(List<String> lines, FeatureSpace space) {
        List<String> columns = new ArrayList<>(List.of(lines.get(0).split("\t")));
        columns.remove(0);
        int[] rows = new int[space.size()];
        Arrays.fill(rows, NONE);
        double[] weights = new double[(lines.size() - 1) * columns.size()];
        int row = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            rows[space.number(cells[0])] = row;
            for (int i = 0; i < columns.size(); i++) {
                weights[row++] = Double.parseDouble(cells[i + 1]);
            }
        }
        return new Weights(columns, rows, weights);
    }

    List<String> columns() {
        return columns;
    }

    /** @param into receives a sum for each column */
    void sum(Features features, double[] into) {
        Arrays.fill(into, 0);
        for (int i = 0; i < features.size(); i++) {
            int row = rows[features.number(i)];
            if (row != NONE) {
                double value = features.value(i);
                for (int column = 0; column < into.length; column++) {
                    into[column] += weights[row + column] * value;
                }
            }
        }
    }
}
