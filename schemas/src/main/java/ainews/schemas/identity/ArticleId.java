package ainews.schemas.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Ids of articles: the first 128 bits of SHA-256, 32 lower-case hex digits. */
public final class ArticleId {
    private ArticleId() {}

    /** Id of the article at a URL; the URL is made canonical where it is an http or https one. */
    public static String ofUrl(String url) {
        String canonical = CanonicalUrl.of(url);
        return hash(canonical == null ? url : canonical);
    }

    /** Id of an article that has no URL, by its feed's own id. */
    public static String ofGuid(String guid) {
        return hash(guid);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
