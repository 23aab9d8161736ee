package ainews.scoring.story;

/** How much of what an article names by whatever words (see {@link Concepts}) a story names too. */
final class ConceptLikeness {
    private final int[] concepts;
    private final double[] weights;
    private final double known;

    ConceptLikeness(Archive archive, Digest digest) {
        concepts = digest.concepts();
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
        StoryFile story = candidate.story;
        double shared = 0;
        for (int i = 0; i < concepts.length; i++) {
            int named = story.count(concepts[i]);
            shared += named == 0 ? 0 : weights[i] * Math.sqrt(Math.min(1, (double) named / story.profileSize()));
        }
        double inLead = weightIn(lead.concepts());
        double inClosest = candidate.best[0] == null
                ? inLead
                : weightIn(candidate.best[0].digest().concepts());
        x[Features.CONCEPTS] = known == 0 ? 0 : shared / known;
        x[Features.CONCEPT_MASS] = Math.min(1, shared / 20);
        x[Features.BEST_CONCEPTS] = known == 0 ? 0 : Math.max(inLead, inClosest) / known;
        x[Features.KNOWN_CONCEPTS] = Math.min(1, concepts.length / 8.0);
    }

    private double weightIn(int[] theirs) {
        double weight = 0;
        for (int i = 0, k = 0; i < concepts.length; i++) {
            while (k < theirs.length && theirs[k] < concepts[i]) {
                k++;
            }
            weight += k < theirs.length && theirs[k] == concepts[i] ? weights[i] : 0;
        }
        return weight;
    }
}
