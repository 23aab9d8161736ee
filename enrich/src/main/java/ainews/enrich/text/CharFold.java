package ainews.enrich.text;

import java.text.Normalizer;

/**
 * What each character of the basic plane folds to, in one table look-up: compatibility forms to plain ones, upper to
 * lower case, Latin letters to those without their marks, Traditional to Simplified, typographic quotes, hyphens and spaces to those of ASCII.
 */
final class CharFold {

    /** Leaves no trace: zero-width, soft hyphen, variation selector. */
    static final char DROP = 0;

    /** Needs more than a look-up: {@link NormalText} decides. */
    static final char SLOW = 0xFFFF;

    static final char[] TABLE = new char[0x10000];

    private static final String[] EXPANSIONS = new String[0x10000];

    private static final String QUOTES = "\u2018\u2019\u201A\u201B\u2032\u2035\u02BC\uFF07\u00B4";
    private static final String DOUBLE_QUOTES = "\u201C\u201D\u201E\u201F\u2033\u2036\u301D\u301E\u301F\uFF02";
    private static final String HYPHENS =
            "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D\u2500\u2043\u02D7";
    private static final String MIDDLE_DOTS = "\u2027\u30FB\uFF65\u2022\u2219\u22C5\u0387";
    /** Strokes are no marks that a decomposition parts from their letter. */
    private static final String STROKED = "\u00F8\u0142\u0111\u0127\u0167\u0131";

    private static final String WITHOUT_STROKES = "oldhti";

    private static final String MARKS_OF_TRADE = "\u2122\u00AE\u00A9\u2120";
    private static final String KEPT = "\u2026\u00A8\u00AF\u00B8\u02D8\u02D9\u02DA\u02DB\u02DC\u02DD\u037A\u0384\u0385";

    static {
        fillPlain();
        fillMarked();
        fillTypography();
        fillChinese();
        fillSlow();
    }

    private CharFold() {}

    /** The characters that {@code c} stands for, where the table says {@link #SLOW} because they are several. */
    static String expansion(char c) {
        return EXPANSIONS[c];
    }

    /** Folds text that has no one-character answer, such as letters of mathematical alphabets. */
    static String foldCompatible(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    static boolean isHan(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == '\u3007';
    }

    private static void fillPlain() {
        for (int c = 0; c < TABLE.length; c++) {
            TABLE[c] = (char) c;
            boolean settled = c >= 0x2E80 && c < 0xF900 && !isCompatibleBelowHangul(c);
            if (settled || KEPT.indexOf(c) >= 0) {
                continue;
            }
            if (c < 0x80) {
                TABLE[c] = Character.toLowerCase((char) c);
            } else {
                setFolded((char) c, foldCompatible(String.valueOf((char) c)));
            }
        }
        for (int c = 0; c < 0xA0; c++) {
            if (Character.isISOControl(c) && c != '\n') {
                TABLE[c] = ' ';
            }
        }
        setFolded('\u00DF', "ss");
        setFolded('\u1E9E', "ss");
        TABLE['\u0130'] = 'i';
        TABLE['\u03C2'] = '\u03C3';
        TABLE['\u0000'] = ' ';
        TABLE['\uFFFF'] = '\uFFFD';
    }

    /** One and the same name is written with its marks here and without them there. */
    private static void fillMarked() {
        for (int c = 0xC0; c < 0x1F00; c++) {
            char folded = TABLE[c];
            if (folded != SLOW && Character.isLetter(folded)) {
                int stroked = STROKED.indexOf(folded);
                TABLE[c] = stroked >= 0 ? WITHOUT_STROKES.charAt(stroked) : withoutMarks(folded);
            }
        }
    }

    /** The letter of ASCII that {@code c} is with marks on it, else {@code c}. */
    static char withoutMarks(char c) {
        char first =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return first < 0x80 && Character.isLetter(first) ? first : c;
    }

    /** Radicals, ideographic punctuation, enclosed and squared forms between the Han and the Hangul blocks. */
    private static boolean isCompatibleBelowHangul(int c) {
        return c < 0x3041 || (c >= 0x3130 && c < 0x3400) || c == 0x309F || c == 0x30FF || (c >= 0xA640 && c < 0xAC00);
    }

    private static void setFolded(char c, String folded) {
        if (folded.length() == 1) {
            TABLE[c] = folded.charAt(0);
        } else if (!folded.isEmpty()) {
            TABLE[c] = SLOW;
            EXPANSIONS[c] = folded;
        }
    }

    private static void fillTypography() {
        fill(QUOTES, '\'');
        fill(DOUBLE_QUOTES, '"');
        fill(HYPHENS, '-');
        fill(MIDDLE_DOTS, '\u00B7');
        fill(MARKS_OF_TRADE, ' ');
        fill("\u2028\u2029\u0085", '\n');
        for (char c = 0x80; c < 0xFFFF; c++) {
            if (Character.getType(c) == Character.SPACE_SEPARATOR) {
                TABLE[c] = ' ';
            } else if (isInvisible(c)) {
                TABLE[c] = DROP;
            }
        }
    }

    private static boolean isInvisible(char c) {
        boolean format = Character.getType(c) == Character.FORMAT;
        return (format && c != '\u06DD' && (c < 0xFFF9 || c > 0xFFFB))
                || c == '\u034F'
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0x180B && c <= 0x180D);
    }

    private static void fill(String characters, char folded) {
        for (int i = 0; i < characters.length(); i++) {
            TABLE[characters.charAt(i)] = folded;
        }
    }

    private static void fillChinese() {
        for (int c = 0; c < TABLE.length; c++) {
            char folded = TABLE[c];
            if (folded == c && Simplified.isAmbiguous(folded)) {
                TABLE[c] = SLOW;
            } else if (folded != SLOW) {
                TABLE[c] = Simplified.of(folded);
            }
        }
    }

    private static void fillSlow() {
        TABLE['('] = SLOW;
        TABLE['\uFF08'] = SLOW;
        for (int c = 0; c < TABLE.length; c++) {
            if (Character.isSurrogate((char) c) || joinsPrevious((char) c)) {
                TABLE[c] = SLOW;
            }
        }
    }

    /** Combining marks that usually make one character with the one before, and vowels and finals of Korean syllables. */
    static boolean joinsPrevious(char c) {
        return (c >= 0x300 && c <= 0x36F && c != 0x34F)
                || c == 0x3099
                || c == 0x309A
                || c == 0xFF9E
                || c == 0xFF9F
                || (c >= 0x1161 && c <= 0x1175)
                || (c >= 0x11A8 && c <= 0x11C2);
    }
}
