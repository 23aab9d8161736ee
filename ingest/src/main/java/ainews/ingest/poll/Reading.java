package ainews.ingest.poll;

import ainews.ingest.fetch.FetchResult;
import ainews.ingest.hackernews.Followed;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import java.util.List;

/** What one look at a source gave. */
sealed interface Reading {

    /**
     * The source was read.
     *
     * @param articles in the source's order, newest first as a rule
     * @param answer the fetch that its validators come from; null where there is none
     * @param told what the document says of the source itself
     * @param followed stories to follow from now on
     */
    record Read(
            List<RawArticle> articles,
            List<Engagement> engagements,
            FetchResult.Fetched answer,
            SourceState.Told told,
            List<Followed> followed)
            implements Reading {
        /** Of a source that says no more than its articles. */
        static Read of(List<RawArticle> articles, FetchResult.Fetched answer) {
            return new Read(articles, List.of(), answer, SourceState.Told.NOTHING, List.of());
        }
    }

    /** Nothing has changed since the last look. */
    record NotModified(FetchResult.NotModified answer) implements Reading {}

    /** It could not be fetched, or what came could not be read; then the reason of the fetch is null. */
    record Failed(FetchResult.Failed answer, String problem) implements Reading {}
}
