package ainews.scoring.story;

/** How much of what an article names by whatever words (see {@link Concepts}) a story names too. */
final class ConceptLikeness {
    private final int[] concepts;
    private final TermIndex index;
    private final double[] weights;
    private final double known;

    ConceptLikeness(Archive archive, OwnTerms mine) {
        concepts = mine.digest.concepts();
        index = mine.concepts;
        weights = new double[concepts.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(0.2, archive.weight(concepts[i]));
            sum += weights[i];
        }
        known = sum;
    }

    /** Sets what {@link Features} calls concepts, but for those of two languages. */
    void compare(StoryMatcher.Candidate candidate, Digest lead, double[] x) {
        double shared = compare(candidate.story, x);
        double inLead = index.sum(weights, lead.concepts());
        double inClosest = candidate.best[0] == null
                ? inLead
                : index.sum(weights, candidate.best[0].digest().concepts());
        x[Features.CONCEPT_MASS] = Math.min(1, shared / 20);
        x[Features.BEST_CONCEPTS] = known == 0 ? 0 : Math.max(inLead, inClosest) / known;
        x[Features.KNOWN_CONCEPTS] = Math.min(1, concepts.length / 8.0);
    }

    /** Sets the part of the article's concepts that a story names; returns how much that is. */
    double compare(StoryFile story, double[] x) {
        double shared = 0;
        for (int i = 0; i < concepts.length; i++) {
            int named = story.count(concepts[i]);
            shared += named == 0 ? 0 : weights[i] * Math.sqrt(Math.min(1, (double) named / story.profileSize()));
        }
        x[Features.CONCEPTS] = known == 0 ? 0 : shared / known;
        return shared;
    }
}
