package ainews.enrich.text;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * A double-array trie over {@code char} keys (Aoe 1989): one addition and two array reads a step. What a single key goes on with stands in
 * one row of characters instead, so that the walk along it waits for memory once, and the branches, being few, stay near. Immutable and safe for
 * concurrent reads.
 */
public final class KeyTrie {
    public static final int ROOT = 1;
    /** No such edge. */
    public static final int NONE = 0;

    /** Numbers of a node that lie side by side, so that a step touches one cache line: base, check, value, nothing. */
    private static final int CELL = 4;

    private static final int CHECK = 1;
    private static final int VALUE = 2;

    private final char[] codes = new char[Character.MAX_VALUE + 1];
    private int[] cells = {};
    /** The same apart, while it is built; a base below 0 is the node at which a row begins. */
    private int[] base = new int[1 << 12];

    private int[] check = new int[1 << 12];
    private int[] value = new int[1 << 12];
    /** Row after row the codes of what one key ends with, 0, and its value in two parts. A node below 0 is a place in it, turned over. */
    private char[] rows = new char[1 << 12];

    private int rowsEnd;
    private final int[] first = new int[Character.MAX_VALUE + 1];
    private int firstFree = ROOT + 1;
    private int highestBase;

    private KeyTrie() {}

    /** @param keys values are 0 or more, one a key */
    public static KeyTrie of(SortedMap<String, Integer> keys) {
        KeyTrie trie = new KeyTrie();
        char code = 0;
        boolean[] used = new boolean[Character.MAX_VALUE + 1];
        for (String key : keys.keySet()) {
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
    public int step(int node, char c) {
        int code = codes[c];
        if (code == 0) {
            return NONE;
        }
        if (node < 0) {
            return rows[~node] == code ? node - 1 : NONE;
        }
        int next = cells[node * CELL] + code;
        if (cells[next * CELL + CHECK] != node) {
            return NONE;
        }
        int row = cells[next * CELL];
        return row < 0 ? row : next;
    }

    /** The first step of a walk, by one look-up. */
    public int first(char c) {
        return first[c];
    }

    /** The value of the key that ends at this node, or -1. */
    public int value(int node) {
        if (node < 0) {
            return rows[~node] == 0 ? rows[1 + ~node] << Character.SIZE | rows[2 + ~node] : -1;
        }
        return cells[node * CELL + VALUE];
    }

    /** The value of a whole key, or -1. */
    public int valueOf(String key) {
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
        } else if (to - from == 1 && node != ROOT) {
            base[node] = ~rowsEnd;
            addRow(keys[from].substring(depth), values[from]);
            return;
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

    private void addRow(String rest, int keyValue) {
        int end = rowsEnd + rest.length() + 3;
        if (end > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(end, 2 * rows.length));
        }
        for (int i = 0; i < rest.length(); i++) {
            rows[rowsEnd++] = codes[rest.charAt(i)];
        }
        rows[rowsEnd++] = 0;
        rows[rowsEnd++] = (char) (keyValue >>> Character.SIZE);
        rows[rowsEnd++] = (char) keyValue;
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
        rows = Arrays.copyOf(rows, rowsEnd);
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
