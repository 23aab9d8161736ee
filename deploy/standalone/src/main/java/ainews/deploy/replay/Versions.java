package ainews.deploy.replay;

import ainews.enrich.entity.Gazetteer;
import ainews.scoring.Desk;

/** The versions of scoring and dictionary that this build can fold with. */
public final class Versions {
    /** The dictionary as it was at each article's time. */
    public static final String AS_THEN = "as-then";

    private Versions() {}

    /** Version of the scoring. */
    public static String scoring() {
        return Desk.version();
    }

    /** Version of the dictionary. */
    public static String dictionary() {
        return Gazetteer.bundled().version();
    }

    /** @throws IllegalArgumentException that says how to get at a version that is not here */
    static void require(ReplayPlan plan) {
        if (!plan.scoring().equals(scoring())) {
            throw new IllegalArgumentException("this build holds scoring " + scoring() + " and not " + plan.scoring()
                    + "; replay with the build that holds it: a manifest names its versions");
        }
        boolean recorded = plan.source() instanceof HistorySource.TimelineTopic
                || plan.source() instanceof HistorySource.TimelineFiles;
        if (plan.dictionary().equals(AS_THEN)) {
            return;
        }
        if (recorded) {
            throw new IllegalArgumentException(
                    "a recorded timeline was enriched as it was then; replay raw articles to read them with dictionary "
                            + plan.dictionary());
        }
        if (!plan.dictionary().equals(dictionary())) {
            throw new IllegalArgumentException("this build holds dictionary " + dictionary() + " and not "
                    + plan.dictionary() + "; replay with the build that holds it");
        }
    }
}
