package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;

/** What the form itself says, and how it is written. */
final class FormClues {
    private static final int SMALL = 0;
    private static final int CAPITAL = 1;
    private static final int CAPITALS = 2;
    private static final int INNER_CAPITAL = 3;
    private static final int CHINESE = 4;
    private static final int LONGEST = 8;
    private static final int PRIOR_STEPS = 9;

    private FormClues() {}

    static void read(Spot spot, Clues into) {
        Field field = spot.field();
        FoldedText text = field.normal();
        Surface surface = spot.surface();
        Profile profile = surface.profile();
        int start = spot.start();
        int end = spot.end();
        into.add(Clue.ALWAYS);
        into.addWord(Clue.FORM, text, start, end);
        into.add(Clue.PRIOR, 0, profile.prior());
        into.add(Clue.PRIOR_STEP, (int) Math.max(0, Math.min(PRIOR_STEPS, StrictMath.floor(2 * profile.prior() + 7))));
        into.add(
                Clue.PROFILE,
                (profile.noun() ? 8 : 0)
                        + (profile.person() ? 4 : 0)
                        + (profile.capital() ? 2 : 0)
                        + (profile.traps() == 0 ? 0 : 1));
        into.addIf(profile.equals(Profile.AMBIGUOUS), Clue.PLAIN_PROFILE);
        into.add(Clue.LENGTH, Math.min(LONGEST, end - start));
        into.add(Clue.WORDS, words(text, start, end));
        into.add(Clue.READINGS, Math.min(3, surface.readings().size()));
        Extension extension = spot.extension();
        into.add(Clue.EXTENSION, extension == null ? 0 : extension.versioned() ? 1 : 2);
        into.addIf(isGlued(spot), Clue.GLUED_VERSION);
        int writing = writing(spot);
        boolean opens = Neighbours.opensSentence(text, start);
        into.add(Clue.CASE, 2 * writing + (opens ? 1 : 0));
        into.add(Clue.CASE_IN_FIELD, 2 * writing + (field.titleCase() ? 1 : 0));
        into.addIf(isMixedCase(spot), Clue.MIXED_CASE);
        into.add(Clue.OPENS, start == 0 ? 2 : Neighbours.opensClause(text, start) ? 1 : 0);
        into.add(Clue.ENDS, end == text.length() ? 2 : Neighbours.endsClause(text, end) ? 1 : 0);
    }

    private static int writing(Spot spot) {
        Field field = spot.field();
        FoldedText text = field.normal();
        if (CharKind.at(text, spot.start()) == CharKind.CJK) {
            return CHINESE;
        }
        if (isAllCapitals(spot)) {
            return CAPITALS;
        }
        return field.isUpper(spot.start()) ? CAPITAL : hasInnerCapital(spot) ? INNER_CAPITAL : SMALL;
    }

    private static int words(FoldedText text, int start, int end) {
        int words = 1;
        for (int i = start; i < end; i++) {
            words += CharKind.at(text, i) == CharKind.SEPARATOR ? 1 : 0;
        }
        return Math.min(3, words);
    }

    /** llama5, grok4: with its version glued to it a word in lower case is a name. */
    private static boolean isGlued(Spot spot) {
        int i = spot.start();
        while (CharKind.at(spot.field().normal(), i) == CharKind.LETTER) {
            i++;
        }
        return i > spot.start() + 1
                && i < spot.end()
                && spot.extension() != null
                && CharKind.at(spot.field().normal(), i) == CharKind.DIGIT;
    }

    /** A capital letter behind a small one, as in MiniMax, is no way to write an ordinary word. */
    private static boolean isMixedCase(Spot spot) {
        Field field = spot.field();
        int end = spot.extension() == null
                ? spot.end()
                : spot.end() - spot.extension().namePart().length();
        for (int i = spot.start() + 1; i < end; i++) {
            boolean small = CharKind.at(field.normal(), i - 1) == CharKind.LETTER && !field.isUpper(i - 1);
            if (small && field.isUpper(i)) {
                return true;
            }
        }
        return false;
    }

    static boolean isAllCapitals(Spot spot) {
        for (int i = spot.start(); i < spot.end(); i++) {
            if (CharKind.at(spot.field().normal(), i) == CharKind.LETTER
                    && !spot.field().isUpper(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean hasInnerCapital(Spot spot) {
        for (int i = spot.start(); i < spot.end(); i++) {
            if (spot.field().isUpper(i)) {
                return true;
            }
        }
        return false;
    }
}
