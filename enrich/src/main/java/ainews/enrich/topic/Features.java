package ainews.enrich.topic;

import java.util.Arrays;

/** The features of one entity that are not 0. Used again for the next one; not thread-safe. */
final class Features {
    private int[] numbers = new int[256];
    private double[] values = new double[256];
    private final boolean[] present;
    private int size;

    Features(FeatureSpace space) {
        present = new boolean[space.size()];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            present[numbers[i]] = false;
        }
        size = 0;
    }

    void set(int feature) {
        set(feature, 1);
    }

    /** The first value that a feature is given stays. */
    void set(int feature, double value) {
        if (present[feature]) {
            return;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        present[feature] = true;
        numbers[size] = feature;
        values[size++] = value;
    }

    int size() {
        return size;
    }

    /** @param at less than {@link #size()} */
    int number(int at) {
        return numbers[at];
    }

    double value(int at) {
        return values[at];
    }
}
