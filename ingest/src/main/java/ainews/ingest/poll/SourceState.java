package ainews.ingest.poll;

import ainews.ingest.feed.FeedTiming;
import ainews.ingest.hackernews.Followed;
import java.util.List;
import java.util.Map;

/**
 * What is known of a source between two polls. Times are epoch milliseconds.
 *
 * @param etag validator of the last answer read whole; null where there is none
 * @param lastModified the same by date
 * @param permanentUrl where the source has moved for good; null where it has not
 * @param nextDueMs when it may be polled again; 0 = now
 * @param failures polls that failed since the last good one
 * @param problem what the last failure was, for a person; null after a good poll
 * @param arrivalsMs when its latest articles appeared, oldest first
 * @param seen article id (or link) to a hash of the content last sent, in the order seen
 * @param told what its last document said of the source itself
 * @param followed stories whose counts are followed though they have left the list; empty but for Hacker News
 */
public record SourceState(
        String etag,
        String lastModified,
        String permanentUrl,
        long nextDueMs,
        int failures,
        String problem,
        List<Long> arrivalsMs,
        Map<String, String> seen,
        Told told,
        List<Followed> followed) {

    /** A source that was never polled. */
    public static final SourceState NEW =
            new SourceState(null, null, null, 0, 0, null, List.of(), Map.of(), Told.NOTHING, List.of());

    /** Null where an older file has nothing becomes empty. */
    public SourceState {
        arrivalsMs = arrivalsMs == null ? List.of() : List.copyOf(arrivalsMs);
        seen = seen == null ? Map.of() : seen;
        told = told == null ? Told.NOTHING : told;
        followed = followed == null ? List.of() : List.copyOf(followed);
    }

    SourceState movedTo(String url) {
        return new SourceState(etag, lastModified, url, nextDueMs, failures, problem, arrivalsMs, seen, told, followed);
    }

    SourceState due(long nextMs, int failuresNow) {
        String why = failuresNow == 0 ? null : problem;
        return new SourceState(
                etag, lastModified, permanentUrl, nextMs, failuresNow, why, arrivalsMs, seen, told, followed);
    }

    SourceState failed(String why, long nextMs) {
        int failuresNow = Math.min(failures + 1, 1000);
        return new SourceState(
                etag, lastModified, permanentUrl, nextMs, failuresNow, why, arrivalsMs, seen, told, followed);
    }

    /** After a document that came by a push: when to poll, and with which validators, is as before. */
    SourceState delivered(List<Long> arrivalsNow, Map<String, String> seenNow) {
        return new SourceState(
                etag, lastModified, permanentUrl, nextDueMs, failures, problem, arrivalsNow, seenNow, told, followed);
    }

    /**
     * What a document says of its source.
     *
     * @param hub WebSub hub that tells of its news; null where it names none
     * @param topic what is subscribed to at the hub
     * @param timing when it is worth asking
     */
    public record Told(String hub, String topic, FeedTiming timing) {
        /** Of a document that says nothing. */
        public static final Told NOTHING = new Told(null, null, FeedTiming.NONE);

        /** No timing is none. */
        public Told {
            timing = timing == null ? FeedTiming.NONE : timing;
        }
    }
}
