package ainews.scoring.story;

/** Counts the terms of one text, each kept where it came first. Not thread-safe. */
final class Tally {
    private static final int MOST = 1 << 20;

    private final int[] terms;
    private final int[] counts;
    private final int[] slots;
    private int size;

    /** @param words how many are added at most */
    Tally(int words) {
        terms = new int[words];
        counts = new int[words];
        slots = new int[Integer.highestOneBit(Math.max(4, words)) << 2];
    }

    /** @param term not 0 */
    void add(int term, int count) {
        int mask = slots.length - 1;
        // terms are hashes
        int at = term & mask;
        while (slots[at] != 0) {
            int place = slots[at] - 1;
            if (terms[place] == term) {
                counts[place] += count;
                return;
            }
            at = (at + 1) & mask;
        }
        terms[size] = term;
        counts[size] = count;
        slots[at] = ++size;
    }

    /** The terms with the highest counts, the earlier of equals, in that order. */
    int[] most(int limit) {
        long[] best = new long[Math.min(limit, size) + 1];
        int kept = 0;
        for (int i = 0; i < size && limit > 0; i++) {
            long rank = (long) -Math.min(counts[i], MOST) << 32 | i;
            if (kept == limit && rank > best[kept - 1]) {
                continue;
            }
            int at = kept;
            while (at > 0 && rank < best[at - 1]) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = rank;
            kept = Math.min(kept + 1, limit);
        }
        int[] most = new int[kept];
        for (int k = 0; k < kept; k++) {
            most[k] = terms[(int) best[k]];
        }
        return most;
    }
}
