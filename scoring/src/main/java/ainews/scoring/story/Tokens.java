package ainews.scoring.story;

import ainews.scoring.text.Runs;
import java.util.Arrays;

/**
 * The words of a text as hashes of their stems, in order: a run of Latin (or other alphabetic) letters is a word, Chinese,
 * Japanese and Korean runs are cut into overlapping pairs of characters, numbers keep their value with its scale (2M, 2 million
 * and 200万 are equal). Full-width forms, case, typographic quotes and Traditional characters are folded.
 */
public final class Tokens {
    /** What a token is. */
    static final byte WORD = 0;

    static final byte CJK = 1;
    static final byte NUMBER = 2;

    /** The folded form of each ASCII letter and digit, 0 for the rest. */
    private static final char[] PLAIN = new char[0x80];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = Character.isLetterOrDigit(c) ? fold(c) : 0;
        }
    }

    /** Longer words are cut. */
    private static final int MAX_WORD = 40;

    final int[] hash;
    final byte[] kind;
    final int size;
    private final int[] start;
    private final String text;
    private final char[] chars;
    private final Runs runs;

    private Tokens(String text, char[] chars, Runs runs, int[] hash, byte[] kind, int[] start, int size) {
        this.text = text;
        this.chars = chars;
        this.runs = runs;
        this.hash = hash;
        this.kind = kind;
        this.start = start;
        this.size = size;
    }

    /** Reads at most {@code maxChars} of the text, which may be null. */
    public static Tokens of(String text, int maxChars) {
        return new Reader(text == null ? "" : text, maxChars).read();
    }

    /** The characters that were read where they are those of a text or its start, else the text's own; at most so many. */
    public char[] charsOf(String source, int maxChars) {
        if (source.equals(text) && chars.length >= Math.min(maxChars, source.length())) {
            return chars;
        }
        char[] own = new char[Math.min(maxChars, source.length())];
        source.getChars(0, own.length, own, 0);
        return own;
    }

    /** The runs that were met in {@link #charsOf} a text; none where it is another one than was read. */
    public Runs runsOf(String source) {
        return source.equals(text) ? runs : Runs.NONE;
    }

    /** Of the text, of which maybe not all was read. */
    int length() {
        return text.length();
    }

    /** A character of the text, be it behind what was read of it. */
    char at(int place) {
        return place < chars.length ? chars[place] : text.charAt(place);
    }

    public int size() {
        return size;
    }

    int start(int token) {
        return start[token];
    }

    /** True for words that say nothing about the subject; their hash is 0. */
    boolean isStop(int token) {
        return hash[token] == 0;
    }

    /** Hash of one word as it would be read from a text; 0 for a stop word. */
    public static int hashOf(String word) {
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

    /** Reads one text. */
    private static final class Reader {
        private final String source;
        private final char[] text;
        private final int end;
        private final char[] word = new char[MAX_WORD];

        /** {@code hashCode} of the word's first letters, by their number. */
        private final int[] hashes = new int[MAX_WORD + 1];

        private final Runs runs;
        private int length;

        /** True while the word has nothing but digits. */
        private boolean digits;

        private int[] hash;
        private byte[] kind;
        private int[] start;
        private int size;

        Reader(String text, int maxChars) {
            source = text;
            end = Math.min(text.length(), maxChars);
            this.text = new char[end];
            text.getChars(0, end, this.text, 0);
            int guess = Math.max(8, end / 4);
            runs = new Runs(end / 6);
            hash = new int[guess];
            kind = new byte[guess];
            start = new int[guess];
        }

        Tokens read() {
            int i = 0;
            while (i < end) {
                if (text[i] < PLAIN.length) {
                    i = PLAIN[text[i]] == 0 ? i + 1 : readWord(i);
                    continue;
                }
                if (isCjk(text[i])) {
                    i = readCjk(i);
                } else if (Character.isLetterOrDigit(fold(text[i]))) {
                    i = readWord(i);
                } else {
                    i++;
                }
            }
            return new Tokens(source, text, runs, hash, kind, start, size);
        }

        private int readCjk(int from) {
            int i = from;
            char before = 0;
            while (i < end && isCjk(text[i])) {
                char c = Traditional.simplified(text[i]);
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

        private int readWord(int from) {
            int i = readPlain(from);
            // a blank ends nearly all words
            while (i < end && text[i] != ' ') {
                char c = fold(text[i]);
                boolean plain = c < 0x80 ? PLAIN[c] != 0 : !isCjk(c) && Character.isLetterOrDigit(c);
                if (!plain) {
                    boolean inside = (c == '.' || c == ',' || c == '\'')
                            && i + 1 < end
                            && i > from
                            && Character.isLetterOrDigit(text[i + 1])
                            && !isCjk(text[i + 1]);
                    boolean decimal = inside && digits && (c == '.' || c == ',') && Character.isDigit(text[i + 1]);
                    if (decimal) {
                        if (c == '.') {
                            append('.');
                        }
                        i++;
                        continue;
                    }
                    if (inside && c == '\'') {
                        i = readAfterApostrophe(i + 1);
                    }
                    break;
                }
                digits &= c >= '0' && c <= '9';
                append(c);
                i++;
            }
            if (word[0] >= '0' && word[0] <= '9') {
                String number = Numbers.normal(new String(word, 0, length), text, i, end);
                add(mix(number.hashCode()), NUMBER, from);
            } else {
                add(
                        StopWords.contains(word, length, hashes[length]) ? 0 : mix(Stems.hashOf(word, hashes, length)),
                        WORD,
                        from);
            }
            return i;
        }

        /** Begins a word with the ASCII letters and digits from here on; returns where they end. */
        private int readPlain(int from) {
            int i = from;
            int n = 0;
            int h = 0;
            char highest = 0;
            char lowest = 0x80;
            while (i < end && text[i] < PLAIN.length && PLAIN[text[i]] != 0) {
                char c = PLAIN[text[i]];
                highest = c > highest ? c : highest;
                lowest = c < lowest ? c : lowest;
                if (n < MAX_WORD) {
                    word[n] = c;
                    h = 31 * h + c;
                    hashes[++n] = h;
                }
                i++;
            }
            if (i > from) {
                runs.add(from, i, h, lowest <= '9');
            }
            length = n;
            digits = highest <= '9';
            return i;
        }

        /** A short ending is dropped, what follows a French or Irish prefix is part of the word. */
        private int readAfterApostrophe(int from) {
            int i = from;
            while (i < end && Character.isLetter(text[i]) && !isCjk(text[i])) {
                i++;
            }
            for (int k = from; i - from > 2 && k < i; k++) {
                append(fold(text[k]));
            }
            return i;
        }

        private void append(char c) {
            if (length < word.length) {
                word[length] = c;
                hashes[length + 1] = 31 * hashes[length] + c;
                length++;
            }
        }

        private void add(int value, byte kindOfToken, int at) {
            if (size == hash.length) {
                hash = Arrays.copyOf(hash, size * 2);
                kind = Arrays.copyOf(kind, size * 2);
                start = Arrays.copyOf(start, size * 2);
            }
            hash[size] = value;
            kind[size] = kindOfToken;
            start[size++] = at;
        }
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
