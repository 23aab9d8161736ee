package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
import java.util.Arrays;

/** Adds up what the clues of one spot, and those of one reading of it, are worth. Used again for the next one; for one thread. */
class Clues {
    private final ClueWeights weights;
    private final double[] ofSpot = new double[ClueWeights.COLUMNS.size()];
    private final double[] ofReading = new double[ClueWeights.COLUMNS.size()];
    private double[] sums = ofSpot;

    Clues(ClueWeights weights) {
        this.weights = weights;
    }

    /** Forgets all; what is added then holds for every reading. */
    void startSpot() {
        Arrays.fill(ofSpot, 0);
        sums = ofSpot;
    }

    /** Forgets the reading before; what is added then holds for the next one. */
    void startReading() {
        Arrays.fill(ofReading, 0);
        sums = ofReading;
    }

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

    /** @param code not negative */
    void add(Clue clue, int code, double value) {
        if (value != 0) {
            weights.addTo(clue, code, value, sums);
        }
    }

    void addWord(Clue clue, FoldedText text, int from, int to) {
        weights.addTo(ClueWeights.key(clue, text, from, to), 1, sums);
    }

    /** What speaks for the reading less what speaks against it, in log odds. */
    double sum(int type, FormSort sort) {
        int t = ClueWeights.typeColumn(type);
        int s = ClueWeights.sortColumn(sort);
        return ofSpot[0] + ofSpot[t] + ofSpot[s] + ofReading[0] + ofReading[t] + ofReading[s];
    }
}
