package ainews.enrich.topic;

import java.util.Arrays;
import java.util.List;

/**
 * Fits linear models by accelerated proximal gradient descent (Beck and Teboulle 2009, restarted where it overshoots) with weights drawn towards 0. The same rows in the same order
 * give the same weights.
 */
final class LinearFit {
    /** The features of a case that are not 0. */
    static final class Row {
        private final int[] features;
        private final double[] values;

        private Row(int[] features, double[] values) {
            this.features = features;
            this.values = values;
        }

        static Row of(Features read) {
            int[] features = new int[read.size()];
            double[] values = new double[read.size()];
            for (int i = 0; i < features.length; i++) {
                features[i] = read.number(i);
                values[i] = read.value(i);
            }
            return new Row(features, values);
        }

        /** @param first number of the feature that the first value is of; values that are 0 are left out */
        static Row of(int first, double[] dense) {
            return new Row(new int[0], new double[0]).plus(first, dense);
        }

        Row minus(Row other) {
            int[] both = Arrays.copyOf(features, features.length + other.features.length);
            double[] signed = Arrays.copyOf(values, both.length);
            for (int i = 0; i < other.features.length; i++) {
                both[features.length + i] = other.features[i];
                signed[features.length + i] = -other.values[i];
            }
            return new Row(both, signed);
        }

        /** Besides, features from {@code first} on; values that are 0 are left out. */
        Row plus(int first, double[] more) {
            int[] all = Arrays.copyOf(features, features.length + more.length);
            double[] filled = Arrays.copyOf(values, all.length);
            int size = features.length;
            for (int i = 0; i < more.length; i++) {
                if (more[i] != 0) {
                    all[size] = first + i;
                    filled[size++] = more[i];
                }
            }
            return new Row(Arrays.copyOf(all, size), Arrays.copyOf(filled, size));
        }

        /** Besides, the features of another row, their numbers raised. */
        Row plus(Row other, int raised) {
            int[] all = Arrays.copyOf(features, features.length + other.features.length);
            double[] filled = Arrays.copyOf(values, all.length);
            for (int i = 0; i < other.features.length; i++) {
                all[features.length + i] = raised + other.features[i];
                filled[features.length + i] = other.values[i];
            }
            return new Row(all, filled);
        }

        int size() {
            return features.length;
        }

        int feature(int at) {
            return features[at];
        }

        double value(int at) {
            return values[at];
        }

        /** Without the features that are not kept. */
        Row only(boolean[] kept) {
            int[] some = new int[features.length];
            double[] theirs = new double[features.length];
            int size = 0;
            for (int i = 0; i < features.length; i++) {
                if (kept[features[i]]) {
                    some[size] = features[i];
                    theirs[size++] = values[i];
                }
            }
            return new Row(Arrays.copyOf(some, size), Arrays.copyOf(theirs, size));
        }

        double sum(double[] weights) {
            double sum = 0;
            for (int i = 0; i < features.length; i++) {
                sum += weights[features[i]] * values[i];
            }
            return sum;
        }

        void sum(double[][] weights, double[] into) {
            Arrays.fill(into, 0);
            for (int i = 0; i < features.length; i++) {
                for (int column = 0; column < into.length; column++) {
                    into[column] += weights[features[i]][column] * values[i];
                }
            }
        }
    }

    /**
     * How weights are drawn towards 0, by feature.
     *
     * @param ridge by how much more the larger a weight is; above 0
     * @param lasso by how much whatever its size, so that features which say little get none
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Shrinking(double[] ridge, double[] lasso) {
        static Shrinking even(int features, double ridge, double lasso) {
            double[] squares = new double[features];
            double[] sizes = new double[features];
            Arrays.fill(squares, ridge);
            Arrays.fill(sizes, lasso);
            return new Shrinking(squares, sizes);
        }
    }

    private static final int POWER_STEPS = 15;

    private LinearFit() {}

    /**
     * Multinomial logistic regression against class 0, whose sum is 0.
     *
     * @param classes of the rows, 0 to {@code columns}
     * @param counts how much each row counts
     * @param steps enough where more would not change what the weights say of rows left out
     * @return by feature, a column for each class from 1 on
     */
    static double[][] fit(List<Row> rows, int[] classes, double[] counts, int columns, Shrinking shrinking, int steps) {
        int features = shrinking.ridge().length;
        double[][] weights = new double[features][columns];
        double[][] ahead = new double[features][columns];
        double[][] gradient = new double[features][columns];
        double step = 2 / largestEigenvalue(rows, counts, features);
        double[] sums = new double[columns];
        double momentum = 1;
        for (int s = 0; s < steps; s++) {
            for (double[] each : gradient) {
                Arrays.fill(each, 0);
            }
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                row.sum(ahead, sums);
                Parts.toLikelihoods(sums);
                if (classes[i] > 0) {
                    sums[classes[i] - 1] -= 1;
                }
                for (int f = 0; f < row.features.length; f++) {
                    double[] of = gradient[row.features[f]];
                    double value = row.values[f] * counts[i];
                    for (int column = 0; column < columns; column++) {
                        of[column] += sums[column] * value;
                    }
                }
            }
            double next = (1 + StrictMath.sqrt(1 + 4 * momentum * momentum)) / 2;
            double uphill = 0;
            for (int f = 0; f < features; f++) {
                for (int column = 0; column < columns; column++) {
                    double free = ahead[f][column] - step * gradient[f][column];
                    double moved = shrunk(free, step * shrinking.lasso()[f])
                            / (1 + step * shrinking.ridge()[f]);
                    uphill += (ahead[f][column] - moved) * (moved - weights[f][column]);
                    ahead[f][column] = moved + (momentum - 1) / next * (moved - weights[f][column]);
                    weights[f][column] = moved;
                }
            }
            momentum = uphill > 0 ? 1 : next;
        }
        return weights;
    }

    private static double shrunk(double value, double by) {
        return value > by ? value - by : value < -by ? value + by : 0;
    }

    /** Of the rows' weighted sum of squares: how fast a gradient can change. */
    private static double largestEigenvalue(List<Row> rows, double[] counts, int features) {
        double[] vector = new double[features];
        for (int f = 0; f < features; f++) {
            vector[f] = 1 + (f % 7) * 0.1;
        }
        double length = 1;
        for (int s = 0; s < POWER_STEPS; s++) {
            double[] next = new double[features];
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                double dot = 0;
                for (int f = 0; f < row.features.length; f++) {
                    dot += vector[row.features[f]] * row.values[f];
                }
                for (int f = 0; f < row.features.length; f++) {
                    next[row.features[f]] += counts[i] * dot * row.values[f];
                }
            }
            length = 0;
            for (double each : next) {
                length += each * each;
            }
            length = StrictMath.sqrt(length);
            for (int f = 0; f < features; f++) {
                vector[f] = next[f] / length;
            }
        }
        return length * 1.1;
    }
}
