package ainews.scoring;

import ainews.scoring.rules.RuleFiles;
import java.time.Duration;

/**
 * Settings of the fold. Two desks give equal bytes only with equal settings.
 *
 * @param rescoreStep points by which a story's hot or impact must move before its lead article is emitted again; at least 0.1
 * @param window how long an article is compared with later ones
 * @param maxArticles articles in the window at most; the oldest leave first
 * @param storyIdle a story closes when nobody has written about it for this long
 * @param rules the version of the scoring
 */
public record DeskConfig(double rescoreStep, Duration window, int maxArticles, Duration storyIdle, RuleFiles rules) {
    public DeskConfig {
        if (!(rescoreStep >= 0) || rescoreStep > 100) {
            throw new IllegalArgumentException("rescoreStep must be 0 to 100: " + rescoreStep);
        }
        if (window.toMillis() < 3_600_000L || window.toDays() > 366) {
            throw new IllegalArgumentException("window must be an hour to 366 days: " + window);
        }
        if (maxArticles < 1) {
            throw new IllegalArgumentException("maxArticles must be at least 1: " + maxArticles);
        }
        if (storyIdle.toMillis() < 3_600_000L || storyIdle.compareTo(window) > 0) {
            throw new IllegalArgumentException(
                    "storyIdle must be an hour at least and no longer than window: " + storyIdle);
        }
    }

    /** Step 5, ten days of at most 200,000 articles, stories close after five days. */
    public static DeskConfig defaults() {
        return new DeskConfig(5, Duration.ofDays(10), 200_000, Duration.ofDays(5), RuleFiles.bundled());
    }

    /** The same with another step. */
    public DeskConfig withRescoreStep(double step) {
        return new DeskConfig(step, window, maxArticles, storyIdle, rules);
    }

    /** The same with another version of the scoring. */
    public DeskConfig withRules(RuleFiles other) {
        return new DeskConfig(rescoreStep, window, maxArticles, storyIdle, other);
    }

    int stepTenths() {
        return Math.max(1, (int) Math.round(rescoreStep * 10));
    }
}
