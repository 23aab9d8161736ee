package ainews.enrich.duplicate;

import ainews.enrich.text.FoldedText;
import ainews.enrich.text.NormalText;
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
        return ofFolded(
                new FoldedText().fold(title == null ? "" : title), new FoldedText().fold(text == null ? "" : text));
    }

    /** The same for an article that was folded already. */
    public static String ofFolded(FoldedText title, FoldedText text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Essence essence = new Essence(digest);
            essence.add(resolved(title));
            digest.update((byte) '\n');
            essence.add(resolved(text));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static FoldedText resolved(FoldedText text) {
        String original = text.original();
        String resolved = Entities.resolve(original);
        return resolved.equals(original) ? text : new FoldedText().fold(resolved);
    }
}
