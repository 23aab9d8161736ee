package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;

/** Numbers with points in them behind a form: what has releases is software or a model. */
final class Releases {
    private Releases() {}

    /** 1.12.41 or v3.4 behind a blank. */
    static boolean isRelease(FoldedText text, int end) {
        int i = end + 1;
        if (end >= text.length() || text.charAt(end) != ' ') {
            return false;
        }
        boolean prefixed = CharKind.at(text, i) == CharKind.LETTER && text.charAt(i) == 'v';
        i += prefixed ? 1 : 0;
        int points = 0;
        while (CharKind.at(text, i) == CharKind.DIGIT) {
            i++;
            if (i + 1 < text.length() && text.charAt(i) == '.' && CharKind.at(text, i + 1) == CharKind.DIGIT) {
                points++;
                i++;
            }
        }
        return points > (prefixed ? 0 : 1);
    }

    /** 4.0 right behind a Chinese name. */
    static boolean isVersion(FoldedText text, int at) {
        return CharKind.at(text, at) == CharKind.DIGIT
                && at + 2 < text.length()
                && text.charAt(at + 1) == '.'
                && CharKind.at(text, at + 2) == CharKind.DIGIT;
    }
}
