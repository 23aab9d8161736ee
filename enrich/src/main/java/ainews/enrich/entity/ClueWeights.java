package ainews.enrich.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * The weights of {@code judge.tsv}: a row for a clue and its word or number, a column for every reading, one for each type of entity, one for each
 * {@link FormSort}. Not changed after it was filled.
 */
final class ClueWeights {
    static final List<String> COLUMNS = columns();
    private static final int FIRST_SORT = 1 + GazetteerParser.TYPES.size();

    /** Row after row, as the index numbers them. */
    private final float[] weights;

    private final int size;

    /** @param lines {@code clue, word or number, column=weight ...}, parted by tabs */
    ClueWeights(List<String> lines, ClueIndex index) {
        size = index.sizeOfSums();
        weights = new float[size * COLUMNS.size()];
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            int row = index.number(cells[0] + "\t" + cells[1]) * COLUMNS.size();
            for (int cell = 2; cell < cells.length; cell++) {
                int is = cells[cell].indexOf('=');
                int column = COLUMNS.indexOf(cells[cell].substring(0, is));
                weights[row + column] = Float.parseFloat(cells[cell].substring(is + 1));
            }
        }
    }

    static int typeColumn(int type) {
        return 1 + type;
    }

    static int sortColumn(FormSort sort) {
        return FIRST_SORT + sort.index();
    }

    /** Adds the weights of a clue that the index knows, times a value, to sums by column. */
    void addTo(int number, double value, double[] sums) {
        if (number < size) {
            int row = number * COLUMNS.size();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weights[row + i] * value;
            }
        }
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>();
        columns.add("all");
        columns.addAll(GazetteerParser.TYPES);
        for (FormSort sort : FormSort.values()) {
            columns.add(sort.label());
        }
        return List.copyOf(columns);
    }
}
