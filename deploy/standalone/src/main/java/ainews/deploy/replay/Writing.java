package ainews.deploy.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Writes what a replay emits on a thread of its own, in order, and checkpoints between. */
final class Writing implements Closeable {
    private static final int JOBS_AHEAD = 8;
    private static final long LOOK_EVERY_MS = 200;

    private interface Job {
        void run() throws IOException;
    }

    private final ReplayOutput output;
    private final Checkpoint checkpoint;
    private final BlockingQueue<Job> jobs = new ArrayBlockingQueue<>(JOBS_AHEAD);
    private final Thread thread = new Thread(this::work, "replay-write");
    private volatile Exception failure;
    private volatile boolean finished;

    Writing(ReplayOutput output, Checkpoint checkpoint) {
        this.output = output;
        this.checkpoint = checkpoint;
        thread.setDaemon(true);
        thread.start();
    }

    void write(List<Emission> emissions) throws IOException, InterruptedException {
        put(() -> {
            for (Emission emission : emissions) {
                output.write(emission);
            }
        });
    }

    /** @param state of the reading side; what was written is added */
    void checkpoint(Map<String, byte[]> pieces, ObjectNode state) throws IOException, InterruptedException {
        put(() -> {
            state.set("output", output.mark());
            checkpoint.write(pieces, state);
        });
    }

    /** Waits until all of it is written. */
    void finish() throws IOException, InterruptedException {
        put(() -> finished = true);
        thread.join();
        throwFailure();
    }

    private void put(Job job) throws IOException, InterruptedException {
        while (!jobs.offer(job, LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
            throwFailure();
        }
    }

    private void throwFailure() throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure != null) {
            throw new IOException("output cannot be written: " + failure.getMessage(), failure);
        }
    }

    private void work() {
        try {
            while (!finished) {
                jobs.take().run();
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
            // A full queue would keep the other side waiting.
            jobs.clear();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
