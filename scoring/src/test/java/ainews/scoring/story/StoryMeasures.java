package ainews.scoring.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well found stories (article id to story id) agree with labels. */
public final class StoryMeasures {
    private StoryMeasures() {}

    /** Precision, recall and F1 of the pairs of articles in two languages that share a story. */
    public static double[] crossPairs(List<StoryData> items, Map<String, String> found) {
        int both = 0;
        int same = 0;
        int joined = 0;
        for (int i = 0; i < items.size(); i++) {
            StoryData a = items.get(i);
            for (StoryData b : items.subList(0, i)) {
                if (!a.article().getLang().equals(b.article().getLang())) {
                    boolean one = a.story().equals(b.story());
                    boolean together = found.get(a.id()).equals(found.get(b.id()));
                    both += one && together ? 1 : 0;
                    same += one ? 1 : 0;
                    joined += together ? 1 : 0;
                }
            }
        }
        double precision = (double) both / Math.max(1, joined);
        double recall = (double) both / Math.max(1, same);
        return new double[] {precision, recall, 2 * precision * recall / Math.max(1e-9, precision + recall)};
    }

    /** Share of the articles that joined a story none of whose earlier members has their label. */
    public static double falseJoins(List<StoryData> items, Map<String, String> found) {
        Map<String, Set<String>> labels = new HashMap<>();
        int wrong = 0;
        for (StoryData item : items) {
            var seen = labels.computeIfAbsent(found.get(item.id()), id -> new HashSet<>());
            wrong += !seen.isEmpty() && !seen.contains(item.story()) ? 1 : 0;
            seen.add(item.story());
        }
        return (double) wrong / items.size();
    }

    /** B-cubed precision, recall and F1 of found clusters (id to cluster) against these labels. */
    public static double[] bCubed(List<StoryData> items, Map<String, String> found) {
        Map<String, Integer> clusters = new HashMap<>();
        Map<String, Integer> stories = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (StoryData item : items) {
            clusters.merge(found.get(item.id()), 1, Integer::sum);
            stories.merge(item.story(), 1, Integer::sum);
            both.merge(found.get(item.id()) + " " + item.story(), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (StoryData item : items) {
            double shared = both.get(found.get(item.id()) + " " + item.story());
            precision += shared / clusters.get(found.get(item.id())) / items.size();
            recall += shared / stories.get(item.story()) / items.size();
        }
        return new double[] {precision, recall, 2 * precision * recall / (precision + recall), clusters.size()};
    }
}
