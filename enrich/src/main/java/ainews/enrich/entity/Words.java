package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;

/** Where words of letters and digits start and end; an apostrophe between letters is part of one. */
final class Words {
    private Words() {}

    static boolean isPart(FoldedText text, int i) {
        return CharKind.isWord(CharKind.at(text, i))
                || (i > 0
                        && i + 1 < text.length()
                        && text.charAt(i) == '\''
                        && CharKind.at(text, i - 1) == CharKind.LETTER
                        && CharKind.at(text, i + 1) == CharKind.LETTER);
    }

    /** Start of the word that has a character. */
    static int start(FoldedText text, int at) {
        int from = at;
        while (isPart(text, from - 1)) {
            from--;
        }
        return from;
    }

    /** End, exclusive, of the word that has a character. */
    static int end(FoldedText text, int at) {
        int to = at + 1;
        while (isPart(text, to)) {
            to++;
        }
        return to;
    }
}
