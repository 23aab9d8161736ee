package ainews.enrich.extract;

import ainews.enrich.BenchmarkTexts;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A page to its article beside the parse of jsoup alone and beside readability4j, on the pages of the evaluation one after
 * the other: the time is that of a page of the mean size, which is printed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class PageReaderBenchmark {

    private final PageReader reader = new PageReader();
    private List<Corpus.Page> pages;
    private int next;

    @Setup
    public void prepare() {
        pages = Corpus.load(BenchmarkTexts.data());
        long bytes = pages.stream().mapToLong(page -> page.bytes().length).sum();
        System.out.printf("%d bytes a page%n", bytes / pages.size());
    }

    @Benchmark
    public Extraction article() {
        Corpus.Page page = nextPage();
        return reader.read(page.bytes(), null, page.url(), null);
    }

    @Benchmark
    public Document jsoup() {
        return Jsoup.parse(html(nextPage()));
    }

    @Benchmark
    public String readability4j() {
        Corpus.Page page = nextPage();
        return Readability4jPeer.read(html(page), page.url());
    }

    private static String html(Corpus.Page page) {
        return TextDecoder.decode(page.bytes(), null).text();
    }

    private Corpus.Page nextPage() {
        next = (next + 1) % pages.size();
        return pages.get(next);
    }
}
