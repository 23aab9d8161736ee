package ainews.enrich;

import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import ainews.schemas.identity.ArticleId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Raw articles for tests, named in one place. */
final class RawItems {
    static final Instant OBSERVED = Instant.parse("2026-04-02T08:00:00Z");

    private RawItems() {}

    static RawArticle.Builder at(String url) {
        return RawArticle.newBuilder()
                .setArticleId(ArticleId.ofUrl(url))
                .setUrl(url)
                .setSourceId("example")
                .setOwnerGroup("example")
                .setObservedAt(OBSERVED);
    }

    static RawArticle plain(String url, String title, String body) {
        return at(url).setTitle(title).setBody(body).build();
    }

    static RawArticle page(String url, String contentType, String payload) {
        return at(url).setContentType(contentType)
                .setPayload(ByteBuffer.wrap(payload.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    static Engagement points(String articleId, long points) {
        return Engagement.newBuilder()
                .setArticleId(articleId)
                .setPlatform("hackernews")
                .setObservedAt(OBSERVED.plusSeconds(60))
                .setPoints(points)
                .build();
    }
}
