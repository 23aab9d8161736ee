package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;

/** The words of the sentence around a form: Chinese text by pieces of two characters. */
final class SentenceClues {
    private static final int REACH = 32;
    private static final int OF_A_WORD = 2;
    private static final int OF_A_PIECE = 1;
    private static final int NEAR = 8;

    private SentenceClues() {}

    static void read(Spot spot, Clues into) {
        before(spot, into);
        behind(spot, into);
    }

    private static void before(Spot spot, Clues into) {
        FoldedText text = spot.field().normal();
        int passed = 0;
        int i = spot.start() - 1;
        while (i >= 0 && passed < REACH && !endsSentence(text, i)) {
            if (CharKind.at(text, i) == CharKind.CJK) {
                passed += OF_A_PIECE;
                if (CharKind.at(text, i - 1) == CharKind.CJK) {
                    add(Clue.NEAR_LEFT, text, i - 1, i + 1, passed, into);
                }
                i--;
            } else if (Words.isPart(text, i)) {
                passed += OF_A_WORD;
                int from = Words.start(text, i);
                add(Clue.NEAR_LEFT, text, from, i + 1, passed, into);
                i = from - 1;
            } else {
                i--;
            }
        }
    }

    private static void behind(Spot spot, Clues into) {
        FoldedText text = spot.field().normal();
        int passed = 0;
        int i = spot.end();
        while (i < text.length() && passed < REACH && !endsSentence(text, i)) {
            if (CharKind.at(text, i) == CharKind.CJK) {
                passed += OF_A_PIECE;
                if (CharKind.at(text, i + 1) == CharKind.CJK) {
                    add(Clue.NEAR_RIGHT, text, i, i + 2, passed, into);
                }
                i++;
            } else if (Words.isPart(text, i)) {
                passed += OF_A_WORD;
                int to = Words.end(text, i);
                add(Clue.NEAR_RIGHT, text, i, to, passed, into);
                i = to;
            } else {
                i++;
            }
        }
    }

    private static void add(Clue near, FoldedText text, int from, int to, int passed, Clues into) {
        into.addWord(Clue.SENTENCE, text, from, to);
        if (passed <= NEAR) {
            into.addWord(near, text, from, to);
        }
    }

    private static boolean endsSentence(FoldedText text, int i) {
        char c = text.charAt(i);
        return c == '\n'
                || c == '\u3002'
                || c == '!'
                || c == '?'
                || (c == '.' && i + 1 < text.length() && text.charAt(i + 1) == ' ');
    }
}
