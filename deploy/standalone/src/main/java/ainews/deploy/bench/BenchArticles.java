package ainews.deploy.bench;

import ainews.deploy.demo.DemoSample;
import ainews.enrich.Enricher;
import ainews.enrich.entity.Gazetteer;
import ainews.ingest.archive.ArticleLine;
import ainews.ingest.archive.ArticleLines;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.Mention;
import ainews.schemas.RawArticle;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Articles of about 3 KB, made from real ones: each has the beginning of one item's title and the end of another's, a number of its own,
 * and a body of sentences of many items, so that no two are copies. Those of a few items keep their names, as an article comes back to its
 * subjects: so one names about a dozen entities (the seed pages 6 in 2.4 KB and 20 in 4 KB), where all would make thirty. The same from run
 * to run, apart from their times.
 */
final class BenchArticles {

    private static final int BODY_BYTES = 2800;

    /** Other items that a body tells of by name. */
    private static final int NAMED = 3;

    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？])|\n+");

    private final List<ObjectNode> sample = new ArrayList<>();
    private final Map<String, List<String>> bodies = new HashMap<>();

    /** Sentences by language, without the names in them. */
    private final Map<String, List<String>> nameless = new HashMap<>();

    private final Map<String, List<String>> titles = new HashMap<>();
    private int made;

    /** From the bundled sample. */
    BenchArticles() throws IOException {
        this(DemoSample.open());
    }

    /** From lines as {@code rank} reads them. */
    BenchArticles(Path texts) throws IOException {
        this(Files.newInputStream(texts));
    }

    private BenchArticles(InputStream texts) throws IOException {
        Enricher enricher = new Enricher(Gazetteer.bundled());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(texts, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode item = JSON.readTree(line);
                if (item.hasNonNull("title") && item.hasNonNull("body")) {
                    sample.add((ObjectNode) item);
                    titles.computeIfAbsent(item.path("lang").asText(), lang -> new ArrayList<>())
                            .add(item.path("title").asText());
                    bodies.computeIfAbsent(item.path("lang").asText(), lang -> new ArrayList<>())
                            .add(item.path("body").asText());
                    nameless.computeIfAbsent(item.path("lang").asText(), lang -> new ArrayList<>())
                            .addAll(SENTENCE_END
                                    .splitAsStream(withoutNames(enricher, line))
                                    .filter(sentence -> !sentence.isBlank())
                                    .toList());
                }
            }
        }
    }

    /** The body of an item with what the enricher takes for names cut out. */
    private static String withoutNames(Enricher enricher, String line) {
        RawArticle raw = ((ArticleLine.Article) new ArticleLines().read(line.getBytes(StandardCharsets.UTF_8))).raw();
        EnrichedArticle article = enricher.enrich(raw);
        StringBuilder text = new StringBuilder(article.getText());
        List<Mention> last = article.getEntities().stream()
                .flatMap(entity -> entity.getMentions().stream())
                .filter(mention -> mention.getField().equals("text"))
                .sorted(Comparator.comparingInt(Mention::getStart).reversed())
                .toList();
        int from = text.length();
        for (Mention mention : last) {
            text.delete(mention.getStart(), Math.min(mention.getEnd(), from));
            from = mention.getStart();
        }
        return text.toString();
    }

    /** The next article as a line of an archive. */
    byte[] line(Instant observedAt) throws IOException {
        int number = made++;
        ObjectNode of = sample.get(Math.floorMod(number * 7, sample.size()));
        ObjectNode line = JSON.createObjectNode();
        line.put("url", "https://" + of.path("source").asText() + "/bench/" + number);
        line.put("source", of.path("source").asText());
        line.put("title", title(of, number));
        line.put("body", body(of, number));
        line.put("lang", of.path("lang").asText());
        line.put("observed_at", observedAt.toString());
        return JSON.writeValueAsBytes(line);
    }

    /** The next article as ingest would send it. */
    RawArticle article(Instant observedAt) throws IOException {
        return ((ArticleLine.Article) new ArticleLines().read(line(observedAt))).raw();
    }

    private String title(ObjectNode of, int number) {
        List<String> others = titles.get(of.path("lang").asText());
        String one = of.path("title").asText();
        String other = others.get(new Random(~number).nextInt(others.size()));
        return half(one, true) + half(other, false) + " (" + number + ")";
    }

    /** About half of a title, cut at a blank where it has any. */
    private static String half(String title, boolean first) {
        int blank = title.indexOf(' ', title.length() / 2);
        int cut = blank < 0 ? title.offsetByCodePoints(0, title.codePointCount(0, title.length()) / 2) : blank;
        return first ? title.substring(0, cut) : title.substring(cut);
    }

    /** The item's own text, then a few other items in its language and sentences of any, drawn anew for every article. */
    private String body(ObjectNode of, int number) {
        String lang = of.path("lang").asText();
        String own = of.path("body").asText();
        StringBuilder body = new StringBuilder(own.substring(0, Math.min(own.length(), BODY_BYTES)));
        int bytes = utf8Length(body.toString());
        List<String> others = bodies.get(lang);
        List<String> rest = nameless.get(lang);
        Random random = new Random(number);
        for (int told = 0; bytes < BODY_BYTES; told++) {
            List<String> from = told < NAMED || rest.isEmpty() ? others : rest;
            String more = from.get(random.nextInt(from.size()));
            body.append(random.nextInt(4) == 0 ? "\n\n" : " ").append(more);
            bytes += utf8Length(more) + 1;
        }
        return body.toString();
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
