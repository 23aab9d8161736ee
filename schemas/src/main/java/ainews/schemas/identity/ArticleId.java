package ainews.schemas.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identity of an article: the first 128 bits of SHA-256 over its canonical URL, or over the feed's guid where the
 * feed gives no URL, as 32 lower-case hexadecimal digits. It never changes, so it names the article in every topic.
 */
public final class ArticleId {

    private static final int BYTES = 16;

    private ArticleId() {}

    /** Returns null if {@code url} is no absolute http(s) URL: then use {@link #ofGuid}. */
    public static String ofUrl(String url) {
        String canonical = CanonicalUrl.of(url);
        return canonical == null ? null : hash(canonical);
    }

    /** White space around the guid does not count. */
    public static String ofGuid(String guid) {
        return hash(guid.strip());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
