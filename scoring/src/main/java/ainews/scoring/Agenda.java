package ainews.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** What is due at which time, so that only minutes at which something happens cost anything. Keys of one time come in their natural order. */
final class Agenda {
    private static final int STALE = 1024;

    private record Due(long time, String key) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return time != other.time ? Long.compare(time, other.time) : key.compareTo(other.key);
        }
    }

    /** Holds entries that were set to another time since, too: they are passed over. */
    private final PriorityQueue<Due> queue = new PriorityQueue<>();

    private final Map<String, Long> times = new HashMap<>();

    /** Sets the one time at which a key is due; {@link Long#MAX_VALUE} = never. */
    void set(String key, long time) {
        if (time == Long.MAX_VALUE) {
            times.remove(key);
            return;
        }
        Long before = times.put(key, time);
        if (before == null || before != time) {
            queue.add(new Due(time, key));
            if (queue.size() > 2 * times.size() + STALE) {
                queue.removeIf(due -> !isSet(due));
            }
        }
    }

    /** The earliest time with something due; {@link Long#MAX_VALUE} if there is none. */
    long next() {
        Due first = queue.peek();
        while (first != null && !isSet(first)) {
            queue.poll();
            first = queue.peek();
        }
        return first == null ? Long.MAX_VALUE : first.time();
    }

    /** Takes the first key of the earliest time. */
    String take() {
        next();
        String key = queue.poll().key();
        times.remove(key);
        return key;
    }

    private boolean isSet(Due due) {
        Long time = times.get(due.key());
        return time != null && time == due.time();
    }
}
