package ainews.enrich.entity;

import ainews.enrich.text.KeyTrie;
import ainews.enrich.text.PrefixFilter;
import java.util.SortedMap;

/** Names to their numbers, and a filter that tells of nearly every place in a text that no name starts there. Immutable and safe for concurrent reads. */
final class Trie {
    static final int ROOT = KeyTrie.ROOT;
    /** No such edge. */
    static final int NONE = KeyTrie.NONE;

    private final KeyTrie keys;
    private final PrefixFilter filter;

    private Trie(KeyTrie keys, PrefixFilter filter) {
        this.keys = keys;
        this.filter = filter;
    }

    /** @param keys values are 0 or more, one a key */
    static Trie of(SortedMap<String, Integer> keys) {
        PrefixFilter filter = new PrefixFilter(keys.size());
        for (String key : keys.keySet()) {
            filter.add(key);
            String run = firstRun(key);
            filter.addWord(run, PrefixFilter.next(key, run.length()));
        }
        return new Trie(KeyTrie.of(keys), filter);
    }

    /** The next node, or {@link #NONE}. */
    int step(int node, char c) {
        return keys.step(node, c);
    }

    /** The first step of a walk, by one look-up. */
    int first(char c) {
        return keys.first(c);
    }

    /** The value of the key that ends at this node, or -1. */
    int value(int node) {
        return keys.value(node);
    }

    /** The value of a whole key, or -1. */
    int valueOf(String key) {
        return keys.valueOf(key);
    }

    /** False where no key starts with the word of this hash, see {@link PrefixFilter}. */
    boolean mayStartWithWord(int hash) {
        return filter.mayBeWord(hash);
    }

    /** False where no key is that word, or goes on behind it with this character, see {@link PrefixFilter}. */
    boolean mayGoOn(int hash, char next) {
        return filter.mayGoOn(hash, next);
    }

    /** False where no key is the word of this hash. */
    boolean mayBeAlone(int hash) {
        return filter.mayBeAlone(hash);
    }

    /** False where no key starts with these characters of a text; none of them a separator. */
    boolean mayStart(char first, char second, char third) {
        return filter.mayStart(first, second, third);
    }

    private static String firstRun(String key) {
        int end = 0;
        while (end < key.length() && CharKind.of(key.charAt(end)) == CharKind.of(key.charAt(0))) {
            end++;
        }
        return key.substring(0, end);
    }
}
