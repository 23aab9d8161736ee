package ainews.scoring.story;

import ainews.scoring.text.Runs;

/** A light stemmer for English: plural and verb endings only, so that "releases", "released" and "releasing" meet. */
final class Stems {
    /** The last letters of all endings. */
    private static final boolean[] ENDS = new boolean[0x80];

    static {
        for (char last : "sgdye".toCharArray()) {
            ENDS[last] = true;
        }
    }

    private Stems() {}

    /**
     * What {@code hashCode} gives for the stem of the word in {@code w[from..to)}.
     *
     * @param hashes as {@link Runs#hash} takes them
     */
    static int hashOf(char[] w, int[] hashes, int from, int to) {
        if (to - from <= 3 || !mayEnd(w[to - 1])) {
            return Runs.hash(hashes, from, to);
        }
        boolean plural = to - from > 4 && ends(w, to, 'i', 'e', 's');
        return plural ? 31 * Runs.hash(hashes, from, to - 3) + 'y' : Runs.hash(hashes, from, stem(w, from, to));
    }

    private static boolean mayEnd(char last) {
        return last < ENDS.length && ENDS[last];
    }

    /** Where the stem of a word of more than three letters ends. */
    private static int stem(char[] w, int from, int to) {
        int n = to;
        if (w[n - 4] == 's' && ends(w, n, 's', 'e', 's')) {
            return n - 2;
        }
        if (w[n - 1] == 's' && w[n - 2] != 's' && w[n - 2] != 'u' && w[n - 2] != 'i') {
            n--;
        }
        if (ends(w, n, 'i', 'n', 'g') && n - from > 5 && hasVowel(w, from, n - 3)) {
            n = undouble(w, from, n - 3);
        } else if (n - from > 4 && w[n - 1] == 'd' && w[n - 2] == 'e' && hasVowel(w, from, n - 2)) {
            n = undouble(w, from, n - 2);
        } else if (n - from > 5 && w[n - 1] == 'y' && w[n - 2] == 'l') {
            n -= 2;
        }
        return n - from > 4 && w[n - 1] == 'e' ? n - 1 : n;
    }

    /** True if a word of three letters or more ends with these. */
    private static boolean ends(char[] w, int n, char third, char second, char last) {
        return w[n - 1] == last && w[n - 2] == second && w[n - 3] == third;
    }

    private static boolean hasVowel(char[] w, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = w[i];
            if (c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y') {
                return true;
            }
        }
        return false;
    }

    private static int undouble(char[] w, int from, int n) {
        return n - from > 3 && w[n - 1] == w[n - 2] && "lsz".indexOf(w[n - 1]) < 0 ? n - 1 : n;
    }
}
