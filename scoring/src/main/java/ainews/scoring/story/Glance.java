package ainews.scoring.story;

import java.util.List;

/**
 * What of a {@link Likeness} is known before any of a story's articles is looked at: how much is shared, and when the story was last told. It costs
 * next to nothing, and most candidates are told by it for what they are (see {@link JoinModel#isWorthWeighing}).
 */
final class Glance {
    /** The features that it gives. */
    static final List<Integer> FEATURES = List.of(
            Features.PLACE,
            Features.BEST_SHARE,
            Features.LEAD_OVER_RIVAL,
            Features.NEAR,
            Features.NEAR_ALL,
            Features.NEAR_SHARE,
            Features.LOOSE,
            Features.LOOSE_ALL,
            Features.TERMS,
            Features.SPREADS,
            Features.YOUNG,
            Features.CROWD,
            Features.SIZE,
            Features.HOURS,
            Features.SINCE,
            Features.AGE,
            Features.CROSS);

    private static final double HOURS_SCALE = StrictMath.log(1 + 72.0);
    private static final double AGE_SCALE = StrictMath.log(241);

    /** After four days a story may as well be a week old: happenings that models are fitted to hardly ever last longer. */
    private static final double OLD = StrictMath.log(97) / AGE_SCALE;

    /** A closed one was quiet for days, which says all that its age can. */
    private static final double CLOSED = StrictMath.log(73) / AGE_SCALE;

    /** After thirty hours without an article the next one may as well take a week. */
    private static final double QUIET = 0.8;

    /** Profiles have at most 64 articles. */
    private static final double PROFILE_SCALE = StrictMath.log(65.0);

    private static final double ARTICLES_SCALE = StrictMath.log(1000);
    private static final double NEAR_SCALE = StrictMath.log(100);

    private final Archive archive;
    private final Digest digest;
    private final double crowd;
    private final double youth;

    Glance(Archive archive, Digest digest) {
        this.archive = archive;
        this.digest = digest;
        crowd = archive.crowd();
        youth = archive.youth();
    }

    /** By place as in {@link Features}; what is not known yet is 0. */
    double[] at(StoryMatcher.Candidate candidate, long now) {
        double[] x = new double[Features.NAMES.size()];
        look(candidate, now, x);
        return x;
    }

    /** The same over what an earlier glance gave. */
    void look(StoryMatcher.Candidate candidate, long now, double[] x) {
        StoryFile story = candidate.story;
        x[Features.PLACE] = 1.0 / (1 + candidate.place);
        x[Features.BEST_SHARE] = candidate.bestShare();
        x[Features.LEAD_OVER_RIVAL] = candidate.lead;
        x[Features.NEAR] = Logs.ofOneMore(candidate.near) / NEAR_SCALE;
        x[Features.NEAR_ALL] = Logs.ofOneMore(candidate.nearAll) / NEAR_SCALE;
        x[Features.NEAR_SHARE] = (double) candidate.near / Math.max(1, candidate.nearAll);
        x[Features.LOOSE] = Logs.ofOneMore(candidate.loose) / NEAR_SCALE;
        x[Features.LOOSE_ALL] = Logs.ofOneMore(candidate.looseAll) / NEAR_SCALE;
        x[Features.TERMS] = Math.min(1, digest.titleTerms().length / 12.0);
        x[Features.SPREADS] = digest.spread() ? 0 : 1;
        x[Features.YOUNG] = youth;
        x[Features.CROWD] = crowd;
        x[Features.SIZE] = Logs.ofOneMore(story.profileSize()) / PROFILE_SCALE;
        x[Features.HOURS] = Math.min(QUIET, logHours(now - story.lastAt()) / HOURS_SCALE);
        x[Features.SINCE] =
                Math.min(1, Logs.ofOneMore(Math.max(1, archive.nextSeq() - story.lastSeq()) - 1) / ARTICLES_SCALE);
        double oldest = story.closed() ? CLOSED : OLD;
        x[Features.AGE] = Math.min(oldest, logHours(now - story.firstAt()) / AGE_SCALE);
        x[Features.CROSS] = story.isTold(digest.lang()) ? 0 : 1;
    }

    private static double logHours(long ms) {
        return StrictMath.log(1 + Math.max(0, ms) / 3_600_000.0);
    }
}
