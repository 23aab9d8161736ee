package ainews.scoring.text;

/**
 * The runs of ASCII letters and digits of a text, in order. They are found in one pass that branches on nothing the text holds, since where words
 * end cannot be foretold; what reads the text afterwards takes them whole. Not thread-safe.
 */
public final class Runs {
    /** The small form of each ASCII letter and digit, 0 for the rest. */
    private static final char[] SMALL = new char[0x80];

    static {
        for (char c = 0; c < SMALL.length; c++) {
            SMALL[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
    }

    /** Powers of 31, as {@code hashCode} multiplies by. */
    private static final int[] POWERS = new int[64];

    static {
        POWERS[0] = 1;
        for (int n = 1; n < POWERS.length; n++) {
            POWERS[n] = 31 * POWERS[n - 1];
        }
    }

    /** Longer runs have no hash. */
    public static final int LONGEST_HASHED = POWERS.length - 1;

    /** Where each begins and ends, side by side, doubled; with one more at the end of those that have more than small letters. */
    private int[] bounds = new int[2];

    /** Of each character its small form; 0 where it is in no run. */
    private char[] small = new char[0];

    /** {@code hashCode} of all of them before each place. */
    private int[] hashes = new int[1];

    private int size;

    Runs() {}

    /** Finds those of the first {@code end} characters of a text, and forgets all others. */
    void find(char[] text, int end) {
        if (small.length < end) {
            small = new char[end];
            hashes = new int[end + 1];
            bounds = new int[end + 2];
        }
        int n = 0;
        int hash = 0;
        int inside = 0;
        int mixed = 0;
        for (int i = 0; i < end; i++) {
            char c = text[i];
            int letter = c < SMALL.length ? SMALL[c] : 0;
            small[i] = (char) letter;
            hash = 31 * hash + letter;
            hashes[i + 1] = hash;
            bounds[n] = i << 1 | mixed;
            int isInside = -letter >>> 31;
            n += inside ^ isInside;
            inside = isInside;
            mixed = (mixed | c - 'a' >>> 31) & isInside;
        }
        bounds[n] = end << 1 | mixed;
        size = n + inside >> 1;
    }

    public int size() {
        return size;
    }

    public int from(int run) {
        return bounds[2 * run] >> 1;
    }

    public int to(int run) {
        return bounds[2 * run + 1] >> 1;
    }

    /** True for small letters alone: no capitals, no digits. */
    public boolean isSmall(int run) {
        return (bounds[2 * run + 1] & 1) == 0;
    }

    /** The small form of each character that is in a run, by its place in the text; 0 for the others. */
    public char[] small() {
        return small;
    }

    /** What to ask for the hash of a part of a run, see {@link #hash(int[], int, int)}. */
    public int[] hashes() {
        return hashes;
    }

    /**
     * {@code hashCode} of some letters in a row, of which there are at most {@value #LONGEST_HASHED}.
     *
     * @param hashes that of all before each place, from any beginning on
     */
    public static int hash(int[] hashes, int from, int to) {
        return hashes[to] - POWERS[to - from] * hashes[from];
    }
}
