package ainews.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Undoes UTF-8 that somebody took for Latin-1 or windows-1252 and encoded again. Only where the whole text reads as
 * valid UTF-8 then, else it is left as it is.
 */
final class Mojibake {
    /** What windows-1252 has at 0x80 to 0x9f. */
    static final String C1 = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160"
            + "\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a"
            + "\u0153\u009d\u017e\u0178";

    private Mojibake() {}

    static String repair(String text) {
        int suspect = 0;
        boolean controls = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            controls |= c >= 0x80 && c < 0xa0;
            if (c >= 0xc2 && c <= 0xf4) {
                suspect++;
            } else if (c > 0xff && C1.indexOf(c) < 0) {
                return controls ? withoutC1(text) : text;
            }
        }
        String repaired = suspect == 0 ? null : decodeAgain(text);
        if (repaired != null) {
            return repaired;
        }
        return controls ? withoutC1(text) : text;
    }

    private static String decodeAgain(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            bytes[i] = (byte) (c <= 0xff ? c : 0x80 + C1.indexOf(c));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            CharBuffer decoded = decoder.decode(ByteBuffer.wrap(bytes));
            return decoded.toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private static String withoutC1(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= 0x80 && c < 0xa0 ? C1.charAt(c - 0x80) : c);
        }
        return out.toString();
    }
}
