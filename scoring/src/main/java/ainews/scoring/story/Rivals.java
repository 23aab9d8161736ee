package ainews.scoring.story;

import java.util.List;

/**
 * How a candidate compares with the others that are weighed for the same article: an article that tells a story's happening is far more like it than
 * like any other, one that tells something new is about as like to several.
 */
final class Rivals {
    /** A rival is about as like where it has so much of a candidate's likeness. */
    private static final double NEARLY = 0.75;

    private static final int[] ALIKE = {
        Features.TEXT,
        Features.FACTS,
        Features.NAMES_MET,
        Features.CONTAIN_SQRT,
        Features.CORE_HELD,
        Features.CONCEPTS,
        Features.BODY,
        Features.MAIN_HELD,
        Features.OWN_TITLE
    };
    private static final int[] AHEAD = {
        Features.TEXT_AHEAD,
        Features.FACTS_AHEAD,
        Features.NAMES_AHEAD,
        Features.TITLE_AHEAD,
        Features.CORE_AHEAD,
        Features.CONCEPTS_AHEAD,
        Features.BODY_AHEAD,
        Features.MAIN_AHEAD,
        Features.OWN_AHEAD
    };

    private Rivals() {}

    /** Adds to each of the candidates' likenesses how far it is ahead of the best other one: 0.5 where they are level, and how many are nearly as like. */
    static void compare(List<double[]> candidates) {
        for (double[] x : candidates) {
            compare(x, candidates);
        }
    }

    /**
     * The same for one alone.
     *
     * @param others may have it among them
     */
    static void compare(double[] x, List<double[]> others) {
        for (int i = 0; i < ALIKE.length; i++) {
            double rival = 0;
            for (double[] other : others) {
                rival = other == x ? rival : Math.max(rival, other[ALIKE[i]]);
            }
            x[AHEAD[i]] = Math.max(0, Math.min(1, 0.5 + (x[ALIKE[i]] - rival) / 2));
        }
        int nearly = 0;
        for (double[] other : others) {
            nearly += other != x && other[Features.TEXT] >= NEARLY * x[Features.TEXT] ? 1 : 0;
        }
        x[Features.NEARLY_AS_LIKE] = nearly / 7.0;
    }
}
