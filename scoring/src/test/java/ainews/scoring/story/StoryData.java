package ainews.scoring.story;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.schemas.EventType;
import ainews.scoring.TestEvents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** Articles with the label of their story, of three kinds: broad aggregator stories, happenings in two languages, and a mixed stream. */
public record StoryData(String id, String story, EnrichedArticle article) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The folder of the labelled headlines, which may be absent. */
    public static Path folder() {
        return data("stories-uci");
    }

    private static Path data(String name) {
        return Path.of(System.getProperty("ainews.shared", "shared"), "data", name);
    }

    /** The labelled headlines of {@code data/stories-uci} in time order. */
    public static List<StoryData> read() throws IOException {
        Map<String, String> labels = new HashMap<>();
        for (String line : Files.readAllLines(folder().resolve("labels.jsonl"))) {
            JsonNode node = JSON.readTree(line);
            labels.put(node.get("id").asText(), node.get("story").asText());
        }
        List<StoryData> items = new ArrayList<>();
        for (String line : Files.readAllLines(folder().resolve("items.jsonl"))) {
            JsonNode node = JSON.readTree(line);
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

    /** Front page titles of {@code data/popularity-hn} in time order; nearly every one is a happening of its own, equal titles are one. */
    public static List<StoryData> mixed() throws IOException {
        List<StoryData> items = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data("popularity-hn").resolve("trajectories.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = JSON.readTree(line);
                Instant at = Instant.ofEpochSecond(node.get("obs").get(0).get(0).asLong());
                String id = node.get("id").asText();
                String title = node.get("title").asText();
                items.add(new StoryData(
                        id, title.toLowerCase(Locale.ROOT), TestEvents.article(id, "owner-" + id, title, at)));
            }
        }
        items.sort(Comparator.comparing((StoryData item) -> item.article().getObservedAt())
                .thenComparing(StoryData::id));
        return items;
    }

    /** The project's own happenings with the entities and event types that {@code ainews analyze} reads in them. */
    public static List<StoryData> happenings() throws IOException {
        List<JsonNode> readings = lines("readings.jsonl");
        List<StoryData> items = new ArrayList<>();
        for (JsonNode node : lines("happenings.jsonl")) {
            JsonNode reading = readings.get(items.size());
            String id = "happening" + items.size();
            EnrichedArticle article = TestEvents.article(
                    id,
                    reading.get("owner").asText(),
                    node.get("title").asText(),
                    Instant.parse(node.get("observed_at").asText()));
            TestEvents.withText(article, node.get("body").asText());
            article.setLang(reading.get("lang").asText());
            article.setEntities(
                    stream(reading.get("entities")).map(StoryData::entity).toList());
            article.setEventTypes(stream(reading.get("events"))
                    .map(e -> new EventType(e.get(0).asText(), e.get(1).asDouble(), "", Map.of()))
                    .toList());
            items.add(new StoryData(id, node.get("story").asText(), article));
        }
        return items;
    }

    /** Spreads articles evenly over a longer stream, hours apart and in their order, each observed with the article that it follows. */
    public static List<StoryData> blend(List<StoryData> few, List<StoryData> many) {
        List<StoryData> all = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < many.size(); i++) {
            all.add(many.get(i));
            while (next < few.size() && (long) next * many.size() <= (long) i * few.size()) {
                StoryData item = few.get(next++);
                EnrichedArticle article = EnrichedArticle.newBuilder(item.article())
                        .setObservedAt(many.get(i).article().getObservedAt())
                        .build();
                all.add(new StoryData(item.id(), item.story(), article));
            }
        }
        return all;
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Entity entity(JsonNode e) {
        String role = e.get(3).asText().isEmpty() ? null : e.get(3).asText();
        String id = e.get(0).asText();
        return new Entity(
                id,
                e.get(1).asText(),
                id,
                null,
                e.get(2).asDouble(),
                role,
                1.0,
                false,
                List.of(),
                List.of(),
                List.of());
    }

    private static List<JsonNode> lines(String resource) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        try (InputStream in = StoryData.class.getResourceAsStream("/stories/" + resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                nodes.add(JSON.readTree(line));
            }
        }
        return nodes;
    }

    /** One half of the stories, whole ones. */
    public static List<StoryData> half(List<StoryData> all, int parity) {
        return all.stream()
                .filter(item -> (Tokens.mix(item.story().hashCode()) & 1) == parity)
                .toList();
    }

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
        Map<String, java.util.Set<String>> labels = new HashMap<>();
        int wrong = 0;
        for (StoryData item : items) {
            var seen = labels.computeIfAbsent(found.get(item.id()), id -> new java.util.HashSet<>());
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
