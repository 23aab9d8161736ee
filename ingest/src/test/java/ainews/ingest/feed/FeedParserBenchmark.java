package ainews.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A feed of 50 items and about 200 KB, beside ROME on the same bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class FeedParserBenchmark {

    private static final int ITEMS = 50;
    private static final int BODY_CHARS = 3_600;

    private final byte[] feed = SampleFeeds.rss(ITEMS, BODY_CHARS).getBytes(StandardCharsets.UTF_8);

    @Benchmark
    public int parse() {
        return FeedParser.parse(feed, null, null).entries().size();
    }

    @Benchmark
    public int rome() {
        return RomePeer.parse(feed, null, null).entries().size();
    }
}
