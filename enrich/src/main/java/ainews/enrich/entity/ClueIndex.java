package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
import ainews.enrich.text.GramTable;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Numbers for clues with their words or numbers, so that each is looked up once for both models: first those that only the sums know, then those that both do,
 * then those of the net alone. Looked up by a hash of 64 bits, so that no word is made a string. Not changed after it was filled.
 */
final class ClueIndex {
    /** Of what no model knows. */
    static final int NONE = GramTable.NONE;

    /** Numbers whose keys are made once. */
    private static final int FEW = 64;

    private static final long[] CODES = codes();

    private final GramTable numbers;
    private final int firstOfNet;
    private final int sizeOfSums;
    private final int size;
    /** The numbers of clues with few numbers, so that they need no search. */
    private final int[] ofCode = new int[CODES.length];

    /**
     * @param sums {@code clue, word or number}, parted by a tab
     * @param net the same
     */
    ClueIndex(Collection<String> sums, Collection<String> net) {
        Set<String> ofNet = new HashSet<>(net);
        Set<String> names = new LinkedHashSet<>();
        sums.stream().filter(name -> !ofNet.contains(name)).forEach(names::add);
        firstOfNet = names.size();
        names.addAll(sums);
        sizeOfSums = names.size();
        names.addAll(net);
        size = names.size();
        numbers = new GramTable(size);
        int number = 0;
        for (String name : names) {
            long key = key(name);
            if (numbers.get(key) != NONE) {
                throw new IllegalArgumentException("two clues have one key: " + name);
            }
            numbers.put(key, number++);
        }
        for (int i = 0; i < CODES.length; i++) {
            ofCode[i] = numbers.get(CODES[i]);
        }
    }

    /** The net knows numbers from here on. */
    int firstOfNet() {
        return firstOfNet;
    }

    /** The sums know numbers below. */
    int sizeOfSums() {
        return sizeOfSums;
    }

    int size() {
        return size;
    }

    /** The number of a clue with a code, or {@link #NONE}. */
    int number(Clue clue, int code) {
        return code < FEW ? ofCode[clue.index() * FEW + code] : numbers.get(key(clue, Integer.toString(code)));
    }

    /** The number of a clue with a word, or {@link #NONE}. */
    int number(Clue clue, FoldedText text, int from, int to) {
        return numbers.get(key(clue, text, from, to));
    }

    /** The number of {@code clue, word or number}, parted by a tab, or {@link #NONE}. */
    int number(String name) {
        return numbers.get(key(name));
    }

    private static long key(String name) {
        int tab = name.indexOf('\t');
        return key(Clue.of(name.substring(0, tab)), name.substring(tab + 1));
    }

    private static long key(Clue clue, String word) {
        long hash = seed(clue);
        for (int i = 0; i < word.length(); i++) {
            hash = GramTable.next(hash, word.charAt(i));
        }
        return hash;
    }

    private static long key(Clue clue, FoldedText text, int from, int to) {
        char[] chars = text.chars();
        long hash = seed(clue);
        for (int i = from; i < to; i++) {
            hash = GramTable.next(hash, chars[i]);
        }
        return hash;
    }

    private static long seed(Clue clue) {
        return GramTable.next(0, clue.index() + 1);
    }

    private static long[] codes() {
        Clue[] clues = Clue.values();
        long[] codes = new long[clues.length * FEW];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = key(clues[i / FEW], Integer.toString(i % FEW));
        }
        return codes;
    }
}
