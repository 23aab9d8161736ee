package ainews.enrich;

import ainews.enrich.duplicate.Revisions;
import ainews.schemas.Duplicate;
import ainews.schemas.Duplicates;
import ainews.schemas.EnrichedArticle;
import java.util.List;

/** Decides whether an article that was read is a revision or the repetition of one. Pure. */
public final class Revising {

    /** What an article turned out to be. */
    public sealed interface Outcome {

        /** @param article the given article with its revision number set */
        record Revised(EnrichedArticle article) implements Outcome {}

        /** The same content of the same article as before. */
        record Repeated(Duplicate duplicate) implements Outcome {}
    }

    private Revising() {}

    /**
     * Decides.
     *
     * @param article the article as read; its revision number is set here
     * @param seen fingerprints of its revisions so far, in order
     */
    public static Outcome decide(EnrichedArticle article, List<String> seen) {
        Revisions.Decision decision = Revisions.decide(seen, article.getFingerprint());
        if (decision instanceof Revisions.Decision.NewRevision revision) {
            article.setRevision(revision.revision());
            article.setSupersedes(revision.supersedes());
            return new Outcome.Revised(article);
        }
        int revision = ((Revisions.Decision.SameContent) decision).revision();
        return new Outcome.Repeated(Duplicates.of(article, revision));
    }
}
