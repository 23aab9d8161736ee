package ainews.scoring.text;

import java.util.Arrays;

/**
 * The runs of ASCII letters and digits of a text, in order: found by the first reading of it, and taken whole by the others, which so need not look at most
 * characters again. Some may be missing, and none begins before the one before it ends. Not thread-safe while it is filled.
 */
public final class Runs {
    /** Of a text that was not read before. */
    public static final Runs NONE = new Runs(0);

    /** Where each begins and ends, the latter twice with one more where it has a digit, and its hash: side by side. */
    private int[] cells;

    private int size;

    /** @param expected how many there may be; more can be added */
    public Runs(int expected) {
        cells = new int[3 * expected];
    }

    /**
     * Adds the next one.
     *
     * @param hash {@code hashCode} of its letters and digits in lower case; of any value where it is longer than 32
     */
    public void add(int from, int to, int hash, boolean hasDigit) {
        if (3 * size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length + 3 * 8);
        }
        int cell = 3 * size++;
        cells[cell] = from;
        cells[cell + 1] = 2 * to + (hasDigit ? 1 : 0);
        cells[cell + 2] = hash;
    }

    public int size() {
        return size;
    }

    public int from(int run) {
        return cells[3 * run];
    }

    public int to(int run) {
        return cells[3 * run + 1] >>> 1;
    }

    public boolean hasDigit(int run) {
        return (cells[3 * run + 1] & 1) != 0;
    }

    public int hash(int run) {
        return cells[3 * run + 2];
    }
}
