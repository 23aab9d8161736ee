package ainews.scoring.story;

import java.util.Arrays;

/**
 * Sorts hashes in linear time, since they are spread evenly: by their upper bits into buckets of about one, then by insertion. Uses its memory
 * again. Not thread-safe.
 */
final class HashSort {
    /** Fewer are sorted as they are; more in one bucket are no spread of hashes. */
    private static final int FEW = 32;

    private int[] ends = new int[0];
    private int[] sorted = new int[0];

    /** Sorts the first {@code n} of some numbers and leaves out what is there already; returns how many there are. */
    int distinct(int[] values, int n) {
        int kept = 0;
        sort(values, n);
        for (int i = 0; i < n; i++) {
            // which are there already cannot be foretold, so nothing branches on it
            int value = values[i];
            values[kept] = value;
            kept += i + 1 == n || values[i + 1] != value ? 1 : 0;
        }
        return kept;
    }

    /** Brings the first {@code n} of some numbers into ascending order. */
    void sort(int[] values, int n) {
        if (n < FEW) {
            Arrays.sort(values, 0, n);
            return;
        }
        int bits = 32 - Integer.numberOfLeadingZeros(n - 1);
        int buckets = 1 << bits;
        reserve(n, buckets);
        int[] ends = this.ends;
        for (int i = 0; i < n; i++) {
            ends[bucket(values[i], bits) + 1]++;
        }
        int most = 0;
        for (int b = 1; b <= buckets; b++) {
            most = Math.max(most, ends[b]);
            ends[b] += ends[b - 1];
        }
        int[] sorted = this.sorted;
        for (int i = 0; i < n; i++) {
            sorted[ends[bucket(values[i], bits)]++] = values[i];
        }
        if (most > FEW) {
            Arrays.sort(sorted, 0, n);
        } else {
            insert(sorted, n);
        }
        System.arraycopy(sorted, 0, values, 0, n);
    }

    private void reserve(int n, int buckets) {
        if (sorted.length < n) {
            sorted = new int[n];
        }
        if (ends.length <= buckets) {
            ends = new int[buckets + 1];
        } else {
            Arrays.fill(ends, 0, buckets + 1, 0);
        }
    }

    private static int bucket(int value, int bits) {
        return (value ^ Integer.MIN_VALUE) >>> 32 - bits;
    }

    private static void insert(int[] values, int n) {
        for (int i = 1; i < n; i++) {
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
