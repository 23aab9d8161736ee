package ainews.scoring.story;

/** How the {@link Names} of an article compare with a story's. */
final class NameLikeness {
    private static final double STRONGEST = 9;

    private final OwnTerms mine;
    private final int[] names;
    private final int[] bodyKeys;
    private final double[] weights;
    private final boolean[] inTitle;
    private final double total;

    NameLikeness(Archive archive, OwnTerms mine) {
        this.mine = mine;
        names = mine.digest.names();
        inTitle = new boolean[names.length];
        bodyKeys = new int[names.length];
        weights = new double[names.length];
        double sum = 0;
        for (int i = 0; i < names.length; i++) {
            inTitle[i] = mine.titles.has(names[i]);
            bodyKeys[i] = Terms.body(names[i]);
            weights[i] = Math.max(0.2, archive.weight(names[i]));
            sum += weights[i];
        }
        total = sum;
    }

    void compare(StoryMatcher.Candidate candidate, Digest lead, double[] x) {
        compare(candidate.story, x);
        Member closest = candidate.best[0];
        double back = held(lead);
        boolean other = closest != null && !closest.id().equals(lead.articleId());
        x[Features.NAMES_BACK] = other ? Math.max(back, held(closest.digest())) : back;
    }

    /** Sets how many of the article's names a story has, and which. */
    void compare(StoryFile story, double[] x) {
        double size = story.profileSize();
        double met = 0;
        double top = 0;
        double strange = 0;
        for (int i = 0; i < names.length; i++) {
            int held = story.count(names[i]) + story.count(bodyKeys[i]);
            double root = Math.sqrt(Math.min(1, held / size));
            met += weights[i] * root;
            top = Math.max(top, weights[i] * root);
            if (held == 0 && weights[i] > strange && inTitle[i]) {
                strange = weights[i];
            }
        }
        x[Features.NAMES_MET] = total == 0 ? 0 : met / total;
        x[Features.NAME_MASS] = Math.min(1, met / 40);
        x[Features.NAME_TOP] = Math.min(1, top / STRONGEST);
        x[Features.NAME_STRANGE] = Math.min(1, strange / STRONGEST);
        x[Features.NAMES_KNOWN] = names.length / 24.0;
    }

    /** Part of another one's names that this article has, in its title, text or names. */
    private double held(Digest other) {
        int[] theirs = other.names();
        int held = 0;
        for (int name : theirs) {
            held += mine.names.has(name) || mine.titles.has(name) || mine.bodies.has(name) ? 1 : 0;
        }
        return theirs.length == 0 ? 0 : (double) held / theirs.length;
    }
}
