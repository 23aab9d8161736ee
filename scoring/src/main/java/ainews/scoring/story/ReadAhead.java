package ainews.scoring.story;

import java.util.List;

/**
 * Reads a little of what will be asked for next, none of it waiting for another part to come from the memory, as one look-up after the other would. Changes nothing. Not
 * thread-safe.
 */
final class ReadAhead {
    private final Postings byTerm;
    private final Postings bySketch;
    private final TermPrior words;
    private final TermPrior entities;
    private final SketchMarks sketches;

    /** Of all that was read: without a use nothing would be. */
    long seen;

    ReadAhead(Postings byTerm, Postings bySketch, TermPrior words, TermPrior entities, SketchMarks sketches) {
        this.byTerm = byTerm;
        this.bySketch = bySketch;
        this.words = words;
        this.entities = entities;
        this.sketches = sketches;
    }

    /** Where the articles are that share something with a new one. */
    void digest(Digest digest) {
        weights(digest);
        sketch(digest);
    }

    /** What tells how rare an article's terms are. */
    void weights(Digest digest) {
        all(digest.titleTerms(), words);
        all(digest.bodyTerms(), words);
        all(digest.concepts(), words);
        all(digest.numbers(), words);
        all(digest.names(), words);
        all(digest.lineage(), entities);
    }

    private void all(int[] terms, TermPrior prior) {
        terms(terms, terms.length);
        seen += prior.approach(terms, terms.length);
    }

    void terms(int[] terms, int count) {
        seen += byTerm.approach(terms, count);
    }

    void sketch(Digest digest) {
        seen += bySketch.approach(digest.sketch(), Math.min(Archive.SKETCH_KEYS, digest.sketch().length));
    }

    /** The sketches of articles, whose numbers are the lower halves of these. */
    void sketches(long[] articles, int count) {
        for (int i = 0; i < count; i++) {
            seen += sketches.approach((int) articles[i]);
        }
    }

    /** Stories that an article is compared with. */
    void stories(List<StoryMatcher.Candidate> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            seen += candidates.get(i).story.approach();
        }
    }

    /** The articles of one that is compared closely. */
    void articles(StoryMatcher.Candidate candidate) {
        seen += candidate.story.profiled().get(0).digest().approach();
        for (Member member : candidate.best) {
            seen += member == null ? 0 : member.digest().approach();
        }
    }

    /** The latest articles with terms that were read ahead themselves. */
    void latest(int[] terms, int count, int limit) {
        seen += byTerm.approachLatest(terms, count, limit);
    }
}
