package ainews.scoring.hot;

import ainews.scoring.story.Attention;

/**
 * What the counts of an article on a platform so far say of the attention it will get: a regression of the logarithm of the peak of
 * points, fitted on stories of Hacker News of early 2022 (see {@code HotEval}), on the points so far, their rate an hour since the first
 * reading and since the last one, and the place; comments add little once points are known, and stand for them where there are none.
 */
final class Expected {
    private static final double POINTS = 0.39;
    private static final double RATE = 0.26;
    private static final double RECENT = 0.17;
    private static final double PLACE = -0.19;
    private static final double FIRST_PLACE = 0.11;
    private static final double COMMENTS = 0.03;
    private static final double BASE = 2.1;
    private static final int NO_PLACE = 31;
    private static final double HOUR = 3_600_000.0;

    private Expected() {}

    /** Heat: 0.4 for an expected peak of 100 points, growing with its power of 0.45, so that the very top still differs. */
    static double heat(Attention a) {
        if (a.points() <= 0 && a.comments() <= 0) {
            return 0;
        }
        return 0.4 * StrictMath.exp(0.45 * (logPeak(a) - 4.6));
    }

    static double logPeak(Attention a) {
        double rate = rate(a.points() - a.firstPoints(), a.lastAt() - a.firstAt(), a.points());
        double recent = rate(a.points() - a.beforePoints(), a.lastAt() - a.beforeAt(), a.points());
        return BASE
                + POINTS * log1p((double) a.points())
                + COMMENTS * log1p((double) a.comments())
                + RATE * log1p(rate)
                + RECENT * log1p(recent)
                + PLACE * log1p(place(a.rank()) - 1)
                + FIRST_PLACE * log1p(place(a.firstRank()) - 1);
    }

    /** Gain an hour; before a second reading half of what is there counts as gained in an hour. */
    private static double rate(long gain, long ms, long points) {
        if (ms <= 0) {
            return (double) points / 2;
        }
        return Math.max(0, gain) / Math.max(0.05, ms / HOUR);
    }

    private static double place(int rank) {
        return rank <= 0 ? NO_PLACE : Math.min(rank, NO_PLACE);
    }

    private static double log1p(double value) {
        return StrictMath.log(1 + Math.max(0, value));
    }
}
