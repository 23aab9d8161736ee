package ainews.scoring.impact;

import ainews.ingest.archive.ArticleLine;
import ainews.ingest.archive.ArticleLines;
import ainews.schemas.RawArticle;
import ainews.scoring.TestEvents;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Graded happenings as raw articles. */
public record Happenings(List<RawArticle> articles, List<Integer> grades) {

    /** Those of {@code happenings.tsv}. */
    public static Happenings read() {
        return read("happenings.tsv");
    }

    /** Those that were graded after the weights were set, and that nothing was chosen by. */
    public static Happenings untouched() {
        return read("happenings-later.tsv");
    }

    private static Happenings read(String file) {
        List<RawArticle> articles = new ArrayList<>();
        List<Integer> grades = new ArrayList<>();
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(Happenings.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            ArticleLines lines = new ArticleLines();
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                if (!row.startsWith("#")) {
                    String[] part = row.split("\t");
                    grades.add(Integer.valueOf(part[0]));
                    ArticleLine line = lines.read(line(part, articles.size()));
                    articles.add(((ArticleLine.Article) line).raw());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Happenings(articles, grades);
    }

    private static ObjectNode line(String[] part, int n) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "h" + n)
                .put("source", part[1])
                .put("title", part[2])
                .put("body", part[3])
                .put("observed_at", TestEvents.START.plusSeconds(7_200L * n).toString());
    }
}
