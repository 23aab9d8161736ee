package ainews.enrich.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text folded for matching: full-width and other compatibility forms to plain characters, case folded, Traditional
 * Chinese to Simplified, pronunciation glosses such as the {@code (dá)} of {@code 達(dá)} and invisible characters
 * removed, typographic quotes, hyphens and spaces unified. Line feeds stay, other control characters become spaces.
 *
 * <p>Every position of the folded text leads back to the original:
 *
 * <pre>{@code
 * NormalText text = NormalText.of("英偉達(dá)的ＧＰＵ");
 * text.value();                       // 英伟达的gpu
 * int at = text.value().indexOf("英伟达");
 * original.substring(text.start(at), text.end(at + 3)); // 英偉達(dá)
 * }</pre>
 *
 * A gloss belongs to its character, so a span that ends with the character includes it. Positions never fall inside a
 * surrogate pair. Immutable.
 */
public final class NormalText {

    private final String value;
    private final OffsetMap offsets;

    private NormalText(String value, OffsetMap offsets) {
        this.value = value;
        this.offsets = offsets;
    }

    public static NormalText of(String original) {
        return new Folding(original).fold();
    }

    public String value() {
        return value;
    }

    /**
     * Where a character of {@link #value()} starts in the original, in UTF-16 code units.
     *
     * @param i index into {@link #value()}, its length included
     */
    public int start(int i) {
        return offsets.start(i);
    }

    /**
     * Where a range of {@link #value()} ends in the original, in UTF-16 code units.
     *
     * @param i exclusive end of the range
     */
    public int end(int i) {
        return offsets.end(i);
    }

    /** One pass over the original; what a table look-up cannot settle goes through {@link #foldSlow}. */
    private static final class Folding {

        private final String original;
        private final char[] in;
        private final OffsetMap offsets = new OffsetMap();
        private char[] out;
        private int length;
        private int[] ambiguous = new int[0];
        private int ambiguousCount;

        Folding(String original) {
            this.original = original;
            this.in = original.toCharArray();
            this.out = new char[in.length];
        }

        NormalText fold() {
            int i = 0;
            while (true) {
                i = foldPlain(i);
                if (i == in.length) {
                    break;
                }
                i = foldSlow(i);
            }
            for (int k = 0; k < ambiguousCount; k += 2) {
                int at = ambiguous[k];
                out[at] = Simplified.inContext((char) ambiguous[k + 1], out, length, at);
            }
            return new NormalText(new String(out, 0, length), offsets);
        }

        /** Folds up to the first character that needs care, or the end. */
        private int foldPlain(int from) {
            char[] table = CharFold.TABLE;
            char[] source = in;
            char[] target = out;
            int shift = length - from;
            int i = from;
            while (i < source.length) {
                char folded = table[source[i]];
                if ((char) (folded - 1) >= CharFold.SLOW - 1) {
                    break;
                }
                target[i + shift] = folded;
                i++;
            }
            length = i + shift;
            return i;
        }

        private int foldSlow(int i) {
            char c = in[i];
            if (CharFold.TABLE[c] == CharFold.DROP) {
                offsets.addDropped(length, i, i + 1);
                return i + 1;
            }
            if (c == '(' || c == '\uFF08') {
                return foldParenthesis(i);
            }
            if (Character.isSurrogate(c)) {
                return foldSurrogate(i);
            }
            if (CharFold.joinsPrevious(c)) {
                return foldJoining(i);
            }
            String expansion = CharFold.expansion(c);
            if (expansion != null) {
                append(expansion, i, i + 1);
            } else {
                appendAmbiguous(c);
            }
            return i + 1;
        }

        private int foldParenthesis(int i) {
            if (length > 0 && CharFold.isHan(out[length - 1])) {
                int end = Pinyin.glossEnd(original, i, out[length - 1]);
                if (end > 0) {
                    offsets.extendLast(length, end);
                    return end;
                }
            }
            out[length++] = '(';
            return i + 1;
        }

        private int foldSurrogate(int i) {
            if (i + 1 == in.length || !Character.isSurrogatePair(in[i], in[i + 1])) {
                out[length++] = '\uFFFD';
                return i + 1;
            }
            int codePoint = Character.toCodePoint(in[i], in[i + 1]);
            if (codePoint >= 0xE0000 && codePoint < 0xE1000) {
                offsets.addDropped(length, i, i + 2);
            } else {
                append(CharFold.foldCompatible(Character.toString(codePoint)), i, i + 2);
            }
            return i + 2;
        }

        private int foldJoining(int i) {
            if (length == 0 || !Character.isLetter(out[length - 1])) {
                offsets.addDropped(length, i, i + 1);
                return i + 1;
            }
            char mark = in[i] == '\uFF9E' ? '\u3099' : in[i] == '\uFF9F' ? '\u309A' : in[i];
            String joined = Normalizer.normalize("" + out[length - 1] + mark, Normalizer.Form.NFC);
            if (joined.length() == 1) {
                out[length - 1] = joined.charAt(0);
            }
            offsets.extendLast(length, i + 1);
            return i + 1;
        }

        private void append(String folded, int start, int end) {
            int needed = length + folded.length() + in.length - end;
            if (needed > out.length) {
                out = Arrays.copyOf(out, needed + needed / 8);
            }
            folded.getChars(0, folded.length(), out, length);
            offsets.addBlock(length, length + folded.length(), start, end);
            length += folded.length();
        }

        private void appendAmbiguous(char c) {
            if (ambiguousCount + 2 > ambiguous.length) {
                ambiguous = Arrays.copyOf(ambiguous, Math.max(16, ambiguous.length * 2));
            }
            ambiguous[ambiguousCount++] = length;
            ambiguous[ambiguousCount++] = c;
            out[length++] = Simplified.of(c);
        }
    }
}
