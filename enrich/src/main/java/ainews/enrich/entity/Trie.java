package ainews.enrich.entity;

import ainews.enrich.text.PrefixFilter;
import java.util.Arrays;
import java.util.SortedMap;

/**
 * A double-array trie over {@code char} keys (Aoe 1989): one addition and two array reads a step. Immutable and safe for
 * concurrent reads.
 */
final class Trie {
    static final int ROOT = 1;
    /** No such edge. */
    static final int NONE = 0;

    /** Numbers of a node that lie side by side, so that a step touches one cache line: base, check, value, nothing. */
    private static final int CELL = 4;

    private static final int CHECK = 1;
    private static final int VALUE = 2;

    private final char[] codes = new char[Character.MAX_VALUE + 1];
    private int[] cells = {};
    /** The same apart, while it is built. */
    private int[] base = new int[1 << 12];

    private int[] check = new int[1 << 12];
    private int[] value = new int[1 << 12];
    private final int[] first = new int[Character.MAX_VALUE + 1];
    private int firstFree = ROOT + 1;
    private int highestBase;

    private final PrefixFilter filter = new PrefixFilter();

    private Trie() {}

    /** @param keys values are 0 or more, one a key */
    static Trie of(SortedMap<String, Integer> keys) {
        Trie trie = new Trie();
        char code = 0;
        boolean[] used = new boolean[Character.MAX_VALUE + 1];
        for (String key : keys.keySet()) {
            trie.filter.add(key);
            String run = firstRun(key);
            trie.filter.addWord(run, PrefixFilter.next(key, run.length()));
            for (int i = 0; i < key.length(); i++) {
                used[key.charAt(i)] = true;
            }
        }
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (used[c]) {
                trie.codes[c] = ++code;
            }
        }
        Arrays.fill(trie.value, -1);
        String[] sorted = keys.keySet().toArray(String[]::new);
        int[] values = keys.values().stream().mapToInt(Integer::intValue).toArray();
        trie.check[ROOT] = ROOT;
        trie.insert(sorted, values, 0, sorted.length, 0, ROOT);
        // no node's offset plus a code may leave the arrays, so that a step needs no bound of its own
        trie.grow(trie.highestBase + code + 1);
        trie.pack();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            trie.first[c] = trie.step(ROOT, (char) c);
        }
        return trie;
    }

    /** The next node, or {@link #NONE}. */
    int step(int node, char c) {
        int code = codes[c];
        if (code == 0) {
            return NONE;
        }
        int next = cells[node * CELL] + code;
        return cells[next * CELL + CHECK] == node ? next : NONE;
    }

    /** The first step of a walk, by one look-up. */
    int first(char c) {
        return first[c];
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

    private static String firstRun(String key) {
        int end = 0;
        while (end < key.length() && CharKind.of(key.charAt(end)) == CharKind.of(key.charAt(0))) {
            end++;
        }
        return key.substring(0, end);
    }

    /** False where no key starts with these characters of a text; none of them a separator. */
    boolean mayStart(char first, char second, char third) {
        return filter.mayStart(first, second, third);
    }

    /** The value of the key that ends at this node, or -1. */
    int value(int node) {
        return cells[node * CELL + VALUE];
    }

    /** The value of a whole key, or -1. */
    int valueOf(String key) {
        int node = key.isEmpty() ? NONE : first(key.charAt(0));
        for (int i = 1; i < key.length() && node != NONE; i++) {
            node = step(node, key.charAt(i));
        }
        return node == NONE ? -1 : value(node);
    }

    private void insert(String[] keys, int[] values, int from, int to, int depth, int node) {
        int at = from;
        if (at < to && keys[at].length() == depth) {
            value[node] = values[at++];
        }
        if (at == to) {
            return;
        }
        int[] starts = new int[to - at + 1];
        int[] labels = new int[to - at];
        int children = 0;
        for (int i = at; i < to; i++) {
            int label = codes[keys[i].charAt(depth)];
            if (children == 0 || labels[children - 1] != label) {
                labels[children] = label;
                starts[children++] = i;
            }
        }
        starts[children] = to;
        int offset = place(labels, children);
        base[node] = offset;
        highestBase = Math.max(highestBase, offset);
        for (int i = 0; i < children; i++) {
            check[offset + labels[i]] = node;
        }
        for (int i = 0; i < children; i++) {
            insert(keys, values, starts[i], starts[i + 1], depth + 1, offset + labels[i]);
        }
    }

    private int place(int[] labels, int children) {
        while (firstFree < check.length && check[firstFree] != 0) {
            firstFree++;
        }
        for (int slot = firstFree; ; slot++) {
            int offset = slot - labels[0];
            if (offset < 1) {
                continue;
            }
            grow(offset + labels[children - 1] + 1);
            int i = 0;
            while (i < children && check[offset + labels[i]] == 0) {
                i++;
            }
            if (i == children) {
                return offset;
            }
        }
    }

    private void pack() {
        cells = new int[base.length * CELL];
        for (int node = 0; node < base.length; node++) {
            cells[node * CELL] = base[node];
            cells[node * CELL + CHECK] = check[node];
            cells[node * CELL + VALUE] = value[node];
        }
        base = new int[0];
        check = base;
        value = base;
    }

    private void grow(int needed) {
        if (needed >= check.length) {
            int before = check.length;
            int after = Math.max(needed + 1, before * 2);
            base = Arrays.copyOf(base, after);
            check = Arrays.copyOf(check, after);
            value = Arrays.copyOf(value, after);
            Arrays.fill(value, before, after, -1);
        }
    }
}
