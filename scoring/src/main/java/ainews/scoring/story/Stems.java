package ainews.scoring.story;

/** A light stemmer for English: plural and verb endings only, so that "releases", "released" and "releasing" meet. */
final class Stems {
    private Stems() {}

    static String of(CharSequence word) {
        String w = word.toString();
        int n = w.length();
        if (n <= 3) {
            return w;
        }
        if (w.endsWith("ies") && n > 4) {
            return w.substring(0, n - 3) + "y";
        }
        if (w.endsWith("sses")) {
            return w.substring(0, n - 2);
        }
        if (w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
            w = w.substring(0, n - 1);
            n--;
        }
        if (w.endsWith("ing") && n > 5 && hasVowel(w, n - 3)) {
            w = undouble(w.substring(0, n - 3));
        } else if (w.endsWith("ed") && n > 4 && hasVowel(w, n - 2)) {
            w = undouble(w.substring(0, n - 2));
        } else if (w.endsWith("ly") && n > 5) {
            w = w.substring(0, n - 2);
        }
        n = w.length();
        return n > 4 && w.endsWith("e") ? w.substring(0, n - 1) : w;
    }

    private static boolean hasVowel(String w, int end) {
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(w.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String undouble(String w) {
        int n = w.length();
        return n > 3 && w.charAt(n - 1) == w.charAt(n - 2) && "lsz".indexOf(w.charAt(n - 1)) < 0
                ? w.substring(0, n - 1)
                : w;
    }
}
