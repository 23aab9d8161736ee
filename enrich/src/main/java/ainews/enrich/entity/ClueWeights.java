package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
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
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** Numbers whose keys are made once. */
    private static final int FEW = 64;

    private static final long[] CODES = codes();

    private static final class Bundled {
        static final ClueWeights VALUE = new ClueWeights(Resources.lines(ClueWeights.class, "judge.tsv"));
    }

    private final long[] keys;
    private final int[] rows;
    private final float[][] weights;
    /** The rows of keys with few numbers, so that they need no search; null where there is none. */
    private final float[][] ofCode = new float[CODES.length][];

    /** @param lines {@code clue, word or number, column=weight ...}, parted by tabs */
    ClueWeights(List<String> lines) {
        int room = Integer.highestOneBit(Math.max(8, lines.size())) * 4;
        keys = new long[room];
        rows = new int[room];
        weights = new float[lines.size()][];
        Map<String, Clue> clues = new HashMap<>();
        for (Clue clue : Clue.values()) {
            clues.put(clue.label(), clue);
        }
        for (int i = 0; i < weights.length; i++) {
            String[] cells = lines.get(i).split("\t", -1);
            Clue clue = clues.get(cells[0]);
            if (clue == null) {
                throw new IllegalArgumentException("no clue is called " + cells[0]);
            }
            weights[i] = new float[COLUMNS.size()];
            for (int cell = 2; cell < cells.length; cell++) {
                int is = cells[cell].indexOf('=');
                int column = COLUMNS.indexOf(cells[cell].substring(0, is));
                weights[i][column] = Float.parseFloat(cells[cell].substring(is + 1));
            }
            put(key(clue, cells[1]), i);
        }
        for (int i = 0; i < CODES.length; i++) {
            int at = slot(CODES[i]);
            ofCode[i] = keys[at] == CODES[i] ? weights[rows[at]] : null;
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
        long hash = (clue.index() + 1) * FACTOR;
        for (int i = from; i < to; i++) {
            hash = (hash ^ chars[i]) * FACTOR;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    static long key(Clue clue, String word) {
        long hash = (clue.index() + 1) * FACTOR;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * FACTOR;
            hash ^= hash >>> 29;
        }
        return hash;
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
        float[] row = ofCode[clue.index() * FEW + code];
        if (row != null) {
            add(row, value, sums);
        }
    }

    /** Adds the weights of a key, times a value, to sums by column. */
    void addTo(long key, double value, double[] sums) {
        int at = slot(key);
        if (keys[at] == key) {
            add(weights[rows[at]], value, sums);
        }
    }

    private static void add(float[] row, double value, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += row[i] * value;
        }
    }

    private void put(long key, int row) {
        int at = slot(key);
        if (keys[at] == key) {
            throw new IllegalArgumentException("two rows of weights have one key");
        }
        keys[at] = key;
        rows[at] = row;
    }

    /** Where the key is, or would be; 0 is no key. */
    private int slot(long key) {
        int at = (int) (key >>> 20) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
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
