package ainews.enrich.duplicate;

import ainews.enrich.text.FoldedText;
import java.security.MessageDigest;

/** Feeds a folded text without its white space to a digest, as UTF-8, a block at a time. */
final class Essence {

    private static final int BLOCK = 1024;
    private static final int LONGEST = 4;

    /** No character from here on to the end of the basic plane is white space. */
    private static final char PAST_SPACES = '\u3001';

    private final MessageDigest digest;
    private final byte[] block = new byte[BLOCK];

    Essence(MessageDigest digest) {
        this.digest = digest;
    }

    void add(FoldedText text) {
        char[] chars = text.chars();
        int length = text.length();
        int size = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (size > BLOCK - LONGEST) {
                digest.update(block, 0, size);
                size = 0;
            }
            if (c < 0x80) {
                block[size] = (byte) c;
                size += c == ' ' || c == '\n' ? 0 : 1;
            } else if (Character.isHighSurrogate(c)) {
                // a folded text has no surrogate without its other half
                size = put(Character.toCodePoint(c, chars[++i]), size);
            } else if (c >= PAST_SPACES || !Character.isWhitespace(c)) {
                size = put(c, size);
            }
        }
        digest.update(block, 0, size);
    }

    private int put(int codePoint, int at) {
        int size = at;
        if (codePoint < 0x800) {
            block[size++] = (byte) (0xC0 | codePoint >> 6);
        } else {
            if (codePoint < 0x10000) {
                block[size++] = (byte) (0xE0 | codePoint >> 12);
            } else {
                block[size++] = (byte) (0xF0 | codePoint >> 18);
                block[size++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
            }
            block[size++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        }
        block[size++] = (byte) (0x80 | codePoint & 0x3F);
        return size;
    }
}
