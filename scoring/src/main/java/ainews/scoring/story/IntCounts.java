package ainews.scoring.story;

import java.util.Arrays;

/** A map from int to a positive count: open addressing, since millions of terms are counted. Absent keys count 0. Not thread-safe. */
public final class IntCounts {
    private int[] keys;
    private int[] counts;
    private int used;

    public IntCounts(int expected) {
        int capacity = Integer.highestOneBit(Math.max(4, expected) * 2 - 1) << 1;
        keys = new int[capacity];
        counts = new int[capacity];
    }

    public int get(int key) {
        int mask = keys.length - 1;
        int at = slot(key, mask);
        while (counts[at] != 0) {
            if (keys[at] == key) {
                return counts[at];
            }
            at = (at + 1) & mask;
        }
        return 0;
    }

    /** Adds {@code change} to the count of a key; a count that falls to 0 is removed. */
    public void add(int key, int change) {
        int mask = keys.length - 1;
        int at = slot(key, mask);
        while (counts[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        if (counts[at] == 0) {
            if (change <= 0) {
                return;
            }
            keys[at] = key;
            counts[at] = change;
            if (++used * 2 > keys.length) {
                grow();
            }
            return;
        }
        counts[at] += change;
        if (counts[at] <= 0) {
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
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] != 0) {
                sorted[n++] = keys[i];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private void removeAt(int hole, int mask) {
        counts[hole] = 0;
        used--;
        int at = (hole + 1) & mask;
        while (counts[at] != 0) {
            int key = keys[at];
            int count = counts[at];
            counts[at] = 0;
            int to = slot(key, mask);
            while (counts[to] != 0) {
                to = (to + 1) & mask;
            }
            keys[to] = key;
            counts[to] = count;
            at = (at + 1) & mask;
        }
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new int[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int at = slot(oldKeys[i], mask);
                while (counts[at] != 0) {
                    at = (at + 1) & mask;
                }
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    private static int slot(int key, int mask) {
        int h = key * 0x9E3779B9;
        return (h ^ (h >>> 16)) & mask;
    }
}
