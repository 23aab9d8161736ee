package ainews.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.schemas.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how well and how fast entities are read, on our labelled sentences and on real text. */
@Tag("eval")
class EntityEval {
    private static final EntityReader READER = new EntityReader(Gazetteer.bundled());
    private static final Map<String, String> MAKERS = Map.ofEntries(
            Map.entry("alibaba", "company:alibaba"),
            Map.entry("anthropic", "company:anthropic"),
            Map.entry("cohere", "company:cohere"),
            Map.entry("deepreinforce", "company:deepreinforce"),
            Map.entry("deepseek", "company:deepseek"),
            Map.entry("google", "company:google"),
            Map.entry("meta", "company:meta"),
            Map.entry("minimax", "company:minimax"),
            Map.entry("mistral", "company:mistral-ai"),
            Map.entry("moonshotai", "company:moonshot-ai"),
            Map.entry("moonshot", "company:moonshot-ai"),
            Map.entry("nvidia", "company:nvidia"),
            Map.entry("openai", "company:openai"),
            Map.entry("text-completion-openai", "company:openai"),
            Map.entry("perplexity", "company:perplexity"),
            Map.entry("sakana", "company:sakana-ai"),
            Map.entry("sarvam", "company:sarvam-ai"),
            Map.entry("stepfun", "company:stepfun"),
            Map.entry("tencent", "company:tencent"),
            Map.entry("xai", "company:xai"),
            Map.entry("xiaomi", "company:xiaomi"),
            Map.entry("zhipuai", "company:zhipu-ai"),
            Map.entry("zhipu", "company:zhipu-ai"),
            Map.entry("volcengine", "company:deepseek"),
            Map.entry("bedrock", "company:anthropic"),
            Map.entry("gemini", "company:google"),
            Map.entry("vertex_ai-language-models", "company:google"),
            Map.entry("vertex_ai-embedding-models", "company:google"));

    @Test
    void labelledSentences() {
        List<LabelledSet.Sentence> all = LabelledSet.load("labelled.psv");
        LabelledSet.Figures tuned = LabelledSet.measure(
                READER, all.stream().filter(sentence -> !sentence.heldOut()).toList());
        LabelledSet.Figures heldOut = LabelledSet.measure(
                READER, all.stream().filter(LabelledSet.Sentence::heldOut).toList());
        System.out.println("labelled sentences, tuned half:   " + tuned);
        System.out.println("labelled sentences, held-out half: " + heldOut);
        System.out.println("second set, written and tuned later: "
                + LabelledSet.measure(READER, LabelledSet.load("labelled-more.psv")));
        LabelledSet.Figures fresh = LabelledSet.measure(READER, LabelledSet.load("labelled-fresh.psv"));
        System.out.println("third set, by another hand (precision 0.928, recall 0.907 on its first run): " + fresh);
        fresh.faults.forEach(fault -> System.out.println("  " + fault));
        LabelledSet.Figures names = LabelledSet.measure(READER, LabelledSet.load("labelled-names.psv"));
        System.out.println(
                "fourth set, every ambiguous name both ways (first run precision 0.979, recall 0.939, ambiguous 0.939): "
                        + names);
        names.faults.forEach(fault -> System.out.println("  " + fault));
        assertThat(heldOut.precision()).isGreaterThan(0.9);
        assertThat(heldOut.recall()).isGreaterThan(0.9);
    }

