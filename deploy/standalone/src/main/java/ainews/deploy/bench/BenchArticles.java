package ainews.deploy.bench;

import ainews.deploy.demo.DemoSample;
import ainews.ingest.archive.ArticleLine;
import ainews.ingest.archive.ArticleLines;
import ainews.schemas.RawArticle;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Articles of about 3 KB, made from the bundled sample: each has the title of one item, a number of its own, and a body of
 * sentences of several items, so that no two are copies. The same from run to run, apart from their times.
 */
final class BenchArticles {

    private static final int BODY_BYTES = 2800;
    private static final JsonMapper JSON = new JsonMapper();

    private final List<ObjectNode> sample = new ArrayList<>();
    private int made;

    BenchArticles() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(DemoSample.open(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode item = JSON.readTree(line);
                if (item.hasNonNull("title") && item.hasNonNull("body")) {
                    sample.add((ObjectNode) item);
                }
            }
        }
    }

    /** The next article as a line of an archive. */
    byte[] line(Instant observedAt) throws IOException {
        int number = made++;
        ObjectNode of = sample.get(Math.floorMod(number * 7, sample.size()));
        ObjectNode line = JSON.createObjectNode();
        line.put("url", "https://" + of.path("source").asText() + "/bench/" + number);
        line.put("source", of.path("source").asText());
        line.put("title", of.path("title").asText() + " (" + number + ")");
        line.put("body", body(of, number));
        line.put("lang", of.path("lang").asText());
        line.put("observed_at", observedAt.toString());
        return JSON.writeValueAsBytes(line);
    }

    /** The next article as ingest would send it. */
    RawArticle article(Instant observedAt) throws IOException {
        return ((ArticleLine.Article) new ArticleLines().read(line(observedAt))).raw();
    }

    private String body(ObjectNode of, int number) {
        String lang = of.path("lang").asText();
        StringBuilder body = new StringBuilder(of.path("body").asText());
        int bytes = body.toString().getBytes(StandardCharsets.UTF_8).length;
        for (int step = 1; bytes < BODY_BYTES; step++) {
            ObjectNode other = sample.get(Math.floorMod(number * 31 + step * 17, sample.size()));
            if (other.path("lang").asText().equals(lang)) {
                String more = "\n\n" + other.path("body").asText();
                body.append(more);
                bytes += more.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return body.toString();
    }
}
