package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
import ainews.enrich.text.GramTable;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * A small net over the clues of one reading, beside the sums of {@link ClueWeights}: where a clue's worth depends on what else is there, and on the form. Each
 * clue has a vector; the sum of those that are there ({@code c}), what is known of the form, its sort and the type of the reading ({@code q}), and their
 * products number by number go through one hidden layer. The weights of {@code net.tsv} are fitted by {@code NameNetFit}. Not changed after it was filled.
 */
final class ClueNet {
    /** Numbers of a vector. */
    static final int SIZE = 32;
    /** What a row holds: its vector, what it is worth by itself, and what it is worth besides for each type of entity. */
    static final int ROW = SIZE + 1 + GazetteerParser.TYPES.size();
    /** What the row of a form holds: its vector and what it is worth by itself. */
    static final int FORM_ROW = SIZE + 1;

    static final int INPUTS = 3 * SIZE;

    /** A byte of the file is so many times the number. */
    static final int OF_VECTORS = 96;

    static final int OF_WORTH = 32;

    static final String FORM = "of-form";
    static final String TYPE = "of-type";
    static final String SORT = "of-sort";
    static final String HIDDEN = "hidden";

    private static final long SEED = 1;

    private static final Set<String> OTHERS = Set.of(FORM, TYPE, SORT, HIDDEN);

    /** Row after row, as the index numbers them, but for those that it has before {@link #first}. */
    private final byte[] numbers;

    private final int first;
    private final GramTable forms;
    private final float[] formNumbers;
    private final float[][] types = new float[GazetteerParser.TYPES.size()][SIZE];
    private final float[][] sorts = new float[FormSort.values().length][SIZE];
    private final int places;
    /** Weights of the hidden layer, input after input; then what is added to each place, then what each is worth. */
    private final float[] hidden;

    /** @param lines {@code clue, word or number, Base64 of signed bytes}, parted by tabs; {@link #HIDDEN} with decimals instead */
    ClueNet(List<String> lines, ClueIndex index) {
        first = index.firstOfNet();
        int formCount = count(lines, FORM);
        forms = new GramTable(formCount);
        numbers = new byte[(index.size() - first) * ROW];
        formNumbers = new float[formCount * FORM_ROW];
        places = count(lines, HIDDEN);
        hidden = new float[(INPUTS + 2) * places];
        int form = 0;
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            switch (cells[0]) {
                case FORM -> {
                    FoldedText text = new FoldedText().fold(cells[1]);
                    forms.put(key(text, 0, text.length()), form);
                    read(cells[2], formNumbers, form, FORM_ROW);
                    form += FORM_ROW;
                }
                case TYPE -> read(cells[2], types[GazetteerParser.TYPES.indexOf(cells[1])], 0, SIZE);
                case SORT -> read(cells[2], sorts[Integer.parseInt(cells[1])], 0, SIZE);
                case HIDDEN -> readPlace(cells[2], Integer.parseInt(cells[1]));
                default ->
                    System.arraycopy(
                            bytes(cells[2], ROW),
                            0,
                            numbers,
                            (index.number(cells[0] + "\t" + cells[1]) - first) * ROW,
                            ROW);
            }
        }
    }

    private static int count(List<String> lines, String kind) {
        return (int) lines.stream().filter(line -> line.startsWith(kind + "\t")).count();
    }

    /** Whether a line is one of a clue. */
    static boolean isClue(String line) {
        return !OTHERS.contains(line.substring(0, line.indexOf('\t')));
    }

    private static long key(FoldedText text, int from, int to) {
        char[] chars = text.chars();
        long hash = SEED;
        for (int i = from; i < to; i++) {
            hash = GramTable.next(hash, chars[i]);
        }
        return hash;
    }

    /** The row of a form, for {@link #odds}. */
    int form(FoldedText text, int from, int to) {
        return forms.get(key(text, from, to));
    }

    private static byte[] bytes(String base64, int size) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != size) {
            throw new IllegalArgumentException("a row of the net has " + size + " numbers, not " + bytes.length);
        }
        return bytes;
    }

    private static void read(String base64, float[] into, int at, int size) {
        byte[] bytes = bytes(base64, size);
        for (int i = 0; i < size; i++) {
            into[at + i] = (float) bytes[i] / (i < SIZE ? OF_VECTORS : OF_WORTH);
        }
    }

    private void readPlace(String decimals, int place) {
        String[] cells = decimals.split(" ", -1);
        if (cells.length != INPUTS + 2) {
            throw new IllegalArgumentException("a hidden place has " + (INPUTS + 2) + " numbers, not " + cells.length);
        }
        for (int i = 0; i < INPUTS + 2; i++) {
            hidden[i * places + place] = Float.parseFloat(cells[i]);
        }
    }

    /** Room for {@link #odds}; used again, for one thread. */
    float[] room() {
        return new float[INPUTS + places];
    }

    /** Adds the row of a clue that the index knows, times a value: bytes as they are in the file, since a row is then in one line of memory. */
    void addTo(int number, double value, float[] sums) {
        if (number >= first) {
            int row = (number - first) * ROW;
            float times = (float) value;
            for (int i = 0; i < ROW; i++) {
                sums[i] += numbers[row + i] * times;
            }
        }
    }

    /**
     * What speaks for a reading less what speaks against it, in log odds.
     *
     * @param sums the rows of the clues that are there, added up
     * @param form its row
     * @param room see {@link #room}
     */
    double odds(float[] sums, int form, int type, FormSort sort, float[] room) {
        double odds = (sums[SIZE] + sums[SIZE + 1 + type]) / OF_WORTH;
        for (int i = 0; i < SIZE; i++) {
            float q = types[type][i] + sorts[sort.index()][i];
            if (form != GramTable.NONE) {
                q += formNumbers[form + i];
            }
            float c = sums[i] / OF_VECTORS;
            room[i] = c;
            room[SIZE + i] = q;
            room[2 * SIZE + i] = c * q;
        }
        if (form != GramTable.NONE) {
            odds += formNumbers[form + SIZE];
        }
        return odds + worth(room);
    }

    /** What the hidden layer makes of the inputs. Goes through them input by input, so that its places are summed up side by side. */
    private double worth(float[] room) {
        System.arraycopy(hidden, INPUTS * places, room, INPUTS, places);
        for (int i = 0; i < INPUTS; i++) {
            float input = room[i];
            int from = i * places;
            for (int place = 0; place < places; place++) {
                room[INPUTS + place] += hidden[from + place] * input;
            }
        }
        double worth = 0;
        for (int place = 0; place < places; place++) {
            worth += Math.max(0, room[INPUTS + place]) * hidden[(INPUTS + 1) * places + place];
        }
        return worth;
    }
}
