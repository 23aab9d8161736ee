package ainews.enrich.duplicate;

import ainews.enrich.text.NormalText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One value for a content: the first 128 bits of SHA-256 over title and text, folded as in {@link NormalText}, without
 * white space and with HTML entities resolved, as 32 hexadecimal digits. Equal for deliveries that differ only in white
 * space, case, full or half width, typographic quotes or escaping; different as soon as a word or a number differs.
 */
public final class Fingerprint {

    private static final int BYTES = 16;

    /** Of every withdrawn article, whatever its words were: that it is gone is all of its content. */
    public static final String WITHDRAWN = of("withdrawn:", "");

    private Fingerprint() {}

    /** Null counts as empty. */
    public static String of(String title, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(essence(title));
            digest.update((byte) '\n');
            digest.update(essence(text));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What of a text counts. */
    static byte[] essence(String text) {
        if (text == null) {
            return new byte[0];
        }
        String folded = NormalText.of(Entities.resolve(text)).value();
        StringBuilder kept = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!Character.isWhitespace(c)) {
                kept.append(c);
            }
        }
        return kept.toString().getBytes(StandardCharsets.UTF_8);
    }
}
