package ainews.scoring.story;

import ainews.scoring.TestEvents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labelled headlines of {@code data/stories-uci}. */
public record StoryData(String id, String story, ainews.schemas.EnrichedArticle article) {
    /** The folder, which may be absent. */
    public static Path folder() {
        return Path.of(System.getProperty("ainews.shared", "shared"), "data", "stories-uci");
    }

    /** All headlines in time order. */
    public static List<StoryData> read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, String> labels = new HashMap<>();
        for (String line : Files.readAllLines(folder().resolve("labels.jsonl"))) {
            JsonNode node = json.readTree(line);
            labels.put(node.get("id").asText(), node.get("story").asText());
        }
        List<StoryData> items = new ArrayList<>();
        for (String line : Files.readAllLines(folder().resolve("items.jsonl"))) {
            JsonNode node = json.readTree(line);
            String id = node.get("id").asText();
            Instant at = Instant.ofEpochMilli(node.get("published_ms").asLong());
            items.add(new StoryData(
                    id,
                    labels.get(id),
                    TestEvents.article(
                            id, node.get("host").asText(), node.get("title").asText(), at)));
        }
        return items;
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
