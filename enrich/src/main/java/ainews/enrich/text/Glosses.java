package ainews.enrich.text;

/**
 * Undoes pronunciation glosses in the shown text of a copied page. Some sites write one behind every few characters ({@code 達(dá)}) to hide
 * that they copy; a reader should not have to read them. A text that glosses a word here and there means it, and keeps them.
 */
final class Glosses {

    private static final int FEWEST = 5;

    /** At least one gloss in so many Chinese characters. */
    private static final int CHARACTERS_A_GLOSS = 60;

    private Glosses() {}

    /** The text without glosses if they stand all over it, else the text itself. */
    static String undone(String text) {
        if (text.indexOf('(') < 0 && text.indexOf('\uFF08') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int glosses = 0;
        int characters = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = glossEnd(text, at);
            if (end > 0) {
                glosses++;
                at = end;
            } else {
                characters += CharFold.isHan(c) ? 1 : 0;
                plain.append(c);
                at++;
            }
        }
        boolean throughout = glosses >= FEWEST && (long) glosses * CHARACTERS_A_GLOSS >= characters;
        return throughout ? plain.toString() : text;
    }

    private static int glossEnd(String text, int at) {
        char c = text.charAt(at);
        if (at == 0 || (c != '(' && c != '\uFF08')) {
            return -1;
        }
        char before = text.charAt(at - 1);
        return CharFold.isHan(before) ? Pinyin.glossEnd(text, at, Simplified.of(before)) : -1;
    }
}
