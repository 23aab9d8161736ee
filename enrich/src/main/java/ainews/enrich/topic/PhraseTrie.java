package ainews.enrich.topic;

import java.util.Arrays;

/**
 * Phrases to numbers, found at a given place by the longest match. A phrase that starts or ends with a Latin letter
 * or a digit matches whole words only. A space of a phrase matches a space, a line break or a hyphen.
 */
final class PhraseTrie {
    private static final int NONE = -1;
    private int[] value = new int[1024];
    private int nodes = 1;
    private long[] keys = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int filled;

    PhraseTrie() {
        Arrays.fill(value, NONE);
    }

    /** Adds a phrase, or returns the number that it already has. */
    int add(String phrase, int number) {
        int node = 0;
        for (int i = 0; i < phrase.length(); i++) {
            long key = key(node, fold(phrase.charAt(i)));
            int next = find(key);
            if (next == NONE) {
                next = nodes++;
                if (next == value.length) {
                    value = Arrays.copyOf(value, next * 2);
                    Arrays.fill(value, next, next * 2, NONE);
                }
                insert(key, next);
            }
            node = next;
        }
        if (value[node] == NONE) {
            value[node] = number;
        }
        return value[node];
    }

    /** The longest phrase at {@code from} as {@code end << 32 | number}, or -1; {@code from} must be a word start. */
    long longest(String text, int from) {
        int node = 0;
        long found = NONE;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            node = find(key(node, fold(c)));
            if (node == NONE) {
                return found;
            }
            if (value[node] != NONE && endsAWord(text, i + 1)) {
                found = (long) (i + 1) << 32 | value[node];
            }
        }
        return found;
    }

    static boolean isWord(char c) {
        return c < 128
                ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
                : c < 0x0590 && Character.isLetter(c);
    }

    static boolean startsAWord(String text, int at) {
        return at == 0 || !isWord(text.charAt(at)) || !isWord(text.charAt(at - 1));
    }

    static boolean endsAWord(String text, int at) {
        return at == text.length() || !isWord(text.charAt(at)) || !isWord(text.charAt(at - 1));
    }

    private static char fold(char c) {
        return c == '-' || c == '\n' || c == '\t' || c == '\u00a0' ? ' ' : c;
    }

    private static long key(int node, char c) {
        return ((long) node << 16 | c) + 1;
    }

    private int find(long key) {
        int mask = keys.length - 1;
        for (int at = slot(key, mask); ; at = (at + 1) & mask) {
            if (keys[at] == key) {
                return targets[at];
            }
            if (keys[at] == 0) {
                return NONE;
            }
        }
    }

    private void insert(long key, int target) {
        if (++filled * 4 > keys.length) {
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new long[oldKeys.length * 2];
            targets = new int[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    place(oldKeys[i], oldTargets[i]);
                }
            }
        }
        place(key, target);
    }

    private void place(long key, int target) {
        int mask = keys.length - 1;
        int at = slot(key, mask);
        while (keys[at] != 0) {
            at = (at + 1) & mask;
        }
        keys[at] = key;
        targets[at] = target;
    }

    private static int slot(long key, int mask) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    }
}
