package ainews.scoring.cue;

import ainews.scoring.text.Runs;
import ainews.scoring.text.Text;
import java.util.Arrays;

/**
 * The words of a text one after the other, each as a hash: runs of letters and digits without case, apostrophes and endings; a Chinese
 * character, a percent sign and a currency sign are words of their own; all else parts words. Reads one text
 * after the other into the same memory. Not thread-safe.
 */
final class Words {
    private static final int SEED = 0x3C6EF372;
    private static final int LONGEST = 32;

    /** The folded form of each ASCII letter and digit, 0 for the rest. */
    private static final char[] PLAIN = new char[0x80];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = Character.isLetterOrDigit(c) ? fold(c) : 0;
        }
    }

    /** Undoes the multiplication of one more letter. */
    private static final int BACK = 0xBDEF7BDF;

    /** What the seed alone comes to after so many letters. */
    private static final int[] SEEDS = new int[LONGEST + 1];

    static {
        SEEDS[0] = SEED;
        for (int n = 1; n < SEEDS.length; n++) {
            SEEDS[n] = 31 * SEEDS[n - 1];
        }
    }

    /** The last letters of all endings. */
    private static final boolean[] ENDS = new boolean[0x80];

    static {
        for (char last : "sgde".toCharArray()) {
            ENDS[last] = true;
        }
    }

    private int[] found = new int[64];
    private int size;

    /** Of the word that is being read. */
    private int length;

    private int hash = SEED;
    private long last;

    /** Reads the words of at most the first {@code maxChars} of a text and forgets those of the one before. */
    void read(Text text, int maxChars) {
        size = 0;
        read(text.chars(), Math.min(maxChars, text.size()), text.runs());
    }

    int size() {
        return size;
    }

    /** The hash of a word. */
    int at(int word) {
        return found[word];
    }

    /** At most so many of them, from the first one on. */
    int[] first(int most) {
        return Arrays.copyOf(found, Math.min(most, size));
    }

    /** True if these words stand from a place on. */
    boolean goOnWith(int[] phrase, int at) {
        if (phrase.length > size - at) {
            return false;
        }
        for (int i = 1; i < phrase.length; i++) {
            if (phrase[i] != found[at + i]) {
                return false;
            }
        }
        return true;
    }

    private void read(char[] text, int end, Runs runs) {
        int at = 0;
        for (int run = 0; run < runs.size() && runs.to(run) < end; run++) {
            int from = runs.from(run);
            int to = runs.to(run);
            // nearly all runs have one blank before them
            if (length > 0 || from - at != 1 || text[at] != ' ') {
                read(text, at, from);
            }
            at = from;
            if (length == 0 && to - from <= LONGEST && parts(text[to])) {
                add(hashOfRun(runs, from, to));
                at = to;
            }
        }
        read(text, at, end);
        endWord();
    }

    /** True for the ASCII characters that end a word. */
    private static boolean parts(char c) {
        return c < PLAIN.length && PLAIN[c] == 0 && c != '\'';
    }

    /** Goes on with characters one by one. */
    private void read(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char raw = text[i];
            char c = raw < PLAIN.length ? PLAIN[raw] : 0;
            if (c == 0) {
                if (isHan(raw)) {
                    endWord();
                    add(mix(SEED ^ raw));
                    continue;
                }
                c = raw < PLAIN.length ? raw : fold(raw);
                if (c < PLAIN.length ? PLAIN[c] == 0 : !isInWord(c)) {
                    if (c != '\'') {
                        endWord();
                    }
                    if (isAlone(c)) {
                        add(mix(SEED ^ c));
                    }
                    continue;
                }
            }
            if (length < LONGEST) {
                hash = hash * 31 + c;
                last = last << 8 | Math.min(c, 0xFF);
                length++;
            }
        }
    }

    private void endWord() {
        if (length > 0) {
            add(hashOfStem(hash, last, length));
            length = 0;
            hash = SEED;
        }
    }

    /** Of a word that is one run, as {@link #hashOfStem} gives it. */
    private static int hashOfRun(Runs runs, int from, int to) {
        char[] small = runs.small();
        int end = to;
        if (to - from > 3 && ENDS[small[to - 1]]) {
            end -= small[end - 1] == 's' && small[end - 2] != 's' ? 1 : 0;
            if (end - from > 5 && small[end - 1] == 'g' && small[end - 2] == 'n' && small[end - 3] == 'i') {
                end -= 3;
            } else if (end - from > 4 && small[end - 1] == 'd' && small[end - 2] == 'e') {
                end -= 2;
            }
            end -= end - from > 3 && small[end - 1] == 'e' ? 1 : 0;
        }
        return mix(SEEDS[end - from] + Runs.hash(runs.hashes(), from, end));
    }

    private void add(int hash) {
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = hash;
    }

    /**
     * The hash of a word without its ending.
     *
     * @param letters the last ones, eight bits each; all from 0xFF on alike
     */
    private static int hashOfStem(int hash, long letters, int length) {
        int h = hash;
        long last = letters;
        int n = length;
        if (n > 3 && (last & 0xFF) == 's' && (last >>> 8 & 0xFF) != 's') {
            h = without(h, 's');
            last >>>= 8;
            n--;
        }
        if (n > 5 && (last & 0xFF_FFFF) == ('i' << 16 | 'n' << 8 | 'g')) {
            h = without(without(without(h, 'g'), 'n'), 'i');
            last >>>= 24;
            n -= 3;
        } else if (n > 4 && (last & 0xFFFF) == ('e' << 8 | 'd')) {
            h = without(without(h, 'd'), 'e');
            last >>>= 16;
            n -= 2;
        }
        return mix(n > 3 && (last & 0xFF) == 'e' ? without(h, 'e') : h);
    }

    private static int without(int hash, char last) {
        return (hash - last) * BACK;
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return fold((char) (c - 0xFEE0));
        }
        return c == 0x2019 || c == 0x2018 ? '\'' : Character.toLowerCase(c);
    }

    private static boolean isInWord(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || (c >= 0xC0 && !isHan(c) && Character.isLetterOrDigit(c));
    }

    private static boolean isAlone(char c) {
        return c == '%' || c == '$' || c == '€' || c == '¥' || isHan(c);
    }

    private static boolean isHan(char c) {
        return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
    }

    private static int mix(int value) {
        int h = value ^ (value >>> 16);
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >>> 16);
    }
}
