package ainews.deploy.offline;

import ainews.scoring.DeskConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How the stories that {@code rank} finds agree with the labels of happenings, from the raw articles on: each file of the folder {@code ainews.happenings} (by default those of the
 * scoring module) is a stream of its own. The labels and languages are not shown to it; an article belongs where its last record says.
 */
@Tag("eval")
class HappeningsEval {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SETS =
            Path.of(System.getProperty("ainews.happenings", "../../scoring/src/test/resources/stories"));

    private record Item(String label, String lang, String found) {}

    @Test
    void print() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(SETS)) {
            files = all.filter(file -> file.getFileName().toString().startsWith("happenings"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            List<Item> items = items(Files.readAllLines(file));
            double[] whole = bCubed(items);
            double[] cross = pairs(items);
            System.out.printf(
                    Locale.ROOT,
                    "%s: B-cubed P %.3f R %.3f F1 %.3f, %d articles, %d stories for %d labels; pairs in two languages P %.3f R %.3f F1 %.3f%n",
                    file.getFileName(),
                    whole[0],
                    whole[1],
                    f1(whole),
                    items.size(),
                    items.stream().map(Item::found).distinct().count(),
                    items.stream().map(Item::label).distinct().count(),
                    cross[0],
                    cross[1],
                    f1(cross));
        }
    }

    private static List<Item> items(List<String> lines) throws IOException {
        StringBuilder raw = new StringBuilder();
        for (String line : lines) {
            ObjectNode article = (ObjectNode) JSON.readTree(line);
            article.remove(List.of("story", "lang"));
            raw.append(article.toString()).append('\n');
        }
        InputStream in = new ByteArrayInputStream(raw.toString().getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrintStream to = new PrintStream(out, false, StandardCharsets.UTF_8)) {
            new OfflineVerbs(in, to).rank("-", DeskConfig.defaults(), Set.of("scored"));
        }
        Map<String, Integer> lineOf = new TreeMap<>();
        Map<String, String> storyOf = new HashMap<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            JsonNode record = JSON.readTree(line);
            if (record.path("kind").asText().equals("scored")) {
                String id = record.get("article_id").asText();
                lineOf.putIfAbsent(id, record.get("line").asInt());
                storyOf.put(id, record.get("story_id").asText());
            }
        }
        List<Item> items = new ArrayList<>();
        lineOf.forEach((id, line) -> items.add(item(lines.get(line - 1), storyOf.get(id))));
        return items;
    }

    private static Item item(String line, String found) {
        try {
            JsonNode node = JSON.readTree(line);
            return new Item(node.get("story").asText(), node.get("lang").asText(), found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] bCubed(List<Item> items) {
        double precision = 0;
        double recall = 0;
        for (Item a : items) {
            double both = 0;
            double together = 0;
            double same = 0;
            for (Item b : items) {
                boolean one = a.label().equals(b.label());
                boolean joined = a.found().equals(b.found());
                same += one ? 1 : 0;
                together += joined ? 1 : 0;
                both += one && joined ? 1 : 0;
            }
            precision += both / together / items.size();
            recall += both / same / items.size();
        }
        return new double[] {precision, recall};
    }

    private static double[] pairs(List<Item> items) {
        double both = 0;
        double together = 0;
        double same = 0;
        for (int i = 0; i < items.size(); i++) {
            for (int k = 0; k < i; k++) {
                Item a = items.get(i);
                Item b = items.get(k);
                if (!a.lang().equals(b.lang())) {
                    boolean one = a.label().equals(b.label());
                    boolean joined = a.found().equals(b.found());
                    same += one ? 1 : 0;
                    together += joined ? 1 : 0;
                    both += one && joined ? 1 : 0;
                }
            }
        }
        return new double[] {both / Math.max(1, together), both / Math.max(1, same)};
    }

    private static double f1(double[] of) {
        return 2 * of[0] * of[1] / Math.max(1e-9, of[0] + of[1]);
    }
}
