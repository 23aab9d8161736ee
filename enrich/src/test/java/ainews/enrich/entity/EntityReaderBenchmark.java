package ainews.enrich.entity;

import ainews.enrich.BenchmarkTexts;
import ainews.enrich.text.FoldedText;
import ainews.schemas.Entity;
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

/** Names of {@link BenchmarkTexts#BYTES} of text, with disambiguation, offsets and relevance, by the bundled dictionary. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class EntityReaderBenchmark {

    private final FoldedText title = new FoldedText().fold("");
    private final FoldedText text = new FoldedText();
    private List<String> documents;
    private EntityReader reader;
    private int next;

    @Setup
    public void prepare() {
        documents = BenchmarkTexts.documents();
        reader = new EntityReader(Gazetteer.bundled());
    }

    /** The whole step, folding included. */
    @Benchmark
    public List<Entity> read() {
        next = (next + 1) % documents.size();
        return reader.readFolded(title, text.fold(documents.get(next)), null);
    }

    /** Folding alone, which the other readers of an article share. */
    @Benchmark
    public FoldedText fold() {
        next = (next + 1) % documents.size();
        return text.fold(documents.get(next));
    }
}
