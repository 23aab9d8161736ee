package ainews.ingest.poll;

import ainews.ingest.fetch.FetchResult;
import java.time.Duration;

/** Is told what polls did; for counters. Called from several threads. */
public interface PollListener {

    /** A poll has ended; the reason is that of its failed fetch, null where none failed. */
    void polled(String sourceId, Outcome outcome, FetchResult.Reason reason, Duration took);

    /** So many entries of a poll ended like this. */
    void entries(Entry what, int count);

    /** An article's page was fetched, or not; null where it was. */
    void pageFetched(FetchResult.Reason failure);

    /** How a poll ended. */
    enum Outcome {
        /** The source was read. */
        READ,
        /** It had not changed. */
        NOT_MODIFIED,
        /** It was not asked: the host wants peace, or its budget is used up. */
        POSTPONED,
        /** It could not be fetched or read. */
        FAILED
    }

    /** What became of an entry; {@code READ} is the sum of the others. */
    enum Entry {
        /** Read from a source. */
        READ,
        /** Delivered as a raw article. */
        SENT,
        /** Delivered before with the same content. */
        UNCHANGED,
        /** Not what the source's include list asks for. */
        LEFT_OUT,
        /** Left for a later poll: over the budget of pages, or its page could not be fetched now. */
        DEFERRED,
        /** A bare link whose page was never to be had. */
        GIVEN_UP
    }
}
