package ainews.schemas.identity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** One spelling of percent-encoded text (RFC 3986, section 6.2.2): unreserved characters plain, all else upper-case hex. */
final class PercentEncoding {

    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /** @param plain characters that stay as they are where they are not encoded, besides the unreserved ones */
    static String unify(String text, String plain) {
        StringBuilder unified = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int octet = octetAt(text, i);
            if (octet >= 0) {
                append(unified, octet, "");
                i += 3;
            } else if (codePoint < 0x80) {
                append(unified, codePoint, plain);
                i++;
            } else {
                for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                    append(unified, b & 0xFF, "");
                }
                i += Character.charCount(codePoint);
            }
        }
        return unified.toString();
    }

    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); ) {
            int octet = octetAt(text, i);
            int codePoint = text.codePointAt(i);
            if (octet >= 0) {
                octets.write(octet);
            } else {
                octets.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
            }
            i += octet >= 0 ? 3 : Character.charCount(codePoint);
        }
        return octets.toString(StandardCharsets.UTF_8);
    }

    /** The octet that a percent sign at {@code i} starts, or -1. */
    private static int octetAt(String text, int i) {
        if (text.charAt(i) != '%' || i + 2 >= text.length()) {
            return -1;
        }
        int high = hexDigit(text.charAt(i + 1));
        int low = hexDigit(text.charAt(i + 2));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int hexDigit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static void append(StringBuilder unified, int octet, String plain) {
        if (isUnreserved(octet) || (octet != '%' && plain.indexOf(octet) >= 0)) {
            unified.append((char) octet);
        } else {
            unified.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
        }
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
