package ainews.ingest.raw;

import ainews.ingest.feed.FeedEntry;
import ainews.schemas.Fetch;
import ainews.schemas.RawArticle;
import ainews.schemas.identity.ArticleId;
import ainews.schemas.identity.CanonicalUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Maps what a feed says of an article to a {@link RawArticle}. Pure; the same entry always gives the same record. */
public final class RawArticles {
    /** How far a publisher's clock or zone may be ahead before its date counts as impossible. */
    private static final Duration MAX_AHEAD = Duration.ofHours(24);

    private RawArticles() {}

    /**
     * An entry just fetched. A date of publication or change that lies more than a day after {@code observedAt} is
     * impossible and becomes null.
     *
     * @param observedAt when the feed was fetched
     * @param fetch how it was fetched; may be null
     */
    public static RawArticle from(
            FeedEntry entry, String sourceId, String ownerGroup, Instant observedAt, Fetch fetch) {
        Instant latest = observedAt.plus(MAX_AHEAD);
        return builder(entry, sourceId, ownerGroup, latest)
                .setObservedAt(observedAt)
                .setObservedEstimated(false)
                .setFetch(fetch)
                .build();
    }

    /**
     * An entry of a feed that was kept as a file, so that nobody knows when it was seen: as if at publication, else
     * when the entry before it was.
     *
     * @param before time of the entry before; null where there is none, then the epoch stands in
     */
    public static RawArticle imported(FeedEntry entry, String sourceId, String ownerGroup, Instant before) {
        Instant observed = entry.publishedAt() != null ? entry.publishedAt() : before;
        return builder(entry, sourceId, ownerGroup, Instant.MAX)
                .setObservedAt(Objects.requireNonNullElse(observed, Instant.EPOCH))
                .setObservedEstimated(true)
                .build();
    }

    private static RawArticle.Builder builder(FeedEntry entry, String sourceId, String ownerGroup, Instant latest) {
        boolean possible = entry.publishedAt() != null && !entry.publishedAt().isAfter(latest);
        boolean changePossible = entry.updatedAt() != null && !entry.updatedAt().isAfter(latest);
        return RawArticle.newBuilder()
                .setArticleId(id(entry, sourceId))
                .setUrl(entry.url())
                .setSourceId(sourceId)
                .setOwnerGroup(ownerGroup)
                .setSourceGuid(entry.guid())
                .setTitle(entry.title())
                .setBody(entry.body())
                .setSummary(entry.summary())
                .setContentType(entry.contentType())
                .setAuthor(entry.author())
                .setPublishedAt(possible ? entry.publishedAt() : null)
                .setPublishedPrecision(possible ? entry.publishedPrecision() : null)
                .setUpdatedAt(changePossible ? entry.updatedAt() : null)
                .setLangDeclared(entry.lang())
                .setCategories(entry.categories());
    }

    private static String id(FeedEntry entry, String sourceId) {
        if (CanonicalUrl.of(entry.url()) != null) {
            return ArticleId.ofUrl(entry.url());
        }
        if (entry.guid() != null) {
            return ArticleId.ofGuid(entry.guid());
        }
        // Nothing of its own names this entry: within one source its words do.
        return ArticleId.ofGuid(sourceId + "\n" + entry.url() + "\n" + entry.title() + "\n" + entry.body());
    }
}
