package ainews.scoring.story;

/** What an article that is weighed has, by kind. */
final class OwnTerms {
    final Digest digest;
    final TermIndex titles;
    final TermIndex bodies;
    final TermIndex numbers;
    final TermIndex concepts;
    final TermIndex names;
    final TermIndex lineage;

    OwnTerms(Digest digest) {
        this.digest = digest;
        titles = new TermIndex(digest.titleTerms());
        bodies = new TermIndex(digest.bodyTerms());
        numbers = new TermIndex(digest.numbers());
        concepts = new TermIndex(digest.concepts());
        names = new TermIndex(digest.names());
        lineage = new TermIndex(digest.lineage());
    }
}
