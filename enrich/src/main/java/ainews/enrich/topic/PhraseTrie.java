package ainews.enrich.topic;

import ainews.enrich.text.FoldedText;
import ainews.enrich.text.KeyTrie;
import ainews.enrich.text.PrefixFilter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Phrases to their numbers, found at a given place by the longest match. A phrase that starts or ends with a Latin
 * letter or a digit matches whole words only. A space of a phrase matches a space, a line break or a hyphen.
 */
final class PhraseTrie {
    private static final int NONE = -1;
    /** Letters and digits of scripts that part words by spaces. */
    private static final boolean[] WORD = new boolean[1 << 16];

    private static final char[] FOLDED = new char[1 << 16];

    static {
        for (char c = 0; c < 0x0590; c++) {
            WORD[c] = c < 128 ? Character.isLetterOrDigit(c) : Character.isLetter(c);
        }
        for (int c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = fold((char) c);
        }
    }

    private final KeyTrie trie;
    private final PrefixFilter filter;

    /** @param phrases folded, without repeats; a phrase's number is its index */
    PhraseTrie(List<String> phrases) {
        filter = new PrefixFilter(phrases.size());
        SortedMap<String, Integer> numbers = new TreeMap<>();
        for (int number = 0; number < phrases.size(); number++) {
            String phrase = phrases.get(number);
            numbers.put(fold(phrase), number);
            filter.add(phrase);
            String word = firstWord(phrase);
            filter.addWord(word, PrefixFilter.next(phrase, word.length()));
        }
        trie = KeyTrie.of(numbers);
    }

    /** The longest phrase at {@code from} as {@code end << 32 | number}, or -1; {@code from} must be a word start. */
    long longest(FoldedText folded, int from) {
        char[] text = folded.chars();
        int length = folded.length();
        int second = from + 1;
        char next = second < length ? FOLDED[text[second]] : 0;
        char third = second + 1 < length ? FOLDED[text[second + 1]] : 0;
        if (!filter.mayStart(FOLDED[text[from]], next, third)) {
            return NONE;
        }
        return walk(text, length, from);
    }

    /** The same where {@link #mayStartWithWord} was asked, which tells more than the first characters. */
    long longestFromWord(FoldedText folded, int from) {
        return walk(folded.chars(), folded.length(), from);
    }

    /**
     * False where no phrase starts with a word and goes on as the text does.
     *
     * @param hash of the word, see {@link PrefixFilter}
     * @param end where the word ends in the text
     */
    boolean mayStartWithWord(int hash, FoldedText folded, int end) {
        if (!filter.mayBeWord(hash)) {
            return false;
        }
        char[] text = folded.chars();
        int length = folded.length();
        char next = end < length ? FOLDED[text[end]] : 0;
        if (next == ' ') {
            next = end + 1 < length ? FOLDED[text[end + 1]] : 0;
        }
        return filter.mayGoOn(hash, next);
    }

    private static String firstWord(String phrase) {
        int end = 0;
        while (end < phrase.length() && isWord(phrase.charAt(end))) {
            end++;
        }
        return phrase.substring(0, end);
    }

    private long walk(char[] text, int length, int from) {
        long found = NONE;
        int node = trie.first(FOLDED[text[from]]);
        for (int i = from + 1; node != KeyTrie.NONE; i++) {
            int number = trie.value(node);
            if (number != NONE && (i == length || !isWord(text[i - 1]) || !isWord(text[i]))) {
                found = (long) i << 32 | number;
            }
            node = i < length ? trie.step(node, FOLDED[text[i]]) : KeyTrie.NONE;
        }
        return found;
    }

    static boolean isWord(char c) {
        return WORD[c];
    }

    static boolean startsAWord(String text, int at) {
        return at == 0 || !isWord(text.charAt(at)) || !isWord(text.charAt(at - 1));
    }

    static boolean endsAWord(String text, int at) {
        return at == text.length() || !isWord(text.charAt(at)) || !isWord(text.charAt(at - 1));
    }

    /** A phrase in the form in which all phrases that match alike are equal. */
    static String fold(String phrase) {
        char[] folded = phrase.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    private static char fold(char c) {
        return c == '-' || c == '\n' || c == '\t' || c == '\u00a0' ? ' ' : c;
    }
}
