package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;

/** What the characters and words right beside an ambiguous form say. */
final class Neighbours {
    /** Chinese characters behind which a name rather than the second half of a phrase starts. */
    private static final String MAY_PRECEDE = "和与及对向由被让给把用从于为日在将了跟是如像即据连同";

    private static final double A_WORK = -5;
    /** A capital letter within a sentence, no other capitalised word beside it: a name, and of no person. */
    private static final double ALONE = 0.4;
    /** The same of a common word, which has no capital letter there. */
    private static final double NO_NOUN = 1.2;

    private static final char OF = '\u7684';
    private static final double TWICE_OF = 3;
    private static final double A_PLURAL = 2;
    private static final double A_PLURAL_NOUN = 6;
    /** Windsurf 1.12.41: what has releases is software. */
    private static final double RELEASE = 2;

    private Neighbours() {}

    /** @param subject whether the verb of the form stands right behind it */
    static double score(Spot spot, Profile profile, String type, boolean subject) {
        Field field = spot.field();
        FoldedText text = field.normal();
        int start = spot.start();
        int end = spot.end();
        double work = isTitleOfAWork(text, start, end) ? A_WORK : 0;
        if (!CharKind.isWord(CharKind.at(text, start))) {
            boolean inPhrase = CharKind.at(text, start - 1) == CharKind.CJK
                    && MAY_PRECEDE.indexOf(text.charAt(start - 1)) < 0
                    && !followsName(field.hits(), start);
            return work
                    + (inPhrase && profile.prior() <= -2 ? -2 : 0)
                    + (Releases.isVersion(text, end) ? 1 : 0)
                    + (isTwiceOf(text, end) ? TWICE_OF : 0);
        }
        boolean noun = profile.noun() && !Bystanders.isBehindArticle(text, start);
        double score = work + (!standsAlone(field, start, end) ? 0 : noun ? NO_NOUN : ALONE);
        if (start > 0 && text.charAt(start - 1) == '-' && CharKind.at(text, start - 2) == CharKind.LETTER) {
            score -= 3;
        }
        if (end + 1 < text.length() && text.charAt(end) == '-' && CharKind.at(text, end + 1) == CharKind.LETTER) {
            score += isCompoundOfName(text, end + 1) ? 1 : field.isUpper(end + 1) ? 0 : -2;
        }
        boolean ended = end == text.length() || ",.;:!?)".indexOf(text.charAt(end)) >= 0;
        if (ended && !profile.noun() && Bystanders.isOneOfMany(text, start)) {
            score -= 1.2;
        }
        if (profile.person() && Bystanders.isAge(text, end)) {
            score -= 3;
        }
        if (profile.person() && !field.titleCase()) {
            score += FirstNames.isBeforeSurname(field, end) ? -5 : 0;
        }
        if (profile.person() && start > 1 && text.charAt(start - 1) == ' ') {
            score += FirstNames.isBehindFirstName(field, start - 2) ? -3.5 : 0;
            score += Bystanders.isOfAFamily(text, start) ? -3 : 0;
        }
        if (profile.person() && Bystanders.isWithKin(text, end)) {
            score -= 4;
        }
        boolean plural =
                end < text.length() && text.charAt(end) == 's' && CharKind.at(text, end - 1) == CharKind.LETTER;
        if (plural && !field.isUpper(end - 1)) {
            // the plural of a word that is rarely a name is a verb or a thing: sparks, scales
            score -= profile.noun() ? A_PLURAL_NOUN : A_PLURAL;
        }
        if (plural && field.isUpper(end)) {
            // HRMS is no plural
            score -= A_PLURAL_NOUN;
        }
        if (field.isUpper(start) && Releases.isRelease(text, end)) {
            score += RELEASE;
        }
        if (isChinese(text, start - 1, -1) || isChinese(text, end, 1)) {
            // a Latin word in Chinese text is a name
            score += 0.7;
        }
        if (profile.capital()
                && profile.prior() < -2
                && !subject
                && opensSentence(text, start)
                && isPlainWordNext(field, end)) {
            score -= 0.8;
        }
        boolean place =
                (profile.traps() & ContextClass.PLACE.bit()) != 0 && (profile.traps() & ContextClass.MYTH.bit()) != 0;
        if (place && start > 3 && text.startsWith("the ", start - 4)) {
            score -= 1.8;
        }
        boolean possessive = end + 1 < text.length() && text.charAt(end) == '\'' && text.charAt(end + 1) == 's';
        if (possessive) {
            score += type.equals("company") ? 0.5 : 0.3;
        }
        return score;
    }

    /** 《月之暗面》 is a record or a book. */
    private static boolean isTitleOfAWork(FoldedText text, int start, int end) {
        return start > 0 && end < text.length() && text.charAt(start - 1) == '\u300a' && text.charAt(end) == '\u300b';
    }

    /** The number in \u53f0\u7a4d\u96fb(2330): nothing else stands in the parentheses. */
    static boolean isListing(Field field, int start, int end) {
        FoldedText text = field.normal();
        return start > 0
                && end < text.length()
                && text.charAt(start - 1) == '('
                && text.charAt(end) == ')'
                && CharKind.at(text, start) == CharKind.DIGIT;
    }

    private static boolean standsAlone(Field field, int start, int end) {
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
    private static boolean isTwiceOf(FoldedText text, int end) {
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

    private static boolean isChinese(FoldedText text, int from, int step) {
        int i = CharKind.at(text, from) == CharKind.SEPARATOR ? from + step : from;
        return CharKind.at(text, i) == CharKind.CJK;
    }

    private static boolean opensSentence(FoldedText text, int start) {
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

    private static boolean isPlainWordNext(Field field, int end) {
        FoldedText text = field.normal();
        return end + 1 < text.length()
                && text.charAt(end) == ' '
                && CharKind.at(text, end + 1) == CharKind.LETTER
                && !field.isUpper(end + 1);
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
