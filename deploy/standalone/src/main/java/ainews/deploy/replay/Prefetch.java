package ainews.deploy.replay;

import ainews.scoring.Preparer;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.avro.specific.SpecificRecord;

/** Reads a history ahead on a thread of its own, in batches, hashes what it reads and prepares it for the fold. */
final class Prefetch implements Closeable {
    private static final int BATCH = 256;
    private static final int BATCHES_AHEAD = 6;

    /**
     * Steps that follow each other.
     *
     * @param hash over all steps up to the last of these; empty where none is wanted
     * @param position number of steps up to the last of these
     * @param pieces what changed in the history's own state since the batch before
     * @param failure set on the last batch where reading failed
     */
    record Batch(
            List<Step> steps, String hash, long position, double done, Map<String, byte[]> pieces, Exception failure) {}

    private final History history;
    private final Optional<ChainHash> hash;
    private final Optional<Preparer> preparer;
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread thread;

    /**
     * Begins to read.
     *
     * @param skip steps that were folded before; the hash goes on behind them
     * @param hash over all steps; empty where nobody asks for one
     * @param preparer of the desk that folds the events; empty where none does
     */
    Prefetch(History history, long skip, Optional<ChainHash> hash, Optional<Preparer> preparer) {
        this.history = history;
        this.hash = hash;
        this.preparer = preparer;
        thread = new Thread(() -> read(skip), "replay-read");
        thread.setDaemon(true);
        thread.start();
    }

    /** The next steps; empty at the end. */
    Batch next() throws IOException, InterruptedException {
        Batch batch = queue.take();
        if (batch.failure() instanceof IOException e) {
            throw e;
        }
        if (batch.failure() != null) {
            throw new IOException("history cannot be read: " + batch.failure().getMessage(), batch.failure());
        }
        return batch;
    }

    private void read(long skip) {
        try {
            Exception failure = null;
            long position = skip;
            try {
                history.skip(skip);
                for (List<Step> steps = fill(); !steps.isEmpty(); steps = fill()) {
                    position += steps.size();
                    Map<String, byte[]> pieces = new HashMap<>(history.takeChanges());
                    queue.put(new Batch(steps, hashed(), position, history.done(), pieces, null));
                }
            } catch (IOException | RuntimeException e) {
                failure = e;
            }
            queue.put(new Batch(List.of(), hashed(), position, 1, Map.of(), failure));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private String hashed() {
        return hash.map(ChainHash::hex).orElse("");
    }

    private List<Step> fill() throws IOException {
        List<Step> steps = new ArrayList<>(BATCH);
        while (steps.size() < BATCH) {
            Step step = history.next();
            if (step == null) {
                break;
            }
            if (step instanceof Step.Event event) {
                hash.ifPresent(chain -> chain.add(event.event()));
                steps.add(preparer.map(event::prepare).orElse(event));
            } else {
                SpecificRecord aside = ((Step.Aside) step).emission().unplaced();
                hash.ifPresent(chain -> chain.add(aside));
                steps.add(step);
            }
        }
        return steps;
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        history.close();
    }
}
