package ainews.scoring.story;

import java.util.Arrays;

/** Sorts hashes in linear time, since they are spread evenly: by their upper bits into buckets of about one, then by insertion. */
final class HashSort {
    /** Fewer are sorted as they are; more in one bucket are no spread of hashes. */
    private static final int FEW = 32;

    private HashSort() {}

    /** The first {@code n} of some numbers in ascending order; the array that is given or another one. */
    static int[] sorted(int[] values, int n) {
        if (n < FEW) {
            Arrays.sort(values, 0, n);
            return values;
        }
        int bits = 32 - Integer.numberOfLeadingZeros(n - 1);
        int[] ends = new int[(1 << bits) + 1];
        for (int i = 0; i < n; i++) {
            ends[bucket(values[i], bits) + 1]++;
        }
        int most = 0;
        for (int b = 1; b < ends.length; b++) {
            most = Math.max(most, ends[b]);
            ends[b] += ends[b - 1];
        }
        int[] sorted = new int[n];
        for (int i = 0; i < n; i++) {
            sorted[ends[bucket(values[i], bits)]++] = values[i];
        }
        if (most > FEW) {
            Arrays.sort(sorted);
        } else {
            insert(sorted);
        }
        return sorted;
    }

    private static int bucket(int value, int bits) {
        return (value ^ Integer.MIN_VALUE) >>> 32 - bits;
    }

    private static void insert(int[] values) {
        for (int i = 1; i < values.length; i++) {
            int value = values[i];
            int at = i;
            while (at > 0 && values[at - 1] > value) {
                values[at] = values[at - 1];
                at--;
            }
            values[at] = value;
        }
    }
}
