package ainews.scoring.story;

import java.util.Arrays;

/** Counts the terms of one text after the other, each kept where it came first, in the same memory. Not thread-safe. */
final class Tally {
    private int[] terms = new int[0];
    private int[] counts = new int[0];
    private int[] slots = new int[0];
    private int[] byCount = new int[0];
    private int mask;
    private int size;
    private int highest;

    /**
     * Forgets what was counted.
     *
     * @param words how many are added at most
     */
    void clear(int words) {
        int places = Integer.highestOneBit(Math.max(4, words)) << 2;
        if (terms.length < words || slots.length < places) {
            terms = new int[words];
            counts = new int[words];
            slots = new int[places];
        } else {
            Arrays.fill(slots, 0, places, 0);
        }
        mask = places - 1;
        size = 0;
        highest = 0;
    }

    /** @param term not 0 */
    void add(int term, int count) {
        // terms are hashes
        int at = term & mask;
        while (slots[at] != 0 && terms[slots[at] - 1] != term) {
            at = at + 1 & mask;
        }
        if (slots[at] == 0) {
            terms[size] = term;
            counts[size] = 0;
            slots[at] = ++size;
        }
        int place = slots[at] - 1;
        counts[place] += count;
        highest = Math.max(highest, counts[place]);
    }

    /** The terms with the highest counts, the earlier of equals, in the order they came first. */
    int[] most(int limit) {
        int[] most = new int[Math.min(limit, size)];
        countCounts();
        int least = highest;
        int left = most.length;
        while (left > byCount[least]) {
            left -= byCount[least--];
        }
        int n = 0;
        for (int i = 0; n < most.length; i++) {
            if (counts[i] > least || (counts[i] == least && left-- > 0)) {
                most[n++] = terms[i];
            }
        }
        return most;
    }

    private void countCounts() {
        if (byCount.length <= highest) {
            byCount = new int[2 * highest + 1];
        } else {
            Arrays.fill(byCount, 0, highest + 1, 0);
        }
        for (int i = 0; i < size; i++) {
            byCount[counts[i]]++;
        }
    }
}
