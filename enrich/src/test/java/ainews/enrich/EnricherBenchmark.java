package ainews.enrich;

import ainews.enrich.entity.Gazetteer;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.RawArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** The whole reading of an article of plain text, {@link BenchmarkTexts#BYTES} of it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class EnricherBenchmark {

    private static final int TITLE_CHARS = 80;

    private final List<RawArticle> articles = new ArrayList<>();
    private Enricher enricher;
    private int next;

    /** Titles are what the texts begin with. */
    @Setup
    public void prepare() {
        enricher = new Enricher(Gazetteer.bundled());
        for (String text : BenchmarkTexts.documents()) {
            String first = text.lines().findFirst().orElseThrow();
            articles.add(RawItems.plain(
                    "https://example.com/" + articles.size(),
                    first.substring(0, Math.min(TITLE_CHARS, first.length())),
                    text));
        }
    }

    @Benchmark
    public EnrichedArticle enrich() {
        next = (next + 1) % articles.size();
        return enricher.enrich(articles.get(next));
    }
}
