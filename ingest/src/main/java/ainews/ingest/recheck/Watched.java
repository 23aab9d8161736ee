package ainews.ingest.recheck;

import ainews.ingest.fetch.FetchResult;
import ainews.schemas.Fetch;
import ainews.schemas.RawArticle;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A delivered article that is looked at again: what its source said of it, and what is known of its page.
 *
 * @param page what is known of the article's page
 * @param sinceMs from when its age counts: when it was published, else when it was delivered first
 * @param step how many of the plan's looks are over
 * @param dueMs when to look next
 * @param tries failed looks of this step
 * @param missing looks in a row that did not find the page
 * @param withdrawn whether its removal was delivered
 */
record Watched(Said said, Page page, long sinceMs, int step, long dueMs, int tries, int missing, boolean withdrawn) {
    private static final int HASH_BYTES = 8;

    /** What the source said; a look again delivers the same beside the page. Null as in {@link RawArticle}. */
    record Said(
            String articleId,
            String url,
            String sourceId,
            String ownerGroup,
            String guid,
            String title,
            String summary,
            String author,
            Long publishedMs,
            String publishedPrecision,
            Long updatedMs,
            String lang,
            List<String> categories) {}

    /**
     * The page as last seen.
     *
     * @param delivered whether the page is the article's content, so that a change of it is one of the article
     * @param seen whether it ever answered
     * @param hash of its bytes; null where they were not looked at
     */
    record Page(boolean delivered, boolean seen, String etag, String lastModified, String hash) {
        static Page of(boolean delivered, FetchResult.Fetched answer) {
            return new Page(
                    delivered, true, answer.etag(), answer.lastModified(), delivered ? hashOf(answer.bytes()) : null);
        }
    }

    static Watched of(RawArticle article, long sinceMs, int step, long dueMs) {
        Said said = new Said(
                article.getArticleId(),
                article.getUrl(),
                article.getSourceId(),
                article.getOwnerGroup(),
                article.getSourceGuid(),
                article.getTitle(),
                article.getSummary(),
                article.getAuthor(),
                millis(article.getPublishedAt()),
                article.getPublishedPrecision(),
                millis(article.getUpdatedAt()),
                article.getLangDeclared(),
                List.copyOf(article.getCategories()));
        return new Watched(said, page(article), sinceMs, step, dueMs, 0, 0, false);
    }

    private static Page page(RawArticle article) {
        ByteBuffer payload = article.getPayload();
        Fetch fetch = article.getFetch();
        if (payload == null || fetch == null) {
            return new Page(false, false, null, null, null);
        }
        byte[] bytes = new byte[payload.remaining()];
        payload.duplicate().get(bytes);
        return new Page(true, true, fetch.getEtag(), fetch.getLastModified(), hashOf(bytes));
    }

    String articleId() {
        return said.articleId();
    }

    /** The article with what the source said of it, without content; content and fetch are the caller's to add. */
    RawArticle.Builder raw(Instant observedAt) {
        return RawArticle.newBuilder()
                .setArticleId(said.articleId())
                .setUrl(said.url())
                .setSourceId(said.sourceId())
                .setOwnerGroup(said.ownerGroup())
                .setSourceGuid(said.guid())
                .setTitle(said.title())
                .setSummary(said.summary())
                .setContentType("text/html")
                .setAuthor(said.author())
                .setPublishedAt(instant(said.publishedMs()))
                .setPublishedPrecision(said.publishedPrecision())
                .setUpdatedAt(instant(said.updatedMs()))
                .setObservedAt(observedAt)
                .setLangDeclared(said.lang())
                .setCategories(said.categories() == null ? List.of() : said.categories());
    }

    Watched with(Page now) {
        return new Watched(said, now, sinceMs, step, dueMs, tries, missing, withdrawn);
    }

    static String hashOf(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static Long millis(Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
