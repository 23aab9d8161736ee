package ainews.scoring.story;

/** How the words of an article's body compare with a story's. */
final class BodyLikeness {
    private final Digest digest;
    private final double[] weights;

    /** Words' keys in a story's profile. */
    private final int[] keys;

    /** How many articles of the window hold each word. */
    private final int[] holders;

    /** Sum of the words' weights, and of those that some article of the window holds. */
    private final double total;

    private final double met;

    /** Part of the words, by weight, that no article of the window holds. */
    private final double unmet;

    BodyLikeness(Archive archive, Digest digest) {
        this.digest = digest;
        weights = new double[digest.bodyTerms().length];
        keys = new int[weights.length];
        holders = new int[weights.length];
        double all = 0;
        double known = 0;
        double unknown = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(0.1, archive.weight(digest.bodyTerms()[i]));
            keys[i] = Terms.body(digest.bodyTerms()[i]);
            holders[i] = archive.holders(digest.bodyTerms()[i]);
            all += weights[i];
            known += holders[i] == 0 ? 0 : weights[i];
            unknown += holders[i] == 0 ? weights[i] : 0;
        }
        total = all;
        met = known;
        unmet = unknown / Math.max(1, all);
    }

    void compare(StoryFile story, double[] x) {
        double shared = 0;
        int rareBody = 0;
        double owned = 0;
        for (int i = 0; i < weights.length; i++) {
            int term = digest.bodyTerms()[i];
            int texts = story.count(keys[i]);
            int titles = story.count(term);
            if (texts + titles == 0) {
                continue;
            }
            double share = Math.min(1, (double) (texts + titles) / story.profileSize());
            owned += weights[i] * Likeness.own(Math.max(titles, texts), holders[i]);
            shared += weights[i] * Math.sqrt(share);
            rareBody += weights[i] >= Likeness.RARE && share >= 0.3 ? 1 : 0;
        }
        x[Features.OWN_BODY] = met == 0 ? 0 : owned / met;
        x[Features.RARE_TEXT] = Math.min(1, rareBody / 5.0);
        boolean known = total > 0 && story.profiled().get(0).digest().bodyTerms().length > 0;
        x[Features.BODY] = known ? shared / total : 0;
        x[Features.BODY_KNOWN] = known ? 1 : 0;
        x[Features.UNMET_BODY] = unmet;
    }
}
