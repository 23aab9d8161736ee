package ainews.scoring.story;

/** A light stemmer for English: plural and verb endings only, so that "releases", "released" and "releasing" meet. */
final class Stems {
    private Stems() {}

    /**
     * What {@code hashCode} gives for the stem of the word in {@code w[0..n)}.
     *
     * @param hashes what it gives for the first letters of the word, by their number
     */
    static int hashOf(char[] w, int[] hashes, int n) {
        if (n <= 3 || !mayEnd(w[n - 1])) {
            return hashes[n];
        }
        boolean plural = n > 4 && ends(w, n, 'i', 'e', 's');
        return plural ? 31 * hashes[n - 3] + 'y' : hashes[stem(w, n)];
    }

    /** True for the last letters of all endings: s, g, d, y and e. */
    private static boolean mayEnd(char last) {
        return last == 'e' || last == 's' || last == 'd' || last == 'g' || last == 'y';
    }

    private static int stem(char[] w, int length) {
        int n = length;
        if (n <= 3) {
            return n;
        }
        if (n >= 4 && w[n - 4] == 's' && ends(w, n, 's', 'e', 's')) {
            return n - 2;
        }
        if (w[n - 1] == 's' && w[n - 2] != 's' && w[n - 2] != 'u' && w[n - 2] != 'i') {
            n--;
        }
        if (ends(w, n, 'i', 'n', 'g') && n > 5 && hasVowel(w, n - 3)) {
            n = undouble(w, n - 3);
        } else if (n > 4 && w[n - 1] == 'd' && w[n - 2] == 'e' && hasVowel(w, n - 2)) {
            n = undouble(w, n - 2);
        } else if (n > 5 && w[n - 1] == 'y' && w[n - 2] == 'l') {
            n -= 2;
        }
        return n > 4 && w[n - 1] == 'e' ? n - 1 : n;
    }

    /** True if a word of three letters or more ends with these. */
    private static boolean ends(char[] w, int n, char third, char second, char last) {
        return w[n - 1] == last && w[n - 2] == second && w[n - 3] == third;
    }

    private static boolean hasVowel(char[] w, int end) {
        for (int i = 0; i < end; i++) {
            char c = w[i];
            if (c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y') {
                return true;
            }
        }
        return false;
    }

    private static int undouble(char[] w, int n) {
        return n > 3 && w[n - 1] == w[n - 2] && "lsz".indexOf(w[n - 1]) < 0 ? n - 1 : n;
    }
}
