package ainews.ingest.poll;

import ainews.schemas.RawArticle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short hash of what a source says of an article, so that a change is seen and the same content is sent once. */
final class ContentHash {
    private static final int BYTES = 8;

    private ContentHash() {}

    static String of(RawArticle article) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            add(hash, article.getUrl());
            add(hash, article.getTitle());
            add(hash, article.getBody());
            add(hash, article.getSummary());
            add(hash, article.getAuthor());
            return HexFormat.of().formatHex(hash.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static void add(MessageDigest hash, String text) {
        hash.update(text == null ? new byte[] {1} : text.getBytes(StandardCharsets.UTF_8));
        hash.update((byte) 0);
    }
}
