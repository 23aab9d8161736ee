package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;

/** Takes the clues of one spot, then those of one reading of it after the other. Used again for the next spot; for one thread. */
abstract class Clues {

    /** Forgets all; what is added then holds for every reading. */
    abstract void startSpot();

    /** Forgets the reading before; what is added then holds for the next one. */
    abstract void startReading();

    /** @param code not negative */
    abstract void add(Clue clue, int code, double value);

    abstract void addWord(Clue clue, FoldedText text, int from, int to);

    final void add(Clue clue) {
        add(clue, 0, 1);
    }

    final void add(Clue clue, int code) {
        add(clue, code, 1);
    }

    final void addIf(boolean holds, Clue clue) {
        if (holds) {
            add(clue, 0, 1);
        }
    }
}
