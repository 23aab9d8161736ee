package ainews.enrich.topic;

import ainews.enrich.text.FoldedText;
import ainews.enrich.text.GramTable;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the words of a title, and those at the head of a text, mean taken together, as features: the mean direction of their vectors in a space in which words
 * that are used alike lie close, English and Chinese ones in the same. So a word that no labelled article has speaks as its likes do. The vectors of {@code
 * meanings.tsv} are made by {@code MeaningsFit}, see the README beside its glosses; a frequent word has a short one.
 */
final class Meanings {
    static final String NAME = "meaning";

    /** Numbers of a vector. */
    static final int SIZE = 64;

    /** Of the features of a field that has any known word. */
    private static final double LENGTH = 3;

    private static final long SEED = 1;

    private static final List<String> FIELDS = List.of("title", "text");

    private final GramTable rows;

    /** Row after row. */
    private final byte[] vectors;

    private final Grid features;

    /** @param lines a word of Latin letters, or two Chinese characters, and its vector as signed bytes in Base64, parted by a tab */
    Meanings(List<String> lines, FeatureSpace space) {
        rows = new GramTable(lines.size());
        vectors = new byte[lines.size() * SIZE];
        for (int row = 0; row < lines.size(); row++) {
            String line = lines.get(row);
            int tab = line.indexOf('\t');
            byte[] vector = Base64.getDecoder().decode(line.substring(tab + 1));
            if (vector.length != SIZE) {
                throw new IllegalArgumentException("a vector has " + SIZE + " numbers: " + line);
            }
            System.arraycopy(vector, 0, vectors, row * SIZE, SIZE);
            rows.put(hash(line.substring(0, tab)), row);
        }
        List<String> places = new ArrayList<>();
        IntStream.range(0, SIZE).forEach(place -> places.add(Integer.toString(place)));
        features = new Grid(space, NAME, FIELDS, places);
    }

    private static long hash(String word) {
        boolean chinese = WordGrams.isChinese(word.charAt(0));
        return WordGrams.hash(SEED, chinese ? word.charAt(0) + "" + WordGrams.JOINT + word.charAt(1) : word);
    }

    /** Sets what a field means; nothing where no word of it is known. */
    void read(FoldedText field, boolean title, Features into) {
        int[] sums = new int[SIZE];
        WordGrams.each(field, title, SEED, (first, firstEnd, second, secondEnd, hash) -> {
            if (second < 0 || (second == firstEnd && WordGrams.isChinese(field.charAt(first)))) {
                add(hash, sums);
            }
        });
        double squares = 0;
        for (int sum : sums) {
            squares += (double) sum * sum;
        }
        if (squares > 0) {
            double scale = LENGTH / Math.sqrt(squares);
            for (int i = 0; i < SIZE; i++) {
                into.set(features.at(title ? 0 : 1, i), sums[i] * scale);
            }
        }
    }

    private void add(long word, int[] sums) {
        int row = rows.get(word);
        if (row != GramTable.NONE) {
            for (int i = 0; i < SIZE; i++) {
                sums[i] += vectors[row * SIZE + i];
            }
        }
    }
}
