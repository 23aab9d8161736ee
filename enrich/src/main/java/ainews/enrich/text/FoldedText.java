package ainews.enrich.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;

/**
 * A text folded as {@link NormalText} describes, in buffers that serve one text after the other, so that reading an article leaves
 * nothing behind. Holds the latest text given to {@link #fold}; what was read of an earlier one is void. For one thread at a time.
 */
public final class FoldedText {

    /** Buffers that one giant text has stretched beyond this are not kept for the next. */
    private static final int KEPT_CHARS = 1 << 18;

    private final OffsetMap offsets = new OffsetMap();
    private String original = "";
    private char[] in = new char[0];
    private int inLength;
    private char[] out = new char[0];
    private int length;
    private int[] ambiguous = new int[0];
    private int ambiguousCount;

    /** Folds a text in the place of the one before. */
    public FoldedText fold(String text) {
        original = text;
        inLength = text.length();
        if (in.length < inLength || out.length > KEPT_CHARS) {
            in = new char[inLength];
            out = new char[inLength];
        }
        text.getChars(0, inLength, in, 0);
        offsets.clear();
        length = 0;
        ambiguousCount = 0;
        int i = foldPlain(0);
        while (i < inLength) {
            i = foldPlain(foldSlow(i));
        }
        for (int k = 0; k < ambiguousCount; k += 2) {
            int at = ambiguous[k];
            out[at] = Simplified.inContext((char) ambiguous[k + 1], out, length, at);
        }
        return this;
    }

    /** The text as it was given. */
    public String original() {
        return original;
    }

    public int length() {
        return length;
    }

    public char charAt(int i) {
        return out[Objects.checkIndex(i, length)];
    }

    /** The characters themselves, for loops over all of them: {@link #length()} of them count, and nobody may write to them. */
    public char[] chars() {
        return out;
    }

    public String substring(int start, int end) {
        return new String(out, start, end - start);
    }

    /** As {@link String#isBlank}. */
    public boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (!Character.isWhitespace(out[i])) {
                return false;
            }
        }
        return true;
    }

    /** As {@link String#startsWith(String, int)}. */
    public boolean startsWith(String prefix, int at) {
        int size = prefix.length();
        if (at < 0 || at + size > length) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (out[at + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** All of it, as a string of its own. */
    @Override
    public String toString() {
        return new String(out, 0, length);
    }

    /**
     * Where a folded character starts in the original, in UTF-16 code units.
     *
     * @param i index of a folded character, {@link #length()} included
     */
    public int start(int i) {
        return offsets.start(i);
    }

    /**
     * Where a range of the folded text ends in the original, in UTF-16 code units.
     *
     * @param i exclusive end of the range
     */
    public int end(int i) {
        return offsets.end(i);
    }

    OffsetMap offsets() {
        return offsets;
    }

    /** Folds up to the first character that needs care, or the end. */
    private int foldPlain(int from) {
        char[] table = CharFold.TABLE;
        char[] source = in;
        int end = inLength;
        char[] target = out;
        int shift = length - from;
        int i = from;
        while (i < end) {
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
        if (i + 1 == inLength || !Character.isSurrogatePair(in[i], in[i + 1])) {
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
            out[length - 1] = CharFold.withoutMarks(joined.charAt(0));
        }
        offsets.extendLast(length, i + 1);
        return i + 1;
    }

    private void append(String folded, int start, int end) {
        int needed = length + folded.length() + inLength - end;
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
