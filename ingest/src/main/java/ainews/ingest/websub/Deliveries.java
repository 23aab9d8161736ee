package ainews.ingest.websub;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Documents that were pushed and wait for their source's visit, within bounds. Thread-safe. */
final class Deliveries {
    private static final int MAX_WAITING = 8;
    private static final long MAX_WAITING_BYTES = 64L << 20;

    private final Map<String, Deque<Delivery>> waiting = new HashMap<>();
    private long waitingBytes;

    /** Puts one in line; false where too much is waiting already. */
    synchronized boolean add(String sourceId, Delivery delivery) {
        Deque<Delivery> queue = waiting.computeIfAbsent(sourceId, id -> new ArrayDeque<>());
        if (queue.size() >= MAX_WAITING || waitingBytes + delivery.body().length > MAX_WAITING_BYTES) {
            return false;
        }
        queue.add(delivery);
        waitingBytes += delivery.body().length;
        return true;
    }

    /** Takes the next of a source; null where there is none. */
    synchronized Delivery next(String sourceId) {
        Deque<Delivery> queue = waiting.get(sourceId);
        Delivery next = queue == null ? null : queue.poll();
        if (next != null) {
            waitingBytes -= next.body().length;
        }
        if (queue != null && queue.isEmpty()) {
            waiting.remove(sourceId);
        }
        return next;
    }
}
