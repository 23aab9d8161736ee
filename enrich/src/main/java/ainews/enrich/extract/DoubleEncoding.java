package ainews.enrich.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Undoes text that was UTF-8, was read as windows-1252 and written as UTF-8 again ({@code â€™} for ’). Only runs that are well-formed UTF-8 when turned back are touched, and only
 * where the text has at least {@value #MIN_RUNS} of them and hardly any other characters of that range.
 */
final class DoubleEncoding {
    static final int MIN_RUNS = 3;
    private static final Map<Character, Integer> BYTES = bytes();

    private DoubleEncoding() {}

    private static Map<Character, Integer> bytes() {
        Charset charset = CharsetLabels.WINDOWS_1252;
        Map<Character, Integer> map = new HashMap<>();
        for (int b = 0x80; b < 0x100; b++) {
            char c = new String(new byte[] {(byte) b}, charset).charAt(0);
            map.put((char) b, b);
            if (c != '\ufffd') {
                map.put(c, b);
            }
        }
        return map;
    }

    static String repair(String text) {
        if (!suspicious(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int runs = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int length = c < 0x80 ? 0 : sequence(text, i);
            if (length > 0) {
                byte[] bytes = new byte[length];
                for (int k = 0; k < length; k++) {
                    bytes[k] = (byte) (int) BYTES.get(text.charAt(i + k));
                }
                out.append(new String(bytes, StandardCharsets.UTF_8));
                runs++;
                i += length - 1;
            } else {
                if ((c >= 0xa1 && c < 0x100) || c > 0x2e80) {
                    others++;
                }
                out.append(c);
            }
        }
        return runs >= MIN_RUNS && runs > 4 * others ? out.toString() : text;
    }

    private static boolean suspicious(String text) {
        int found = 0;
        for (int i = 0, n = text.length() - 1; i < n; i++) {
            char c = text.charAt(i);
            if (c >= 0xc2
                    && c <= 0xf4
                    && text.charAt(i + 1) > 0x7f
                    && BYTES.containsKey(text.charAt(i + 1))
                    && ++found >= MIN_RUNS) {
                return true;
            }
        }
        return false;
    }

    /** Length of the UTF-8 sequence that starts here when each character is turned back into its byte; 0 if there is none. */
    private static int sequence(String text, int at) {
        char c = text.charAt(at);
        int follow = c >= 0xc2 && c <= 0xdf ? 1 : c >= 0xe0 && c <= 0xef ? 2 : c >= 0xf0 && c <= 0xf4 ? 3 : 0;
        if (follow == 0 || at + follow >= text.length()) {
            return 0;
        }
        for (int k = 1; k <= follow; k++) {
            Integer b = BYTES.get(text.charAt(at + k));
            if (b == null || (b & 0xc0) != 0x80) {
                return 0;
            }
        }
        return follow + 1;
    }
}
