package ainews.deploy.offline;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Writes lines in order on a thread of its own, and makes each batch visible at once. For use by one thread. */
final class WriteBehind implements AutoCloseable {
    private static final int BATCHES_BEHIND = 8;
    private static final long LOOK_EVERY_MS = 200;
    private static final List<JsonLines.Fields> END = List.of();

    private final JsonLines output;
    private final BlockingQueue<List<JsonLines.Fields>> queue = new ArrayBlockingQueue<>(BATCHES_BEHIND);
    private final Thread writer = new Thread(this::write, "write-behind");
    private volatile Exception failure;

    WriteBehind(JsonLines output) {
        this.output = output;
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Hands lines over.
     *
     * @param lines not to be changed any more, nor what they write
     * @throws IOException where an earlier line could not be written
     */
    void write(List<JsonLines.Fields> lines) throws IOException {
        if (!lines.isEmpty()) {
            put(lines);
        }
    }

    private void put(List<JsonLines.Fields> lines) throws IOException {
        try {
            do {
                throwFailure();
            } while (!queue.offer(lines, LOOK_EVERY_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void throwFailure() throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
    }

    private void write() {
        try {
            for (List<JsonLines.Fields> lines = queue.take(); !lines.isEmpty(); lines = queue.take()) {
                for (JsonLines.Fields line : lines) {
                    output.write(line);
                }
                output.flush();
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until all of it is written. */
    @Override
    public void close() throws IOException {
        if (failure == null) {
            put(END);
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throwFailure();
    }
}
