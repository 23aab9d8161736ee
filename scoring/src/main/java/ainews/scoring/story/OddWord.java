package ainews.scoring.story;

/** Reads one word that is more than ASCII letters: with other ones, an apostrophe, or a number. Not thread-safe. */
final class OddWord {
    /** Longer words are cut. */
    static final int LONGEST = 40;

    final char[] letters = new char[LONGEST];

    /** {@code hashCode} of the first letters, by their number. */
    final int[] hashes = new int[LONGEST + 1];

    int length;

    /** True for a word that begins with a digit. */
    boolean isNumber() {
        return letters[0] >= '0' && letters[0] <= '9';
    }

    /** Reads the word that begins at a place; returns where it ends. */
    int read(char[] text, int from, int end) {
        length = 0;
        boolean digits = true;
        int i = from;
        // a blank ends nearly all words
        while (i < end && text[i] != ' ') {
            char c = Tokens.fold(text[i]);
            if (Tokens.isCjk(c) || !Character.isLetterOrDigit(c)) {
                boolean inside = (c == '.' || c == ',' || c == '\'')
                        && i + 1 < end
                        && i > from
                        && Character.isLetterOrDigit(text[i + 1])
                        && !Tokens.isCjk(text[i + 1]);
                if (inside && c == '\'') {
                    return readAfterApostrophe(text, i + 1, end);
                }
                if (!inside || !digits || !Character.isDigit(text[i + 1])) {
                    break;
                }
                if (c == '.') {
                    append('.');
                }
            } else {
                digits &= c >= '0' && c <= '9';
                append(c);
            }
            i++;
        }
        return i;
    }

    /** A short ending is dropped, what follows a French or Irish prefix is part of the word. */
    private int readAfterApostrophe(char[] text, int from, int end) {
        int i = from;
        while (i < end && Character.isLetter(text[i]) && !Tokens.isCjk(text[i])) {
            i++;
        }
        for (int k = from; i - from > 2 && k < i; k++) {
            append(Tokens.fold(text[k]));
        }
        return i;
    }

    private void append(char c) {
        if (length < LONGEST) {
            letters[length] = c;
            hashes[length + 1] = 31 * hashes[length] + c;
            length++;
        }
    }

    boolean endsWith(String end) {
        return length >= end.length() && end.equals(new String(letters, length - end.length(), end.length()));
    }
}
