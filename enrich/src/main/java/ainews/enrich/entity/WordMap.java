package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * Words and what is known of each, asked for a range of a text without cutting the word out of it. Filled by one thread, then safe for reading by
 * many.
 *
 * @param <V> what is known of a word, never null
 */
final class WordMap<V> {
    private static final int FIRST_ROOM = 64;

    private String[] words = new String[FIRST_ROOM];
    private Object[] values = new Object[FIRST_ROOM];
    private int size;
    private int longest;

    /** A set: the value of each word is the word. */
    static WordMap<String> of(Collection<String> words) {
        WordMap<String> map = new WordMap<>();
        words.forEach(word -> map.computeIfAbsent(word, () -> word));
        return map;
    }

    /** The value of a word, which it is given now where it has none yet. */
    V computeIfAbsent(String word, Supplier<V> first) {
        if (2 * size >= words.length) {
            grow();
        }
        int at = slot(word);
        if (words[at] == null) {
            words[at] = word;
            values[at] = first.get();
            size++;
            longest = Math.max(longest, word.length());
        }
        return value(at);
    }

    /** The value of the word that a range of a text is, or null. */
    V get(FoldedText text, int from, int to) {
        int length = to - from;
        if (length > longest) {
            return null;
        }
        char[] chars = text.chars();
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        for (int at = place(hash); words[at] != null; at = at + 1 & words.length - 1) {
            if (words[at].length() == length && text.startsWith(words[at], from)) {
                return value(at);
            }
        }
        return null;
    }

    boolean contains(FoldedText text, int from, int to) {
        return get(text, from, to) != null;
    }

    @SuppressWarnings("unchecked")
    private V value(int at) {
        return (V) values[at];
    }

    /** Where a word is or would be. */
    private int slot(String word) {
        int at = place(word.hashCode());
        while (words[at] != null && !words[at].equals(word)) {
            at = at + 1 & words.length - 1;
        }
        return at;
    }

    private int place(int hash) {
        return (hash ^ hash >>> 15) & words.length - 1;
    }

    private void grow() {
        String[] before = words;
        Object[] known = values;
        words = new String[2 * before.length];
        values = new Object[words.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != null) {
                int at = slot(before[i]);
                words[at] = before[i];
                values[at] = known[i];
            }
        }
    }
}
