package ainews.scoring.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Writes the shared data as raw articles for {@code ainews analyze} into the folder {@code ainews.inputs}; see {@code stories/README.md}. */
final class StoryInputs {
    private static final Path SHARED = Path.of(System.getProperty("ainews.shared", "shared"));
    static final Path HEADLINES = SHARED.resolve("data/stories-uci/items.jsonl");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void write() throws IOException {
        Path folder = Path.of(System.getProperty("ainews.inputs", "target/inputs"));
        Files.createDirectories(folder);
        Files.write(folder.resolve("uci.jsonl"), headlines());
        Files.write(folder.resolve("hn.jsonl"), frontPage());
        Files.write(folder.resolve("pages.jsonl"), pages());
        Files.write(folder.resolve("titles.jsonl"), titles());
    }

    private static List<String> headlines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(HEADLINES)) {
            JsonNode node = JSON.readTree(line);
            lines.add(raw(
                            node.get("id").asText(),
                            node.get("url").asText(),
                            node.get("title").asText(),
                            null)
                    .put("source", node.get("host").asText())
                    .put("observed_at", node.get("published_ms").asLong())
                    .toString());
        }
        return lines;
    }

    private static List<String> frontPage() throws IOException {
        List<ObjectNode> articles = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SHARED.resolve("data/popularity-hn/trajectories.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = JSON.readTree(line);
                String id = node.get("id").asText();
                articles.add(raw(
                                id,
                                "https://front-page.example/" + id,
                                node.get("title").asText(),
                                null)
                        .put("observed_at", node.get("obs").get(0).get(0).asLong() * 1000));
            }
        }
        articles.sort(
                Comparator.comparingLong(article -> article.get("observed_at").asLong()));
        return articles.stream().map(ObjectNode::toString).toList();
    }

    /** Of the happenings that models are fitted to, without their texts. */
    private static List<String> titles() throws IOException {
        List<String> parts = new ArrayList<>(List.of("", "-check", "-later"));
        StoryData.BY_OTHER_HANDS.forEach(set -> parts.add("-" + set));
        List<String> lines = new ArrayList<>();
        for (String part : parts) {
            List<JsonNode> set = StoryData.resource("happenings" + part + ".jsonl");
            for (int i = 0; i < set.size(); i++) {
                JsonNode node = set.get(i);
                String id = StoryData.idOf(part, i);
                lines.add(raw(id, node.get("url").asText(), node.get("title").asText(), null)
                        .put("source", node.get("source").asText())
                        .put("observed_at", node.get("observed_at").asText())
                        .toString());
            }
        }
        return lines;
    }

    private static List<String> pages() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> seeds = Files.list(SHARED.resolve("seeds"))) {
            for (Path seed : seeds.sorted().toList()) {
                String text = new String(Files.readAllBytes(seed), StandardCharsets.UTF_8);
                lines.add(page(seed.getFileName().toString(), null, text));
            }
        }
        for (String set : List.of("html-article-wcxb", "html-zh-cwce")) {
            for (String line :
                    Files.readAllLines(SHARED.resolve("data").resolve(set).resolve("ground-truth.jsonl"))) {
                JsonNode node = JSON.readTree(line);
                String title = node.hasNonNull("title") ? node.get("title").asText() : null;
                lines.add(page(
                        set + "-" + node.get("id").asText(),
                        title,
                        node.get("text").asText()));
            }
        }
        return lines;
    }

    private static String page(String id, String title, String text) {
        return raw(id, "https://" + id + ".example/", title, text)
                .put("observed_at", "2026-08-01T00:00:00Z")
                .toString();
    }

    private static ObjectNode raw(String id, String url, String title, String body) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("url", url)
                .put("title", title)
                .put("body", body);
    }
}
