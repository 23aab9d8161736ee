package ainews.scoring;

import ainews.ingest.archive.ArticleLine;
import ainews.ingest.archive.ArticleLines;
import ainews.schemas.RawArticle;
import ainews.schemas.ScoredArticle;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Order by quality of graded articles, each alone, from raw text on: primary sources with substance, independent reporting, thin
 * rewrites, portal re-posts, filler, spam. Prints the share of pairs of different grade in the right order, and Spearman's correlation.
 */
@Tag("eval")
class QualityEval {
    private record Graded(int grade, boolean check, double quality, String name, ScoredArticle scored) {}

    @Test
    void printOrder() {
        List<Graded> own = own();
        print("own words, odd (tuned)", own, graded -> !graded.check());
        print("own words, even (check)", own, Graded::check);
        byGrade("own words", own);
        own.forEach(QualityEval::show);
        ReferenceCorpus.assume();
        List<Graded> real = real();
        print("real files, odd (tuned)", real, graded -> !graded.check());
        print("real files, even (check)", real, Graded::check);
        byGrade("real files", real);
        real.forEach(QualityEval::show);
    }

    private static List<Graded> own() {
        List<Graded> all = new ArrayList<>();
        ArticleLines lines = new ArticleLines();
        int[] seen = new int[6];
        for (String[] row : rows("articles.tsv")) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("url", row[1]).put("title", row[2]).put("body", row[3].replace("\\n", "\n"));
            line.put("observed_at", "2026-03-12T08:00:00Z");
            ArticleLine read = lines.read(line);
            add(all, seen, row, ((ArticleLine.Article) read).raw());
        }
        return all;
    }

    private static List<Graded> real() {
        List<Graded> all = new ArrayList<>();
        int[] seen = new int[6];
        for (String[] row : rows("real-files.tsv")) {
            RawArticle raw = ReferenceCorpus.read(Path.of(System.getProperty("ainews.shared", "shared"))
                            .resolve(row[1]))
                    .get(0);
            add(all, seen, row, raw);
        }
        return all;
    }

    private static void add(List<Graded> all, int[] seen, String[] row, RawArticle raw) {
        ScoredArticle scored = ((Output.Scored) new Desk(DeskConfig.defaults())
                        .apply(TestEvents.event(ReferenceCorpus.enrich(raw)))
                        .get(0))
                .value();
        int grade = Integer.parseInt(row[0]);
        boolean check = seen[grade]++ % 2 == 1;
        double quality = scored.getQuality() == null ? 0 : scored.getQuality();
        all.add(new Graded(grade, check, quality, row[1], scored));
    }

    private static List<String[]> rows(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                QualityEval.class.getResourceAsStream("quality/" + resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(String name, List<Graded> all, Predicate<Graded> part) {
        List<Graded> set = all.stream().filter(part).toList();
        double[] grades = set.stream().mapToDouble(Graded::grade).toArray();
        double[] scores = set.stream().mapToDouble(Graded::quality).toArray();
        System.out.printf(
                Locale.ROOT,
                "quality, %s: n %d, pairs in order %.3f, Spearman %.3f%n",
                name,
                set.size(),
                Ranks.pairsInOrder(grades, scores),
                Ranks.spearman(grades, scores));
    }

    private static void byGrade(String name, List<Graded> all) {
        for (int grade = 5; grade >= 0; grade--) {
            int wanted = grade;
            double[] scores = all.stream()
                    .filter(graded -> graded.grade() == wanted)
                    .mapToDouble(Graded::quality)
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "quality, %s, grade %d: n %d, lowest %.1f, median %.1f, highest %.1f%n",
                    name,
                    grade,
                    scores.length,
                    scores[0],
                    CalibrationEval.quantile(scores, 0.5),
                    scores[scores.length - 1]);
        }
    }

    private static void show(Graded graded) {
        StringBuilder parts = new StringBuilder();
        graded.scored().getContributions().getQuality().stream()
                .sorted(Comparator.comparingDouble(part -> -Math.abs(part.getPoints())))
                .forEach(part -> parts.append(part.getName())
                        .append(' ')
                        .append(part.getPoints())
                        .append(", "));
        System.out.printf(
                Locale.ROOT,
                "  grade %d%s %5.1f %-50.50s %s%n",
                graded.grade(),
                graded.check() ? " check" : "",
                graded.quality(),
                graded.name().substring(Math.max(0, graded.name().indexOf("//") + 2)),
                graded.check() && System.getProperty("ainews.eval.all") == null ? "" : parts);
    }
}
