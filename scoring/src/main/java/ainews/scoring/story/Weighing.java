package ainews.scoring.story;

import java.util.ArrayList;
import java.util.List;

/** Gives an article's candidates their likenesses, each compared with those of the others. */
final class Weighing {
    private Weighing() {}

    /** Weighs the candidates that a glance finds worth it; the others keep no likeness. */
    static void weigh(
            Archive archive, JoinModel model, Digest digest, List<StoryMatcher.Candidate> candidates, long now) {
        Glance glance = new Glance(archive, digest);
        Likeness likeness = null;
        List<double[]> weighed = new ArrayList<>(candidates.size());
        double[] seen = new double[Features.NAMES.size()];
        archive.ahead().stories(candidates);
        for (StoryMatcher.Candidate candidate : candidates) {
            glance.look(candidate, now, seen);
            if (model.isWorthWeighing(seen)) {
                archive.ahead().articles(candidate);
                likeness = likeness == null ? new Likeness(archive, digest) : likeness;
                candidate.likeness = likeness.of(candidate, seen);
                weighed.add(candidate.likeness);
                seen = new double[seen.length];
            }
        }
        Rivals.compare(weighed);
    }

    /** The likeness of one of some candidates; the others are looked at only as far as that needs it. */
    static double[] likenessOf(
            StoryMatcher.Candidate asked,
            Archive archive,
            Digest digest,
            List<StoryMatcher.Candidate> candidates,
            long now) {
        archive.ahead().stories(candidates);
        candidates.forEach(archive.ahead()::articles);
        Likeness likeness = new Likeness(archive, digest);
        double[] x = likeness.of(asked, now);
        List<double[]> rivals = new ArrayList<>(candidates.size());
        for (StoryMatcher.Candidate candidate : candidates) {
            if (candidate != asked) {
                rivals.add(likeness.rival(candidate));
            }
        }
        Rivals.compare(x, rivals);
        return x;
    }

    /** The candidates' likenesses, in their order, whatever they look like at a glance. */
    static List<double[]> likenesses(
            Archive archive, Digest digest, List<StoryMatcher.Candidate> candidates, long now) {
        Likeness likeness = new Likeness(archive, digest);
        List<double[]> all = new ArrayList<>(candidates.size());
        for (StoryMatcher.Candidate candidate : candidates) {
            all.add(likeness.of(candidate, now));
        }
        Rivals.compare(all);
        return all;
    }
}
