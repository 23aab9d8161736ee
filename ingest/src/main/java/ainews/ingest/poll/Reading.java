package ainews.ingest.poll;

import ainews.ingest.fetch.FetchResult;
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
     * @param hub WebSub hub that tells of its news; null where there is none
     * @param topic what is subscribed to at the hub
     */
    record Read(
            List<RawArticle> articles,
            List<Engagement> engagements,
            FetchResult.Fetched answer,
            String hub,
            String topic)
            implements Reading {}

    /** Nothing has changed since the last look. */
    record NotModified(FetchResult.NotModified answer) implements Reading {}

    /** It could not be fetched, or what came could not be read; then the reason of the fetch is null. */
    record Failed(FetchResult.Failed answer, String problem) implements Reading {}
}
