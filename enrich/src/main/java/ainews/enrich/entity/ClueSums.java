package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
import java.util.Arrays;

/** Adds up what clues are worth by {@link ClueWeights}, and keeps them for {@link NetSums}. */
final class ClueSums extends Clues {
    private final ClueIndex index;
    private final ClueWeights weights;
    private final double[] ofSpot = new double[ClueWeights.COLUMNS.size()];
    private final double[] ofReading = new double[ClueWeights.COLUMNS.size()];
    private double[] sums = ofSpot;

    private int[] numbers = new int[256];
    private double[] values = new double[256];
    private int size;
    /** Where the clues of each reading begin, those of the spot before the first. */
    private int[] starts = new int[4];

    private int readings;

    ClueSums(JudgeWeights judge) {
        index = judge.index();
        weights = judge.sums();
    }

    @Override
    void startSpot() {
        Arrays.fill(ofSpot, 0);
        sums = ofSpot;
        size = 0;
        readings = 0;
    }

    @Override
    void startReading() {
        Arrays.fill(ofReading, 0);
        sums = ofReading;
        if (readings == starts.length) {
            starts = Arrays.copyOf(starts, 2 * readings);
        }
        starts[readings++] = size;
    }

    @Override
    void add(Clue clue, int code, double value) {
        if (value != 0) {
            add(index.number(clue, code), value);
        }
    }

    @Override
    void addWord(Clue clue, FoldedText text, int from, int to) {
        add(index.number(clue, text, from, to), 1);
    }

    private void add(int number, double value) {
        if (number != ClueIndex.NONE) {
            weights.addTo(number, value, sums);
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            numbers[size] = number;
            values[size++] = value;
        }
    }

    /** What speaks for the last reading less what speaks against it, in log odds. */
    double odds(int type, FormSort sort) {
        int t = ClueWeights.typeColumn(type);
        int s = ClueWeights.sortColumn(sort);
        return ofSpot[0] + ofSpot[t] + ofSpot[s] + ofReading[0] + ofReading[t] + ofReading[s];
    }

    /** Adds the rows of the clues that hold for every reading. */
    void addSpot(ClueNet net, float[] rows) {
        add(net, 0, starts[0], rows);
    }

    /** Adds the rows of the clues of a reading, counted from 0 as they were started. */
    void addReading(int reading, ClueNet net, float[] rows) {
        add(net, starts[reading], reading + 1 < readings ? starts[reading + 1] : size, rows);
    }

    private void add(ClueNet net, int from, int to, float[] rows) {
        for (int i = from; i < to; i++) {
            net.addTo(numbers[i], values[i], rows);
        }
    }
}
