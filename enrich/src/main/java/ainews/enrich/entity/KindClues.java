package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;

/** What a sentence says a name is, and whom it is named along with: "Atlas is a browser", "Sora, a nine-year-old", "Decagon and Ada". */
final class KindClues {
    private static final String[] COPULAS = {" is ", " was ", " are ", ", a ", ", an ", ", the ", ", who ", ", which "};
    private static final String[] JOINTS = {" and ", " or ", ", ", " & "};
    private static final int MOST_WORDS = 7;
    private static final int SAME_TYPE = 0;
    private static final int OTHER_TYPE = 1;
    private static final int STRANGER = 2;
    private static final int SMALL_WORD = 3;
    private static final int RIGHT = 4;
    private static final int SURE = 8;

    private final Gazetteer gazetteer;

    KindClues(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    void read(Spot spot, int entity, Clues into) {
        FoldedText text = spot.field().normal();
        int from = predicate(text, spot.end());
        if (from >= 0) {
            into.add(Clue.IS_A_KIND, 0, kind(text, from, gazetteer.typeOf(entity)));
        }
        int left = leftOfJoint(text, spot.start());
        if (left >= 0) {
            into.add(Clue.NAMED_WITH, companion(spot, Words.start(text, left), gazetteer.typeOf(entity)));
        }
        int right = rightOfJoint(text, spot.end());
        if (right >= 0) {
            into.add(Clue.NAMED_WITH, RIGHT + companion(spot, right, gazetteer.typeOf(entity)));
        }
    }

    /** Where what it is said to be starts, behind "is" or ", a"; or -1. */
    private static int predicate(FoldedText text, int end) {
        for (String copula : COPULAS) {
            if (text.startsWith(copula, end)) {
                return end + copula.length();
            }
        }
        return -1;
    }

    /** What the first word that names a kind says for a type; 0 where there is none in the clause. */
    private double kind(FoldedText text, int from, int type) {
        int i = from;
        for (int words = 0; words < MOST_WORDS && i < text.length() && Words.isPart(text, i); words++) {
            int to = Words.end(text, i);
            double said = gazetteer.beside().kind(text, i, to, type);
            if (said != 0) {
                return said;
            }
            i = to < text.length() && CharKind.at(text, to) == CharKind.SEPARATOR ? to + 1 : text.length();
        }
        return 0;
    }

    /** Last character of the word before "and" or a comma, or -1. */
    private static int leftOfJoint(FoldedText text, int start) {
        int at = start - 1;
        if (at < 1 || text.charAt(at) != ' ') {
            return -1;
        }
        for (String joint : JOINTS) {
            int before = start - joint.length();
            if (before > 0 && text.startsWith(joint, before) && Words.isPart(text, before - 1)) {
                return before - 1;
            }
        }
        return -1;
    }

    private static int rightOfJoint(FoldedText text, int end) {
        for (String joint : JOINTS) {
            int behind = end + joint.length();
            if (text.startsWith(joint, end) && Words.isPart(text, behind)) {
                return behind;
            }
        }
        return -1;
    }

    private int companion(Spot spot, int start, int type) {
        Field field = spot.field();
        if (!field.isUpper(start)) {
            return SMALL_WORD;
        }
        Hits hits = field.hits();
        for (int i = hits.firstFrom(start); i < hits.size() && hits.start(i) == start; i++) {
            Surface surface = gazetteer.surface(hits.surface(i));
            if (hits.complete(i) && !surface.readings().isEmpty()) {
                Surface.Reading first = surface.readings().get(0);
                int sure = first.ambiguous() ? 0 : SURE;
                return sure + (gazetteer.typeOf(first.entity()) == type ? SAME_TYPE : OTHER_TYPE);
            }
            if (hits.complete(i) && surface.isWord()) {
                // AI, NASA: a word of a known field is nobody's name
                return SMALL_WORD;
            }
        }
        return STRANGER;
    }
}
