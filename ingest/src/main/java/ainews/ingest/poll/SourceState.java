package ainews.ingest.poll;

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
 * @param hub WebSub hub that the last answer named; null where it named none
 * @param topic what is subscribed to at the hub
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
        String hub,
        String topic) {

    /** A source that was never polled. */
    public static final SourceState NEW =
            new SourceState(null, null, null, 0, 0, null, List.of(), Map.of(), null, null);

    /** Null collections, as an older file may have, become empty ones. */
    public SourceState {
        arrivalsMs = arrivalsMs == null ? List.of() : List.copyOf(arrivalsMs);
        seen = seen == null ? Map.of() : seen;
    }

    SourceState movedTo(String url) {
        return new SourceState(etag, lastModified, url, nextDueMs, failures, problem, arrivalsMs, seen, hub, topic);
    }

    SourceState due(long nextMs, int failuresNow) {
        String why = failuresNow == 0 ? null : problem;
        return new SourceState(
                etag, lastModified, permanentUrl, nextMs, failuresNow, why, arrivalsMs, seen, hub, topic);
    }

    SourceState failed(String why, long nextMs) {
        return new SourceState(
                etag,
                lastModified,
                permanentUrl,
                nextMs,
                Math.min(failures + 1, 1000),
                why,
                arrivalsMs,
                seen,
                hub,
                topic);
    }

    /** After a document that came by a push: when to poll, and with which validators, is as before. */
    SourceState delivered(List<Long> arrivalsNow, Map<String, String> seenNow) {
        return new SourceState(
                etag, lastModified, permanentUrl, nextDueMs, failures, problem, arrivalsNow, seenNow, hub, topic);
    }
}
