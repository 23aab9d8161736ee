package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;

/** What the characters and words right beside an ambiguous form say. */
final class Neighbours {
    /** Chinese characters behind which a name rather than the second half of a phrase starts. */
    private static final String MAY_PRECEDE = "和与及对向由被让给把用从于为日在将了跟是如像即据连同";

    /** Between the members of a list, besides the words for and. */
    private static final String JOINTS = ",/&+\u3001\u548c\u4e0e\u53ca\u8ddf";

    private static final char OF = '\u7684';

    private Neighbours() {}

    /** Ends a Chinese phrase rather than being a name: no word before it behind which a name starts, nor a name. */
    static boolean isInPhrase(Field field, int start) {
        FoldedText text = field.normal();
        return CharKind.at(text, start - 1) == CharKind.CJK
                && MAY_PRECEDE.indexOf(text.charAt(start - 1)) < 0
                && !followsName(field.hits(), start);
    }

    /** Apple-owned, Arm-based, Gemini-powered. */
    static boolean isCompound(Field field, int end) {
        FoldedText text = field.normal();
        return end + 1 < text.length()
                && text.charAt(end) == '-'
                && CharKind.at(text, end + 1) == CharKind.LETTER
                && isCompoundOfName(text, end + 1);
    }

    /** Nothing but what joins the members of a list stands there: a comma, and, 和. */
    static boolean isJoint(FoldedText text, int from, int to) {
        int i = from;
        boolean joined = false;
        while (i < to) {
            char c = text.charAt(i);
            if (c == 'a' && text.startsWith("and ", i)) {
                i += 3;
                joined = true;
            } else if (c == 'o' && text.startsWith("or ", i)) {
                i += 2;
                joined = true;
            } else if (c == ' ' || JOINTS.indexOf(c) >= 0) {
                joined |= c != ' ';
                i++;
            } else {
                return false;
            }
        }
        return joined;
    }

    static boolean endsClause(FoldedText text, int end) {
        return end == text.length() || ",.;:!?)\u3002\u3001\n".indexOf(text.charAt(end)) >= 0;
    }

    /** 《月之暗面》 is a record or a book. */
    static boolean isTitleOfAWork(FoldedText text, int start, int end) {
        return start > 0 && end < text.length() && text.charAt(start - 1) == '\u300a' && text.charAt(end) == '\u300b';
    }

    static boolean standsAlone(Field field, int start, int end) {
        FoldedText text = field.normal();
        boolean capital = field.isUpper(start) && !field.titleCase();
        return capital
                && !opensSentence(text, start)
                && !isCapitalWordBefore(field, start)
                && !(end + 1 < text.length() && text.charAt(end) == ' ' && field.isUpper(end + 1));
    }

    private static boolean isCapitalWordBefore(Field field, int start) {
        int from = wordStartBefore(field.normal(), start);
        return from >= 0 && field.isUpper(from);
    }

    /** Start of the word of letters right before, or -1. */
    private static int wordStartBefore(FoldedText text, int start) {
        int last = start > 0 && CharKind.at(text, start - 1) == CharKind.SEPARATOR ? start - 2 : start - 1;
        int from = last;
        while (CharKind.at(text, from) == CharKind.LETTER) {
            from--;
        }
        return from == last ? -1 : from + 1;
    }

    /** At most three letters, or none, and a digit: M2, V3.2, 2330. */
    static boolean isCode(FoldedText text, int start) {
        int digits = start;
        while (CharKind.at(text, digits) == CharKind.LETTER) {
            digits++;
        }
        return digits - start <= 3
                && (CharKind.at(text, digits) == CharKind.DIGIT
                        || (CharKind.at(text, digits) == CharKind.SEPARATOR
                                && CharKind.at(text, digits + 1) == CharKind.DIGIT));
    }

    /**
     * V3 in Suno V3, Gen 4 in 8 Gen 4, M2 in 百川M2: a short code right behind a number or another name is a version of that.
     *
     * @param behindName whether a listed name ends where it starts
     */
    static boolean isVersionOfAnother(Field field, int start, boolean behindName) {
        FoldedText text = field.normal();
        if (start == 0 || CharKind.at(text, start) != CharKind.LETTER) {
            return false;
        }
        if (behindName) {
            return true;
        }
        if (field.titleCase()) {
            return false;
        }
        if (CharKind.at(text, start - 1) == CharKind.SEPARATOR && CharKind.at(text, start - 2) == CharKind.DIGIT) {
            return true;
        }
        int from = wordStartBefore(text, start);
        return from >= 0 && field.isUpper(from) && !opensSentence(text, from) && !Bystanders.isDay(text, from);
    }

    /** The second 的 of 美的的机器人: what ends on the particle by itself is a name. */
    static boolean isTwiceOf(FoldedText text, int end) {
        return end < text.length() && text.charAt(end) == OF && text.charAt(end - 1) == OF;
    }

    private static boolean followsName(Hits hits, int start) {
        for (int i = hits.firstFrom(start - 8); i < hits.size() && hits.start(i) < start; i++) {
            if (hits.end(i) == start) {
                return true;
            }
        }
        return false;
    }

    static boolean isChinese(FoldedText text, int from, int step) {
        int i = CharKind.at(text, from) == CharKind.SEPARATOR ? from + step : from;
        return CharKind.at(text, i) == CharKind.CJK;
    }

    static boolean opensSentence(FoldedText text, int start) {
        return start == 0
                || text.charAt(start - 1) == '\n'
                || (start > 1 && text.charAt(start - 1) == ' ' && ".!?".indexOf(text.charAt(start - 2)) >= 0);
    }

    /** Nothing stands before it in its clause: a name that acts is what a Chinese clause opens with. */
    static boolean opensClause(FoldedText text, int start) {
        return start == 0
                || "\n,;:!?\u3002\u3001|\u2014".indexOf(text.charAt(start - 1)) >= 0
                || opensSentence(text, start);
    }

    /** Apple-owned, Arm-based, Gemini-powered. */
    private static boolean isCompoundOfName(FoldedText text, int from) {
        int to = from;
        while (CharKind.at(text, to) == CharKind.LETTER) {
            to++;
        }
        return switch (text.substring(from, to)) {
            case "based",
                    "owned",
                    "backed",
                    "powered",
                    "made",
                    "designed",
                    "built",
                    "led",
                    "style",
                    "class",
                    "enabled",
                    "compatible",
                    "like",
                    "branded",
                    "generated",
                    "trained",
                    "funded",
                    "run" -> true;
            default -> false;
        };
    }
}
