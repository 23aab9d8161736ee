package ainews.deploy.offline;

import ainews.deploy.offline.InputLines.InputLine;
import ainews.enrich.Enricher;
import ainews.ingest.archive.ArticleLine;
import ainews.ingest.archive.ArticleLines;
import ainews.schemas.DeadLetters;
import ainews.schemas.EnrichedArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads the lines of an archive in order on a thread of its own and enriches the articles among them on all processors, some batches
 * ahead of whoever takes them. The order of the results is that of the lines.
 */
final class ReadAhead implements AutoCloseable {

    /** Enough to be worth handing over, few enough to answer soon when lines come in slowly. */
    private static final int BATCH = 64;

    private static final int BATCHES_AHEAD = 8;

    /**
     * A line and what was read from it.
     *
     * @param article the enriched article of an article line; null for other lines and where enriching failed
     * @param failure why enriching failed, or null
     */
    record Read(long number, ArticleLine line, EnrichedArticle article, String failure) {}

    private record Numbered(long number, ArticleLine line) {}

    private final InputLines input;
    private final ArticleLines lines = new ArticleLines();
    private final Enricher enricher;
    private final BlockingQueue<CompletableFuture<List<Read>>> queue = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), ReadAhead::daemon);
    private final Thread reader = daemon(this::readLines);

    ReadAhead(InputLines input, Enricher enricher) {
        this.input = input;
        this.enricher = enricher;
        reader.start();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "read-ahead");
        thread.setDaemon(true);
        return thread;
    }

    /** The next lines; empty at the end. */
    List<Read> next() throws IOException {
        try {
            return queue.take().join();
        } catch (CompletionException | CancellationException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void readLines() {
        try {
            try {
                for (List<Numbered> batch = batch(); !batch.isEmpty(); batch = batch()) {
                    List<Numbered> taken = batch;
                    queue.put(CompletableFuture.supplyAsync(
                            () -> taken.stream().map(this::read).toList(), workers));
                }
                queue.put(CompletableFuture.completedFuture(List.of()));
            } catch (IOException | RuntimeException e) {
                queue.put(CompletableFuture.failedFuture(e));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Numbered> batch() throws IOException {
        List<Numbered> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && (batch.isEmpty() || input.isReady())) {
            InputLine line = input.next();
            if (line == null) {
                break;
            }
            batch.add(new Numbered(line.number(), lines.read(line.bytes())));
        }
        return batch;
    }

    private Read read(Numbered numbered) {
        if (!(numbered.line() instanceof ArticleLine.Article article)) {
            return new Read(numbered.number(), numbered.line(), null, null);
        }
        try {
            return new Read(numbered.number(), numbered.line(), enricher.enrich(article.raw()), null);
        } catch (RuntimeException | StackOverflowError e) {
            return new Read(numbered.number(), numbered.line(), null, DeadLetters.cause(e));
        }
    }

    /** Does not wait for a reader that waits for input. */
    @Override
    public void close() {
        reader.interrupt();
        workers.shutdownNow();
    }
}
