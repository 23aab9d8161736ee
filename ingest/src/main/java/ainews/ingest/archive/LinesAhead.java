package ainews.ingest.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lines in order, parsed some batches ahead on all processors: parsing is most of what a line takes. Not thread-safe. */
final class LinesAhead {
    private static final int BATCH = 64;
    private static final int BATCH_BYTES = 1 << 20;
    private static final int BATCHES_AHEAD = 2 * Runtime.getRuntime().availableProcessors();

    /** A line with what its bytes say. */
    @SuppressWarnings("ArrayRecordComponent") // carried along, never compared
    record Line(byte[] bytes, ArticleLines.Parsed parsed) {}

    private final LineSplitter lines;
    private final Deque<CompletableFuture<List<Line>>> ahead = new ArrayDeque<>();
    private Iterator<Line> here = Collections.emptyIterator();
    private boolean ended;
    private IOException failure;

    LinesAhead(LineSplitter lines) {
        this.lines = lines;
    }

    static ArticleLines.Parsed parse(byte[] line) {
        ArticleLine exported = ExportedLine.read(line);
        return exported != null ? reader -> exported : ArticleLines.parse(line);
    }

    /**
     * The next line, or null after the last.
     *
     * @throws IOException behind the last line that can be read
     */
    Line next() throws IOException {
        while (!here.hasNext()) {
            while (!ended && ahead.size() < BATCHES_AHEAD) {
                List<byte[]> batch = batch();
                ahead.add(CompletableFuture.supplyAsync(() ->
                        batch.stream().map(line -> new Line(line, parse(line))).toList()));
            }
            if (ahead.isEmpty()) {
                if (failure != null) {
                    throw failure;
                }
                return null;
            }
            here = ahead.remove().join().iterator();
        }
        return here.next();
    }

    private List<byte[]> batch() {
        List<byte[]> batch = new ArrayList<>(BATCH);
        try {
            for (int bytes = 0; batch.size() < BATCH && bytes < BATCH_BYTES; ) {
                byte[] line = lines.next();
                if (line == null) {
                    ended = true;
                    return batch;
                }
                batch.add(line);
                bytes += line.length;
            }
        } catch (IOException e) {
            failure = e;
            ended = true;
        }
        return batch;
    }
}
