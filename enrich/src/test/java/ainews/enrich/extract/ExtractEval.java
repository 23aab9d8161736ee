package ainews.enrich.extract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how well pages are read, beside the best Java peer on the same files. Run by {@code ./mvnw -Peval -pl enrich -am verify}. */
@Tag("eval")
class ExtractEval {
    private static final PageReader READER = new PageReader();
    private static List<Corpus.Page> pages;

    @BeforeAll
    static void load() {
        Path data = Path.of(System.getProperty("ainews.shared", "../shared"), "data");
        assumeTrue(Files.isDirectory(data.resolve("html-article-wcxb")), "no shared data at " + data);
        pages = Corpus.load(data);
    }

    @Test
    void mainText() {
        System.out.println("Main text: precision, recall, F1 of the two means, mean F1 of pages");
        Function<Corpus.Page, String> ours = page -> {
            String text =
                    READER.read(page.bytes(), null, page.url(), null).article().text();
            return text == null ? "" : text;
        };
        printText("ours", ours);
        if (Readability4jPeer.isHere()) {
            printText("readability4j 1.0.8", page -> Readability4jPeer.read(html(page), page.url()));
        }
        System.out.println(
                "scrapinghub, published for these pages: rs_trafilatura 0.965, go_trafilatura 0.963, trafilatura 0.950, readability.js 0.946");
    }

    private static void printText(String name, Function<Corpus.Page, String> reader) {
        for (String set : List.of("scrapinghub", "wcxb", "cwce")) {
            printText(name, set, "tuned on", reader, Corpus.Page::isTuned);
            printText(name, set, "held out", reader, page -> !page.isTuned());
            printText(name, set, "all", reader, page -> true);
        }
    }

    private static void printText(
            String name, String set, String part, Function<Corpus.Page, String> reader, Predicate<Corpus.Page> chosen) {
        List<TextScore> scores = pages.stream()
                .filter(page -> page.set().equals(set) && chosen.test(page))
                .map(page -> TextScore.of(set, reader.apply(page), page.text()))
                .toList();
        double p = scores.stream()
                .mapToDouble(TextScore::precision)
                .filter(x -> !Double.isNaN(x))
                .average()
                .orElse(0);
        double r = scores.stream().mapToDouble(TextScore::recall).average().orElse(0);
        double f = scores.stream().mapToDouble(TextScore::f1).average().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%-20s %-12s %-9s n=%-4d P %.3f  R %.3f  F1 %.3f  mean F1 %.3f%n",
                name,
                set,
                part,
                scores.size(),
                p,
                r,
                2 * p * r / (p + r),
                f);
    }

    private static String html(Corpus.Page page) {
        return TextDecoder.decode(page.bytes(), null).text();
    }
}
