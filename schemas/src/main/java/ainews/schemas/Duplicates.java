package ainews.schemas;

/** Makes duplicate records. */
public final class Duplicates {

    private Duplicates() {}

    /**
     * The record of an article that was delivered again.
     *
     * @param article the repeated delivery
     * @param revision the revision of the same article that has this content
     */
    public static Duplicate of(EnrichedArticle article, int revision) {
        return Duplicate.newBuilder()
                .setArticleId(article.getArticleId())
                .setUrl(article.getUrl())
                .setSourceId(article.getSourceId())
                .setOwnerGroup(article.getOwnerGroup())
                .setObservedAt(article.getObservedAt())
                .setDuplicateOf(article.getArticleId())
                .setRevision(revision)
                .setFingerprint(article.getFingerprint())
                .build();
    }
}
