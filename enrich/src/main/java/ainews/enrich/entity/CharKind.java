package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;

/** What a character of the normal form is to the matcher, by one table look-up. */
final class CharKind {
    static final byte OTHER = 0;
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    static final byte CJK = 3;
    /** Joins two parts of a name: space, hyphen, underscore, middle dot. */
    static final byte SEPARATOR = 4;

    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            KINDS[c] = classify((char) c);
        }
    }

    private CharKind() {}

    static byte of(char c) {
        return KINDS[c];
    }

    /** Kind at an index, OTHER outside of the text. */
    static byte at(String text, int index) {
        return index >= 0 && index < text.length() ? KINDS[text.charAt(index)] : OTHER;
    }

    /** Kind at an index, OTHER outside of the text. */
    static byte at(FoldedText text, int index) {
        return index >= 0 && index < text.length() ? KINDS[text.chars()[index]] : OTHER;
    }

    /** True for letters and digits that need a word boundary beside them. */
    static boolean isWord(byte kind) {
        return kind == LETTER || kind == DIGIT;
    }

    private static byte classify(char c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (c == ' ' || c == '-' || c == '_' || c == '\u00a0' || c == '\u00b7' || c == '\u2022' || c == '\u30fb') {
            return SEPARATOR;
        }
        if ((c >= '\u2e80' && c <= '\u9fff' && Character.isLetter(c))
                || (c >= '\uf900' && c <= '\ufaff')
                || (c >= '\uac00' && c <= '\ud7a3')) {
            return CJK;
        }
        return Character.isLetter(c) ? LETTER : Character.isDigit(c) ? DIGIT : OTHER;
    }
}
