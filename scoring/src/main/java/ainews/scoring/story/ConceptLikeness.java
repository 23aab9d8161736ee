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
        Digest closest = candidate.best[0] == null ? lead : candidate.best[0].digest();
        double shared = 0;
        double inLead = 0;
        double inClosest = 0;
        for (int i = 0; i < concepts.length; i++) {
            shared += weights[i] * Math.sqrt(Math.min(1, (double) story.count(concepts[i]) / story.profileSize()));
            inLead += Archive.contains(lead.concepts(), concepts[i]) ? weights[i] : 0;
            inClosest += Archive.contains(closest.concepts(), concepts[i]) ? weights[i] : 0;
        }
        x[Features.CONCEPTS] = known == 0 ? 0 : shared / known;
        x[Features.CONCEPT_MASS] = Math.min(1, shared / 20);
        x[Features.BEST_CONCEPTS] = known == 0 ? 0 : Math.max(inLead, inClosest) / known;
        x[Features.KNOWN_CONCEPTS] = Math.min(1, concepts.length / 8.0);
    }
}
