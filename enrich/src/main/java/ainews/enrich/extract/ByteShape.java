package ainews.enrich.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What the places of zeros and of bytes beyond ASCII tell of an encoding. */
final class ByteShape {
    /** So many characters open a page before any of its own words: {@code <html>}. */
    private static final int OPENING = 6;

    private static final int SEEN = 1 << 14;
    private static final int MIN_HIGH = 8;

    private ByteShape() {}

    /** UTF-16 without a byte order mark, told by the page's first characters, which are ASCII; null for anything else. */
    static Charset utf16(byte[] bytes) {
        int n = Math.min(bytes.length, 4 * OPENING) & ~1;
        int big = 0;
        int little = 0;
        for (int i = 0; i < n && big + little < OPENING; i += 2) {
            big += bytes[i] == 0 && bytes[i + 1] > 0 ? 1 : 0;
            little += bytes[i] > 0 && bytes[i + 1] == 0 ? 1 : 0;
            if (Math.max(big, little) * 2 <= i) {
                return null;
            }
        }
        return Math.max(big, little) < OPENING || big * little > 0
                ? null
                : big > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** Whether bytes beyond ASCII mostly stand beside each other, as in encodings of two bytes a character and in scripts other than Latin. */
    static boolean isDense(byte[] bytes) {
        int high = 0;
        int beside = 0;
        boolean wasHigh = false;
        boolean wasCounted = false;
        int n = Math.min(bytes.length, 16 * SEEN);
        for (int i = 0; i < n && high < SEEN; i++) {
            boolean isHigh = bytes[i] < 0;
            if (isHigh) {
                high++;
                if (wasHigh) {
                    beside += wasCounted ? 1 : 2;
                }
                wasCounted = wasHigh;
            }
            wasHigh = isHigh;
        }
        return high >= MIN_HIGH && beside * 10 > high * 6;
    }
}
