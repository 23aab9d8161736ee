package ainews.enrich.extract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how well pages are read, beside the best Java peer on the same files. Run by {@code ./mvnw -Peval -pl enrich -am verify}. */
@Tag("eval")
class ExtractEval {
    private static final PageReader READER = new PageReader();
    private static final int PASSES = 8;
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

    @Test
    void titlesAuthorsDates() {
        for (boolean tuned : new boolean[] {true, false}) {
            int[] titles = new int[2];
            int[] authors = new int[2];
            int[] dates = new int[3];
            int years = 0;
            int changes = 0;
            for (Corpus.Page page : pages) {
                if (page.isTuned() != tuned || page.set().equals("scrapinghub")) {
                    continue;
                }
                PageArticle article =
                        READER.read(page.bytes(), null, page.url(), null).article();
                count(titles, page.truth().path("title").asText("null"), article.title());
                count(authors, page.truth().path("author").asText("null"), article.author());
                PublicationDate truth =
                        PublicationDate.parse(page.truth().path("published").asText(""), null);
                if (truth.isToTheDay()) {
                    String wanted = day(truth);
                    String given = day(article.published());
                    boolean isLastChange = article.updatedAt() != null
                            && wanted.equals(article.updatedAt().toString().substring(0, 10));
                    changes += !wanted.equals(given) && isLastChange ? 1 : 0;
                    dates[1]++;
                    dates[0] += wanted.equals(given) ? 1 : 0;
                    dates[2] += given.isEmpty() ? 1 : 0;
                    years += !given.isEmpty() && !given.startsWith(wanted.substring(0, 4)) ? 1 : 0;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: titles %d of %d, authors %d of %d, dates to the day %d of %d (none given %d, another year %d; wanted is the last change %d)%n",
                    tuned ? "tuned on" : "held out",
                    titles[0],
                    titles[1],
                    authors[0],
                    authors[1],
                    dates[0],
                    dates[1],
                    dates[2],
                    years,
                    changes);
        }
    }

    private static String day(PublicationDate date) {
        return date.isKnown() ? date.day().toString() : "";
    }

    private static void count(int[] counts, String wanted, String given) {
        if (wanted.equals("null") || wanted.equals("UNKNOWN")) {
            return;
        }
        counts[1]++;
        counts[0] += words(wanted).equals(words(given == null ? "" : given)) ? 1 : 0;
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    @Test
    void speed() {
        print("page to article", page -> READER.read(page.bytes(), null, page.url(), null));
        print("jsoup's parse alone", page -> Jsoup.parse(html(page)));
        if (Readability4jPeer.isHere()) {
            print("readability4j 1.0.8", page -> Readability4jPeer.read(html(page), page.url()));
        }
    }

    private static void print(String name, Function<Corpus.Page, Object> work) {
        long bytes = pages.stream().mapToLong(page -> page.bytes().length).sum();
        long best = Long.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (Corpus.Page page : pages) {
                if (work.apply(page) == null) {
                    throw new IllegalStateException(page.id());
                }
            }
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        System.out.printf(
                Locale.ROOT,
                "%-20s %.1f MB/s, %.0f pages/s of CPU time on one core%n",
                name,
                bytes / 1e6 / (best / 1e9),
                pages.size() / (best / 1e9));
    }

    private static String html(Corpus.Page page) {
        return TextDecoder.decode(page.bytes(), null).text();
    }
}
