package ainews.scoring.story;

import ainews.scoring.text.Runs;
import ainews.scoring.text.Text;

/**
 * The words of a text as hashes of their stems, in order: a run of Latin (or other alphabetic) letters is a word, Chinese,
 * Japanese and Korean runs are cut into overlapping pairs of characters, numbers keep their value with its scale (2M, 2 million
 * and 200万 are equal). Full-width forms, case, typographic quotes and Traditional characters are folded. Reads one text after the other into
 * the same memory. Not thread-safe.
 */
final class Tokens {
    /** What a token is. */
    static final byte WORD = 0;

    static final byte CJK = 1;
    static final byte NUMBER = 2;

    int[] hash = new int[0];
    byte[] kind = new byte[0];
    int size;
    private int[] start = new int[0];
    private Text text;
    private final OddWord odd = new OddWord();

    /** Those of at most {@code maxChars} of a text, which may be null. */
    static Tokens of(String text, int maxChars) {
        Tokens tokens = new Tokens();
        tokens.read(Text.of(text, maxChars));
        return tokens;
    }

    /** Reads the tokens of a text and forgets those of the one before. */
    void read(Text next) {
        text = next;
        size = 0;
        if (hash.length < text.size()) {
            hash = new int[text.size()];
            kind = new byte[text.size()];
            start = new int[text.size()];
        }
        Runs runs = text.runs();
        char[] chars = text.chars();
        int at = 0;
        for (int run = 0; run < runs.size(); run++) {
            int from = runs.from(run);
            int to = runs.to(run);
            // nearly all runs have one blank before them
            if (at < from && (from - at > 1 || chars[at] >= 0x80)) {
                at = readTo(at, from);
            }
            if (at <= from && isWhole(from, to)) {
                add(hashOf(runs.small(), runs.hashes(), from, to), WORD, from);
                at = to;
            } else if (at < to) {
                at = readTo(Math.max(at, from), to);
            }
        }
        readTo(at, text.size());
    }

    /** Of a word: that of its stem, 0 for a stop word. */
    private static int hashOf(char[] letters, int[] hashes, int from, int to) {
        return StopWords.contains(letters, from, to, Runs.hash(hashes, from, to))
                ? 0
                : mix(Stems.hashOf(letters, hashes, from, to));
    }

    /** True for a run that is a word as it stands, as nearly all are. */
    private boolean isWhole(int from, int to) {
        char after = to < text.size() ? text.chars()[to] : ' ';
        return after < 0x80 && after != '\'' && text.chars()[from] > '9' && to - from <= OddWord.LONGEST;
    }

    /** Reads on character by character, at least up to a place; returns where it came to. */
    private int readTo(int from, int to) {
        char[] chars = text.chars();
        char[] small = text.runs().small();
        int i = from;
        while (i < to) {
            if (chars[i] < 0x80) {
                i = small[i] == 0 ? i + 1 : readOdd(i);
            } else if (isCjk(chars[i])) {
                i = readCjk(i);
            } else if (Character.isLetterOrDigit(fold(chars[i]))) {
                i = readOdd(i);
            } else {
                i++;
            }
        }
        return i;
    }

    private int readOdd(int from) {
        char[] chars = text.chars();
        int to = odd.read(chars, from, text.size());
        if (odd.isNumber()) {
            add(mix(Numbers.hashOf(odd, chars, to, text.size())), NUMBER, from);
        } else {
            add(hashOf(odd.letters, odd.hashes, 0, odd.length), WORD, from);
        }
        return to;
    }

    private int readCjk(int from) {
        char[] chars = text.chars();
        int end = text.size();
        int i = from;
        char before = 0;
        while (i < end && isCjk(chars[i])) {
            char c = Traditional.simplified(chars[i]);
            if (i > from) {
                add(mix(before * 65599 + c), CJK, i - 1);
            }
            before = c;
            i++;
        }
        if (i == from + 1) {
            add(mix(before * 31 + 7), CJK, from);
        }
        return i;
    }

    private void add(int value, byte kindOfToken, int at) {
        hash[size] = value;
        kind[size] = kindOfToken;
        start[size++] = at;
    }

    /** The text, of which maybe not all was read. */
    String source() {
        return text.source();
    }

    /** A character of the text, be it behind what was read of it. */
    char at(int place) {
        return place < text.size() ? text.chars()[place] : text.source().charAt(place);
    }

    int start(int token) {
        return start[token];
    }

    /** True for words that say nothing about the subject; their hash is 0. */
    boolean isStop(int token) {
        return hash[token] == 0;
    }

    /** Hash of one word as it would be read from a text; 0 for a stop word. */
    static int hashOf(String word) {
        Tokens tokens = of(word, word.length());
        return tokens.size == 0 ? 0 : tokens.hash[0];
    }

    /** Hash of a stem as written in a resource: a Latin stem, or a pair of Chinese characters. */
    static int hashOfStem(String stem) {
        return stem.length() == 2 && isCjk(stem.charAt(0))
                ? mix(Traditional.simplified(stem.charAt(0)) * 65599 + Traditional.simplified(stem.charAt(1)))
                : mix(stem.hashCode());
    }

    static boolean isCjk(char c) {
        return c >= 0x2E80
                && ((c <= 0x9FFF && !(c >= 0x3000 && c <= 0x3020))
                        || (c >= 0xAC00 && c <= 0xD7AF)
                        || (c >= 0xF900 && c <= 0xFAFF));
    }

    static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return fold((char) (c - 0xFEE0));
        }
        if (c == 0x2019 || c == 0x2018) {
            return '\'';
        }
        return Character.toLowerCase(c);
    }

    static int mix(int value) {
        int h = value;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        h ^= h >>> 16;
        return h == 0 ? 1 : h;
    }
}
