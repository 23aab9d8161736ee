package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
import ainews.enrich.text.GramTable;
import ainews.enrich.text.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of {@code judge.tsv}: a row for a clue and its word or number, a column for every reading, one for each type of entity, one for each
 * {@link FormSort}. Looked up by a hash of 64 bits, so that no word is made a string. Not changed after it was filled.
 */
final class ClueWeights {
    static final List<String> COLUMNS = columns();
    private static final int FIRST_SORT = 1 + GazetteerParser.TYPES.size();

    /** Numbers whose keys are made once. */
    private static final int FEW = 64;

    private static final long[] CODES = codes();

    private static final class Bundled {
        static final ClueWeights VALUE = new ClueWeights(Resources.lines(ClueWeights.class, "judge.tsv"));
    }

    private final GramTable rows;
    /** Row after row. */
    private final float[] weights;
    /** Where the rows of keys with few numbers begin, so that they need no search; {@link GramTable#NONE} where there is none. */
    private final int[] ofCode = new int[CODES.length];

    /** @param lines {@code clue, word or number, column=weight ...}, parted by tabs */
    ClueWeights(List<String> lines) {
        rows = new GramTable(lines.size());
        weights = new float[lines.size() * COLUMNS.size()];
        Map<String, Clue> clues = new HashMap<>();
        for (Clue clue : Clue.values()) {
            clues.put(clue.label(), clue);
        }
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            Clue clue = clues.get(cells[0]);
            if (clue == null) {
                throw new IllegalArgumentException("no clue is called " + cells[0]);
            }
            for (int cell = 2; cell < cells.length; cell++) {
                int is = cells[cell].indexOf('=');
                int column = COLUMNS.indexOf(cells[cell].substring(0, is));
                weights[i * COLUMNS.size() + column] = Float.parseFloat(cells[cell].substring(is + 1));
            }
            put(key(clue, cells[1]), i * COLUMNS.size());
        }
        for (int i = 0; i < CODES.length; i++) {
            ofCode[i] = rows.get(CODES[i]);
        }
    }

    static ClueWeights bundled() {
        return Bundled.VALUE;
    }

    static int typeColumn(int type) {
        return 1 + type;
    }

    static int sortColumn(FormSort sort) {
        return FIRST_SORT + sort.index();
    }

    /** The key of a clue with a word. */
    static long key(Clue clue, FoldedText text, int from, int to) {
        char[] chars = text.chars();
        long hash = seed(clue);
        for (int i = from; i < to; i++) {
            hash = GramTable.next(hash, chars[i]);
        }
        return hash;
    }

    static long key(Clue clue, String word) {
        long hash = seed(clue);
        for (int i = 0; i < word.length(); i++) {
            hash = GramTable.next(hash, word.charAt(i));
        }
        return hash;
    }

    private static long seed(Clue clue) {
        return GramTable.next(0, clue.index() + 1);
    }

    /** The key of a clue with a number, which is that of its decimal digits. */
    static long key(Clue clue, int code) {
        return code < FEW ? CODES[clue.index() * FEW + code] : key(clue, Integer.toString(code));
    }

    private static long[] codes() {
        Clue[] clues = Clue.values();
        long[] codes = new long[clues.length * FEW];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = key(clues[i / FEW], Integer.toString(i % FEW));
        }
        return codes;
    }

    /** Adds the weights of a clue with a number, times a value, to sums by column. */
    void addTo(Clue clue, int code, double value, double[] sums) {
        if (code >= FEW) {
            addTo(key(clue, code), value, sums);
            return;
        }
        add(ofCode[clue.index() * FEW + code], value, sums);
    }

    /** Adds the weights of a key, times a value, to sums by column. */
    void addTo(long key, double value, double[] sums) {
        add(rows.get(key), value, sums);
    }

    private void add(int row, double value, double[] sums) {
        if (row != GramTable.NONE) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weights[row + i] * value;
            }
        }
    }

    private void put(long key, int row) {
        if (rows.get(key) != GramTable.NONE) {
            throw new IllegalArgumentException("two rows of weights have one key");
        }
        rows.put(key, row);
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