    /** Names of the data sets as a journalist writes them: the id with and without hyphens, and the display name. */
    @Test
    void modelNames() throws IOException {
        Path folder = shared("gazetteer");
        int[] figures = new int[2];
        List<String> missed = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("models-dev.jsonl"))) {
            String id = value(line, "id");
            String slug = id.substring(id.indexOf('/') + 1);
            String maker = MAKERS.get(value(line, "lab"));
            String name = value(line, "name").replaceAll(" ?\\((latest|\\d{4}-\\d{2}-\\d{2})\\)$", "");
            for (String form : new LinkedHashSet<>(List.of(name, slug, spaced(slug)))) {
                check(form, maker, figures, missed);
            }
        }
        System.out.printf("models.dev: %d of %d written names with the right maker%n", figures[1], figures[0]);
        int[] prices = new int[2];
        Matcher entry = Pattern.compile(
                        "^ {2}\"([^\"]+)\": \\{.*?\"litellm_provider\": \"([^\"]+)\"",
                        Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(folder.resolve("litellm-model-prices-subset.json")));
        while (entry.find()) {
            for (String form : new LinkedHashSet<>(List.of(entry.group(1), spaced(entry.group(1))))) {
                check(form, MAKERS.get(entry.group(2)), prices, missed);
            }
        }
        System.out.printf("price list: %d of %d written names with the right maker%n", prices[1], prices[0]);
        missed.forEach(form -> System.out.println("  missed: " + form));
    }

    /** Headlines of 2014: companies are right, models and benchmarks are not. */
    @Test
    void headlinesOfAnotherTime() throws IOException {
        TreeMap<String, Integer> counts = new TreeMap<>();
        List<String> doubtful = new ArrayList<>();
        int titles = 0;
        for (String line : Files.readAllLines(shared("stories-uci").resolve("items.jsonl"))) {
            String title = value(line, "title");
            titles++;
            for (Entity entity : READER.read(title, null, null)) {
                counts.merge(entity.getType(), 1, Integer::sum);
                if (Set.of("model", "chip", "benchmark", "dataset").contains(entity.getType())) {
                    doubtful.add(entity.getEntityId() + " in: " + title);
                }
            }
        }
        System.out.printf("2014 headlines: %d titles, entities by type %s%n", titles, counts);
        doubtful.forEach(each -> System.out.println("  false: " + each));
    }

    @Test
    void titlesOfLaboratories() throws IOException {
        int titles = 0;
        int named = 0;
        Pattern pattern = Pattern.compile("<item>.*?<title>(?:<!\\[CDATA\\[)?(.*?)(?:]]>)?</title>", Pattern.DOTALL);
        try (Stream<Path> feeds = Files.list(shared("feeds-real-ai"))) {
            for (Path feed : feeds.filter(path -> path.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                Matcher title = pattern.matcher(Files.readString(feed));
                while (title.find()) {
                    titles++;
                    named += READER.read(title.group(1), null, null).isEmpty() ? 0 : 1;
                }
            }
        }
        System.out.printf("laboratory feeds: %d of %d titles name an entity%n", named, titles);
    }

    /** Only organisations and products that the dictionary can know; the sentences are encyclopaedic, so the share is a lower bound. */
    @Test
    void encyclopaediaSentences() throws IOException {
        Path folder = shared("ner-crossner-ai");
        int[] organisation = new int[2];
        int[] product = new int[2];
        int[] person = new int[2];
        for (String sentence : Files.readString(folder.resolve("dev.txt")).split("\n\n")) {
            StringBuilder text = new StringBuilder();
            List<String[]> spans = new ArrayList<>();
            for (String line : sentence.lines().toList()) {
                String[] cells = line.split("\t");
                if (cells.length < 2) {
                    continue;
                }
                text.append(cells[0]).append(' ');
                if (cells[1].startsWith("B-")) {
                    spans.add(new String[] {cells[1].substring(2), cells[0]});
                } else if (cells[1].startsWith("I-") && !spans.isEmpty()) {
                    spans.get(spans.size() - 1)[1] += " " + cells[0];
                }
            }
            Set<String> found = new LinkedHashSet<>();
            READER.read(null, text.toString(), null)
                    .forEach(entity -> entity.getMentions().forEach(mention -> found.add(mention.getText())));
            for (String[] span : spans) {
                int[] figures =
                        switch (span[0]) {
                            case "organisation" -> organisation;
                            case "product" -> product;
                            case "person" -> person;
                            default -> new int[2];
                        };
                figures[0]++;
                figures[1] += found.stream().anyMatch(each -> span[1].contains(each) || each.contains(span[1])) ? 1 : 0;
            }
        }
        System.out.printf(
                "encyclopaedia sentences: organisations %d of %d, products %d of %d, persons %d of %d%n",
                organisation[1], organisation[0], product[1], product[0], person[1], person[0]);
    }

    private static void check(String form, String maker, int[] figures, List<String> missed) {
        String sentence = "The lab said " + form + " is available to developers today.";
        figures[0]++;
        boolean right = READER.read(null, sentence, Instant.parse("2026-11-01T00:00:00Z")).stream()
                .anyMatch(entity -> entity.getType().equals("model") && madeBy(entity, maker));
        figures[1] += right ? 1 : 0;
        if (!right) {
            missed.add(form);
        }
    }

    private static boolean madeBy(Entity entity, String maker) {
        return entity.getParents().contains(maker);
    }

    private static String spaced(String slug) {
        return Character.toUpperCase(slug.charAt(0)) + slug.substring(1).replace('-', ' ');
    }

    private static Path shared(String folder) {
        Path path = Path.of(System.getProperty("ainews.shared", "."))
                .resolve("data")
                .resolve(folder);
        assumeTrue(Files.isDirectory(path), "no development data at " + path);
        return path;
    }

    private static String value(String json, String key) {
        Matcher matcher =
                Pattern.compile("\"" + key + "\": \"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(json);
        return matcher.find()
                ? matcher.group(1).replace("\\n", "\n").replace("\\\"", "\"").replace("\\u2019", "'")
                : "";
    }
}
