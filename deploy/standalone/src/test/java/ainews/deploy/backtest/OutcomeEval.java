package ainews.deploy.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.deploy.command.Run;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scores judged by what followed on Hacker News (data/popularity-hn), end to end by the verbs: the most points within 48 hours, and how many
 * more publishers took the story up. What is judged is said at first sight, when there is a title and nothing else.
 */
@Tag("eval")
class OutcomeEval {
    private static final JsonMapper JSON = new JsonMapper();

    private record Line(long at, int order, String json) {}

    @TempDir
    private Path folder;

    @Test
    void printHowWellFirstSightTellsWhatFollows() throws Exception {
        Path data = Path.of(
                System.getProperty("ainews.shared", "../shared"), "data", "popularity-hn", "trajectories.jsonl.gz");
        Assumptions.assumeTrue(Files.isReadable(data), "no " + data);
        List<Line> lines = new ArrayList<>();
        List<String> points = new ArrayList<>(List.of("time,key,value"));
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(data)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                add(JSON.readTree(line), lines, points);
            }
        }
        lines.sort(Comparator.comparingLong(Line::at).thenComparingInt(Line::order));
        Path input = Files.write(
                folder.resolve("in.jsonl"), lines.stream().map(Line::json).toList());
        Run rank = Run.of("rank", "--emit", "scored", input.toString());
        Path scored = Files.write(folder.resolve("scored.jsonl"), rank.out());
        Path outcome = Files.write(folder.resolve("points.csv"), points);
        Run run = Run.of(
                "backtest",
                "--scored",
                scored.toString(),
                "--outcome",
                outcome.toString(),
                "--outcome",
                "coverage",
                "--outcome-as",
                "max",
                "--json",
                folder.resolve("outcomes.json").toString());
        run.out().forEach(System.out::println);
        assertThat(run.status()).isZero();
        JsonNode outcomes =
                JSON.readTree(folder.resolve("outcomes.json").toFile()).path("outcomes");
        assertThat(outcomes).hasSize(6);
    }

    private static void add(JsonNode story, List<Line> lines, List<String> points) {
        String url = story.path("url").asText();
        if (!url.startsWith("http")) {
            return;
        }
        long first = story.at("/obs/0/0").asLong();
        ObjectNode article = JSON.createObjectNode().put("url", url).put("body", "");
        article.put("title", story.path("title").asText());
        lines.add(new Line(first, 0, article.put("observed_at", text(first)).toString()));
        for (JsonNode seen : story.path("obs")) {
            long at = seen.get(0).asLong();
            ObjectNode counts =
                    JSON.createObjectNode().put("kind", "engagement").put("url", url);
            counts.put("observed_at", text(at)).put("platform", "hackernews");
            counts.set("rank", seen.get(1));
            counts.set("points", seen.get(2));
            counts.set("comments", seen.get(3));
            lines.add(new Line(at, 1, counts.toString()));
            points.add(text(at) + ",\"" + url.replace("\"", "\"\"") + "\"," + seen.get(2));
        }
    }

    private static String text(long seconds) {
        return Instant.ofEpochSecond(seconds).toString();
    }
}
