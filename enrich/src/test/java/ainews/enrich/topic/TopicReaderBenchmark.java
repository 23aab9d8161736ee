package ainews.enrich.topic;

import ainews.enrich.BenchmarkTexts;
import ainews.enrich.entity.EntityReader;
import ainews.enrich.entity.Gazetteer;
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

/** Event types, tags and roles of {@link BenchmarkTexts#BYTES} of text whose entities are known, folding included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class TopicReaderBenchmark {

    private final FoldedText title = new FoldedText().fold("A title");
    private final FoldedText text = new FoldedText();
    private List<String> documents;
    private List<List<Entity>> entities;
    private TopicReader reader;
    private int next;

    @Setup
    public void prepare() {
        EntityReader names = new EntityReader(Gazetteer.bundled());
        documents = BenchmarkTexts.documents();
        entities = documents.stream().map(text -> names.read("", text, null)).toList();
        reader = new TopicReader();
    }

    @Benchmark
    public TopicReading read() {
        next = (next + 1) % documents.size();
        return reader.readFolded(title, text.fold(documents.get(next)), entities.get(next));
    }
}
