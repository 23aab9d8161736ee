package ainews.scoring.serve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The newest records of all channels in the order of their arrival, bounded in number. Streams read from it; what it no longer
 * holds they read from the topics. Thread-safe.
 */
final class NewsLog {

    /**
     * Records to send and the place to go on at.
     *
     * @param lost true where records at the asked place are no longer held; nothing is returned then
     */
    record Batch(List<Served> records, long nextPlace, boolean lost) {}

    private final Served[] ring;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    /** Everything before this cursor has left the ring. */
    private Cursor oldest = Cursor.START;

    private long nextPlace;

    NewsLog(int capacity) {
        this.ring = new Served[capacity];
    }

    void append(Served served) {
        lock.lock();
        try {
            int slot = slot(nextPlace++);
            if (ring[slot] != null) {
                oldest = oldest.after(ring[slot]);
            }
            ring[slot] = served;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The place of the oldest record held if everything after the cursor is held, else -1. */
    long placeOf(Cursor cursor) {
        lock.lock();
        try {
            for (Channel channel : Channel.values()) {
                if (cursor.next(channel) < oldest.next(channel)) {
                    return -1;
                }
            }
            return firstPlace();
        } finally {
            lock.unlock();
        }
    }

    /** What is held at and after the place; waits for the first record at most as long as given. */
    Batch from(long place, int max, Duration wait) throws InterruptedException {
        lock.lock();
        try {
            long nanos = wait.toNanos();
            while (nextPlace <= place && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
            }
            if (place < firstPlace()) {
                return new Batch(List.of(), place, true);
            }
            List<Served> records = new ArrayList<>();
            long next = place;
            for (; next < nextPlace && records.size() < max; next++) {
                records.add(ring[slot(next)]);
            }
            return new Batch(records, next, false);
        } finally {
            lock.unlock();
        }
    }

    private long firstPlace() {
        return Math.max(0, nextPlace - ring.length);
    }

    private int slot(long place) {
        return Math.floorMod(place, ring.length);
    }
}
