package ainews.enrich.topic;

import ainews.enrich.text.FoldedText;
import ainews.enrich.text.PrefixFilter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/**
 * Phrases to their numbers, found at a given place by the longest match. A phrase that starts or ends with a Latin
 * letter or a digit matches whole words only. A space of a phrase matches a space, a line break or a hyphen.
 *
 * <p>A double array: the child of state {@code s} by character {@code c} is {@code base[s] + code[c]} if that cell's
 * check is {@code s}. Check, base and value of a state lie side by side, so that a step touches one cache line.
 */
final class PhraseTrie {
    private static final int NONE = -1;
    private static final int CELL = 4;
    private static final int BASE = 1;
    private static final int VALUE = 2;
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

    private final char[] codes = new char[1 << 16];
    private final PrefixFilter filter = new PrefixFilter();
    private int[] cells = new int[CELL << 12];

    /** @param phrases folded, without repeats; a phrase's number is its index */
    PhraseTrie(List<String> phrases) {
        Node root = new Node();
        char alphabet = 0;
        for (int number = 0; number < phrases.size(); number++) {
            Node node = root;
            for (char c : phrases.get(number).toCharArray()) {
                char folded = fold(c);
                if (codes[folded] == 0) {
                    codes[folded] = ++alphabet;
                }
                node = node.children.computeIfAbsent((int) codes[folded], absent -> new Node());
            }
            node.value = number;
            filter.add(phrases.get(number));
            String word = firstWord(phrases.get(number));
            filter.addWord(word, PrefixFilter.next(phrases.get(number), word.length()));
        }
        for (char spacing : new char[] {'-', '\n', '\t', '\u00a0'}) {
            codes[spacing] = codes[' '];
        }
        Arrays.fill(cells, NONE);
        place(root);
    }

    private static final class Node {
        private final TreeMap<Integer, Node> children = new TreeMap<>();
        private int value = NONE;
        private int state;
    }

    /** Lays the states out breadth first, each node's children at the first base where all of them fit. */
    private void place(Node root) {
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.add(root);
        cells[0] = 0;
        int free = 1;
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            cells[node.state * CELL + VALUE] = node.value;
            if (node.children.isEmpty()) {
                continue;
            }
            while (isTaken(free)) {
                free++;
            }
            int base = fittingBase(node, Math.max(0, free - node.children.firstKey()));
            cells[node.state * CELL + BASE] = base;
            for (var child : node.children.entrySet()) {
                child.getValue().state = base + child.getKey();
                cells[child.getValue().state * CELL] = node.state;
                waiting.add(child.getValue());
            }
        }
    }

    private int fittingBase(Node node, int from) {
        int base = from;
        while (!fits(node, base)) {
            base++;
        }
        return base;
    }

    private boolean fits(Node node, int base) {
        for (int code : node.children.keySet()) {
            if (isTaken(base + code)) {
                return false;
            }
        }
        return true;
    }

    private boolean isTaken(int state) {
        if ((state + 1) * CELL > cells.length) {
            int old = cells.length;
            cells = Arrays.copyOf(cells, Math.max(old * 2, (state + 1) * CELL));
            Arrays.fill(cells, old, cells.length, NONE);
        }
        return cells[state * CELL] != NONE;
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
        int state = 0;
        long found = NONE;
        for (int i = from; i < length; i++) {
            int code = codes[text[i]];
            int base = cells[state * CELL + BASE];
            int next = (base + code) * CELL;
            if (code == 0 || base == NONE || next >= cells.length || cells[next] != state) {
                return found;
            }
            state = base + code;
            int value = cells[next + VALUE];
            if (value != NONE && (i + 1 == length || !isWord(text[i]) || !isWord(text[i + 1]))) {
                found = (long) (i + 1) << 32 | value;
            }
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
