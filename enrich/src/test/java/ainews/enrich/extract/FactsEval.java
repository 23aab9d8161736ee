package ainews.enrich.extract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how many titles, authors and dates are read right, every date that is not with the reason, and how pages are told from articles. */
@Tag("eval")
class FactsEval {
    private static final PageReader READER = new PageReader();
    private static List<Corpus.Page> pages;

    @BeforeAll
    static void load() {
        Path data = Path.of(System.getProperty("ainews.shared", "../shared"), "data");
        assumeTrue(Files.isDirectory(data.resolve("html-article-wcxb")), "no shared data at " + data);
        pages = Corpus.load(data);
    }

    @Test
    void titlesAndAuthors() {
        for (boolean tuned : new boolean[] {true, false}) {
            int[] titles = new int[2];
            int[] authors = new int[2];
            for (Corpus.Page page : pages) {
                if (page.isTuned() == tuned && !page.set().equals("scrapinghub")) {
                    PageArticle article =
                            READER.read(page.bytes(), null, page.url(), null).article();
                    count(titles, page.truth().path("title").asText("null"), article.title());
                    count(authors, page.truth().path("author").asText("null"), article.author());
                }
            }
            System.out.printf(
                    "%s: titles %d of %d, authors %d of %d%n",
                    tuned ? "tuned on" : "held out", titles[0], titles[1], authors[0], authors[1]);
        }
    }

    @Test
    void dates() {
        int[] right = new int[2];
        int[] all = new int[2];
        int stated = 0;
        int years = 0;
        int disputed = 0;
        List<DisputedDate> disputes = DisputedDate.all();
        for (Corpus.Page page : pages) {
            PublicationDate truth =
                    PublicationDate.parse(page.truth().path("published").asText(""), null);
            if (page.set().equals("scrapinghub") || !truth.isToTheDay()) {
                continue;
            }
            int half = page.isTuned() ? 0 : 1;
            PageArticle article =
                    READER.read(page.bytes(), null, page.url(), null).article();
            PublicationDate given = article.published();
            boolean isStated = states(TextDecoder.decode(page.bytes(), null).text() + page.url(), truth.day());
            all[half]++;
            stated += isStated ? 1 : 0;
            if (truth.day().equals(given.day())) {
                right[half]++;
                continue;
            }
            boolean isChange = article.updatedAt() != null
                    && article.updatedAt().toString().startsWith(truth.day().toString());
            boolean isWrongYear =
                    given.isKnown() && given.day().getYear() != truth.day().getYear();
            String html = TextDecoder.decode(page.bytes(), null).text();
            List<DisputedDate> evidence = disputes.stream()
                    .filter(dispute -> dispute.concerns(page, truth.day(), given.day()) && dispute.isIn(html))
                    .toList();
            if (isWrongYear && !evidence.isEmpty()) {
                disputed++;
                evidence.forEach(dispute -> System.out.printf("the page contradicts the set: %s%n", dispute));
            } else {
                years += isWrongYear ? 1 : 0;
            }
            System.out.printf(
                    "date %s %s: wanted %s, given %s of %s: %s%n",
                    page.set(),
                    page.id().substring(0, 4),
                    truth.day(),
                    given.day(),
                    given.source(),
                    isChange
                            ? "the page calls the wanted day that of its last change"
                            : isStated
                                    ? "another day on the page was believed"
                                    : "the page does not state the wanted day");
        }
        int sum = right[0] + right[1];
        System.out.printf(
                Locale.ROOT,
                "dates to the day: tuned on %d of %d, held out %d of %d, together %.3f; of the %d that the page states %.3f; another year %d, and %d where the page contradicts the set%n",
                right[0],
                all[0],
                right[1],
                all[1],
                (double) sum / (all[0] + all[1]),
                stated,
                (double) sum / stated,
                years,
                disputed);
    }

    /** Whether a day stands anywhere in a page in one of the usual forms. */
    private static boolean states(String html, LocalDate day) {
        String lower = html.toLowerCase(Locale.ROOT);
        return Stream.of(
                        "yyyy-MM-dd",
                        "yyyy/MM/dd",
                        "yyyy.MM.dd",
                        "yyyyMMdd",
                        "yyyy-M-d",
                        "yyyy/M/d",
                        "yyyy年M月d日",
                        "yyyy年MM月dd日",
                        "d.M.yyyy",
                        "dd.MM.yyyy",
                        "M/d/yyyy",
                        "MM/dd/yyyy",
                        "MM/dd/yy",
                        "d/M/yyyy",
                        "dd/MM/yyyy",
                        "MMMM d, yyyy",
                        "MMMM dd, yyyy",
                        "MMM d, yyyy",
                        "MMM dd, yyyy",
                        "MMM. d, yyyy",
                        "d MMMM yyyy",
                        "d MMM yyyy",
                        "dd MMM yyyy",
                        "MMMM d'th', yyyy",
                        "MMMM d yyyy",
                        "yyyy/MMM/d")
                .map(form -> day.format(DateTimeFormatter.ofPattern(form, Locale.ENGLISH)))
                .anyMatch(form -> lower.contains(form.toLowerCase(Locale.ROOT)));
    }

    @Test
    void rejections() {
        Map<String, int[]> byReason = new TreeMap<>();
        for (LabelledPages.Labelled page : LabelledPages.all()) {
            Extraction.Reason given = reason(READER.read(page.html(), "https://circuit.example/x", null));
            int[] counts = byReason.computeIfAbsent(
                    page.reason() == null ? "article" : page.reason().id(), any -> new int[2]);
            counts[0] += given == page.reason() ? 1 : 0;
            counts[1]++;
        }
        byReason.forEach((reason, counts) ->
                System.out.printf("pages written as %s: %d of %d told%n", reason, counts[0], counts[1]));
        List<String> refused = pages.stream()
                .filter(page -> reason(READER.read(page.bytes(), null, page.url(), null)) != null)
                .map(Corpus.Page::id)
                .toList();
        System.out.println("real articles refused: " + refused.size() + " of " + pages.size() + " " + refused);
    }

    private static Extraction.Reason reason(Extraction extraction) {
        return extraction instanceof Extraction.Rejected rejected ? rejected.reason() : null;
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
}
