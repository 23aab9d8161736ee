package ainews.scoring;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.EntitySignal;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import ainews.schemas.TimelineEvent;
import ainews.schemas.serde.CompiledWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Articles a second through the fold, one thread: {@link VariedArticles}, 100,000 of them in the ten-day window. The fold is what is
 * prepared from an article alone and what is then applied to the state; beside it stand the reading of Avro before it and the writing after it,
 * by the writers that topics and files are written by. The command replays with the parallel collector and large pages, which cost this thread
 * less than the collector that a build's tests run with; {@code -Dtest.jvm.args="-Xmx2g -XX:+UseParallelGC -XX:+UseTransparentHugePages"}
 * measures the fold as a replay runs it.
 */
@Tag("eval")
class SpeedEval {
    private static final int ARTICLES = Integer.getInteger("ainews.eval.articles", 1_000_000);
    private static final int REPORT = 100_000;

    /** Each step is taken for so many articles before the next one is, as a replay does, whose steps have threads of their own. */
    private static final int BATCH = 50;

    private static final long BETWEEN_MS = Duration.ofDays(10).toMillis() / 100_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final SpecificDatumReader<EnrichedArticle> reader = new SpecificDatumReader<>(EnrichedArticle.class);
    private final SpecificDatumWriter<EnrichedArticle> source = new SpecificDatumWriter<>(EnrichedArticle.class);
    private final DatumWriter<Object> scored = CompiledWriter.of(ScoredArticle.SCHEMA$, false);
    private final DatumWriter<Object> stories = CompiledWriter.of(Story.SCHEMA$, false);
    private final DatumWriter<Object> signals = CompiledWriter.of(EntitySignal.SCHEMA$, false);
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private BinaryEncoder encoder;

    private static final class Spent {
        private long cpu;
        private long wall;

        double micros(int articles) {
            return cpu / 1e3 / articles;
        }
    }

    private Spent reading = new Spent();
    private Spent preparing = new Spent();
    private Spent applying = new Spent();
    private Spent writing = new Spent();
    private long outputs;
    private long bytes;

    @Test
    void printArticlesPerSecond() throws IOException {
        run("fold", ARTICLES, false);
    }

    @Test
    void printArticlesPerSecondWithStateTaken() throws IOException {
        run("fold with its state taken after every event", Math.min(ARTICLES, 200_000), true);
    }

    private void run(String name, int size, boolean takesState) throws IOException {
        VariedArticles articles = VariedArticles.read();
        long before = heapMb();
        DeskConfig config = DeskConfig.defaults();
        Desk desk = new Desk(config);
        Preparer preparer = new Preparer(config.rules());
        int report = Math.min(REPORT, size);
        for (int i = 0; i < size; i += BATCH) {
            List<byte[]> stored = new ArrayList<>();
            for (int n = i; n < Math.min(i + BATCH, size); n++) {
                stored.add(write(source, articles.article(n, TestEvents.START.plusMillis(n * BETWEEN_MS))));
            }
            List<TimelineEvent> events = timed(reading, () -> read(stored));
            List<Prepared> prepared = timed(
                    preparing, () -> events.stream().map(preparer::prepare).toList());
            List<Output> out = timed(applying, () -> apply(desk, prepared, takesState));
            outputs += out.size();
            bytes += timed(writing, () -> {
                long written = 0;
                for (Output output : out) {
                    written += write(output);
                }
                return written;
            });
            int done = i + stored.size();
            if (done / report > i / report) {
                print(name, done, report, before);
            }
        }
    }

    private List<TimelineEvent> read(List<byte[]> stored) throws IOException {
        List<TimelineEvent> events = new ArrayList<>(stored.size());
        for (byte[] article : stored) {
            events.add(TestEvents.event(reader.read(null, DecoderFactory.get().binaryDecoder(article, null))));
        }
        return events;
    }

    private List<Output> apply(Desk desk, List<Prepared> batch, boolean takesState) {
        List<Output> out = new ArrayList<>();
        for (Prepared prepared : batch) {
            out.addAll(desk.apply(prepared));
            if (takesState) {
                bytes += desk.takeChanges().values().stream()
                        .mapToLong(piece -> piece == null ? 0 : piece.length)
                        .sum();
            }
        }
        return out;
    }

    private static long heapMb() {
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private void print(String name, int articles, int report, long before) {
        long heap = heapMb();
        System.out.printf(
                Locale.ROOT,
                "%s, %d articles, %d in the window: %.0f a second of CPU time, %.0f by the clock;"
                        + " CPU microseconds each: reading %.1f, preparing %.1f, applying %.1f, writing %.1f;"
                        + " %.1f outputs and %d bytes out, heap after collection %d MB,"
                        + " %d of them the stream of articles itself%n",
                name,
                articles,
                Math.min(articles, 100_000),
                report * 1e9 / (preparing.cpu + applying.cpu),
                report * 1e9 / (preparing.wall + applying.wall),
                reading.micros(report),
                preparing.micros(report),
                applying.micros(report),
                writing.micros(report),
                (double) outputs / report,
                bytes / report,
                heap,
                before);
        reading = new Spent();
        preparing = new Spent();
        applying = new Spent();
        writing = new Spent();
        outputs = 0;
        bytes = 0;
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    private <T> T timed(Spent spent, Step<T> step) throws IOException {
        long wall = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        T result = step.take();
        spent.cpu += threads.getCurrentThreadCpuTime() - cpu;
        spent.wall += System.nanoTime() - wall;
        return result;
    }

    private long write(Output output) throws IOException {
        if (output instanceof Output.Scored record) {
            return write(scored, record.value()).length;
        }
        if (output instanceof Output.StoryChanged record) {
            return write(stories, record.value()).length;
        }
        return output instanceof Output.Signalled record ? write(signals, record.value()).length : 0;
    }

    private <T> byte[] write(DatumWriter<? super T> writer, T record) throws IOException {
        buffer.reset();
        encoder = EncoderFactory.get().binaryEncoder(buffer, encoder);
        writer.write(record, encoder);
        encoder.flush();
        return buffer.toByteArray();
    }
}
