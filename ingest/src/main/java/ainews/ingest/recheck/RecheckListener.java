package ainews.ingest.recheck;

/** Is told what looks again found; for counters. Called from several threads. */
public interface RecheckListener {

    /** A look has ended. */
    void looked(Look found);

    /** What a look found. */
    enum Look {
        /** The page is as it was, as far as is known. */
        UNCHANGED,
        /** The page is another than before; delivered. */
        CHANGED,
        /** The page is not there; asked again before it counts. */
        MISSING,
        /** The page is gone; delivered as withdrawn. */
        WITHDRAWN,
        /** A withdrawn page is there again; delivered. */
        BACK,
        /** No answer that tells. */
        FAILED,
        /** Not asked, since the host wants peace or its budget is used up. */
        POSTPONED
    }
}
