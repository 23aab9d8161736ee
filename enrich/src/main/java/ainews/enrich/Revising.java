package ainews.enrich;

import ainews.enrich.duplicate.Revisions;
import ainews.enrich.duplicate.SeenContent;
import ainews.schemas.Duplicate;
import ainews.schemas.Duplicates;
import ainews.schemas.EnrichedArticle;

/** Decides whether an article that was read is a revision or the repetition of one. Pure. */
public final class Revising {

    /** What an article turned out to be. */
    public sealed interface Outcome {

        /**
         * A revision.
         *
         * @param article the given article with its revision number and changes set
         * @param seen what is to be remembered of it from now on, as {@link SeenContent#bytes}
         */
        @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
        record Revised(EnrichedArticle article, byte[] seen) implements Outcome {}

        /** The same content of the same article as before. */
        record Repeated(Duplicate duplicate) implements Outcome {}
    }

    private Revising() {}

    /**
     * Decides.
     *
     * @param article the article as read; its revision number and changes are set here
     * @param stored what is remembered of it, the latest {@link Outcome.Revised#seen}; null for one never seen
     */
    public static Outcome decide(EnrichedArticle article, byte[] stored) {
        SeenContent seen = SeenContent.of(stored);
        Revisions.Decision decision = Revisions.decide(seen.fingerprints(), article.getFingerprint());
        if (decision instanceof Revisions.Decision.NewRevision revision) {
            article.setRevision(revision.revision());
            article.setSupersedes(revision.supersedes());
            article.setChanges(seen.changes(article));
            return new Outcome.Revised(article, seen.with(article).bytes());
        }
        int revision = ((Revisions.Decision.SameContent) decision).revision();
        return new Outcome.Repeated(Duplicates.of(article, revision));
    }
}
