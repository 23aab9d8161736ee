package ainews.scoring.story;

import java.util.Arrays;

/** A map from int to a positive count: open addressing, since millions of terms are counted. Absent keys count 0. Not thread-safe. */
public final class IntCounts {
    /** Each key with its count after it, 0 for a free place. */
    private int[] cells;

    private int used;

    public IntCounts(int expected) {
        cells = new int[4 * Integer.highestOneBit(Math.max(4, expected) * 2 - 1)];
    }

    public int get(int key) {
        int mask = cells.length - 1;
        int at = place(key, mask);
        while (cells[at + 1] != 0) {
            if (cells[at] == key) {
                return cells[at + 1];
            }
            at = at + 2 & mask;
        }
        return 0;
    }

    /** Reads where some keys are, none waiting for another one to come from the memory; what comes of it says nothing. */
    int approach(int[] keys, int count) {
        int mask = cells.length - 1;
        int all = 0;
        for (int i = 0; i < count; i++) {
            all ^= cells[place(keys[i], mask)];
        }
        return all;
    }

    /** Adds {@code change} to the count of a key; a count that falls to 0 is removed. */
    public void add(int key, int change) {
        int mask = cells.length - 1;
        int at = place(key, mask);
        while (cells[at + 1] != 0 && cells[at] != key) {
            at = at + 2 & mask;
        }
        if (cells[at + 1] == 0) {
            if (change <= 0) {
                return;
            }
            cells[at] = key;
            cells[at + 1] = change;
            if (++used * 4 > cells.length) {
                grow();
            }
            return;
        }
        cells[at + 1] += change;
        if (cells[at + 1] <= 0) {
            removeAt(at, mask);
        }
    }

    public int size() {
        return used;
    }

    /** The keys in ascending order. */
    public int[] sortedKeys() {
        int[] sorted = new int[used];
        int n = 0;
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i + 1] != 0) {
                sorted[n++] = cells[i];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private void removeAt(int hole, int mask) {
        cells[hole + 1] = 0;
        used--;
        int at = hole + 2 & mask;
        while (cells[at + 1] != 0) {
            int key = cells[at];
            int count = cells[at + 1];
            cells[at + 1] = 0;
            put(key, count, mask);
            at = at + 2 & mask;
        }
    }

    private void put(int key, int count, int mask) {
        int to = place(key, mask);
        while (cells[to + 1] != 0) {
            to = to + 2 & mask;
        }
        cells[to] = key;
        cells[to + 1] = count;
    }

    private void grow() {
        int[] before = cells;
        cells = new int[before.length * 2];
        int mask = cells.length - 1;
        for (int i = 0; i < before.length; i += 2) {
            if (before[i + 1] != 0) {
                put(before[i], before[i + 1], mask);
            }
        }
    }

    private static int place(int key, int mask) {
        int h = key * 0x9E3779B9;
        return 2 * (h ^ (h >>> 16)) & mask;
    }
}
