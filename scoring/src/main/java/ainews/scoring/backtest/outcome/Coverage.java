package ainews.scoring.backtest.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who wrote about a story after an article: independent publishers that had not written about it before. */
public final class Coverage {

    private record Voice(long time, String owner) {}

    private final Map<String, List<Voice>> stories = new HashMap<>();
    private long end = Long.MIN_VALUE;

    public void add(long time, String story, String owner) {
        end = Math.max(end, time);
        stories.computeIfAbsent(story, id -> new ArrayList<>()).add(new Voice(time, owner));
    }

    /** New owner groups after the instant, up to the end of the window; NaN where the record ends before it. */
    public double after(String story, long instant, long windowMs) {
        if (instant + windowMs > end) {
            return Double.NaN;
        }
        Set<String> before = new HashSet<>();
        Set<String> after = new HashSet<>();
        for (Voice voice : stories.getOrDefault(story, List.of())) {
            if (voice.time() <= instant) {
                before.add(voice.owner());
            } else if (voice.time() <= instant + windowMs) {
                after.add(voice.owner());
            }
        }
        after.removeAll(before);
        return after.size();
    }
}
