package ainews.scoring.novelty;

import ainews.schemas.Novelty;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The chains of similar happenings: for each key the times at which its articles were first observed, by the fold's clock, rising.
 * Follows from the articles of the window. Not thread-safe.
 */
public final class Chains {
    private static final long HOUR = 3_600_000L;
    private static final long DAY = 24 * HOUR;

    /** Of a chain without articles; nothing is added to it. */
    private static final Times NONE = new Times();

    private final Map<String, Times> byKey = new HashMap<>();

    /** Counts an article; times of one key must not fall. */
    public void add(String key, long time) {
        byKey.computeIfAbsent(key, k -> new Times()).add(time);
    }

    /** Forgets one article that was first observed at {@code time}. */
    public void remove(String key, long time) {
        Times times = byKey.get(key);
        if (times != null) {
            times.remove(time);
            if (times.size() == 0) {
                byKey.remove(key);
            }
        }
    }

    /** An article that was first observed at {@code time} belongs to another chain. */
    public void move(String from, String to, long time) {
        if (!from.equals(to)) {
            remove(from, time);
            byKey.computeIfAbsent(to, k -> new Times()).insert(time);
        }
    }

    /**
     * Novelty of an article that is not yet counted.
     *
     * @param opens true if it opened its story
     */
    public Novelty of(String key, boolean opens, long now) {
        Times times = byKey.getOrDefault(key, NONE);
        int size = times.size();
        Double days = size == 0 ? null : Math.round((now - times.last()) * 100.0 / DAY) / 100.0;
        return new Novelty(
                opens && size == 0,
                days,
                key,
                times.since(now - 12 * HOUR),
                times.since(now - 24 * HOUR),
                times.since(now - 3 * DAY),
                times.since(now - 5 * DAY),
                times.since(now - 7 * DAY));
    }

    /** Rising times with cheap ends. */
    private static final class Times {
        private long[] values = new long[4];
        private int head;
        private int tail;

        int size() {
            return tail - head;
        }

        long last() {
            return values[tail - 1];
        }

        void add(long time) {
            if (tail == values.length) {
                values = Arrays.copyOfRange(values, head, head + Math.max(4, 2 * size()));
                tail -= head;
                head = 0;
            }
            values[tail++] = time;
        }

        void insert(long time) {
            add(time);
            int at = tail - 1;
            while (at > head && values[at - 1] > time) {
                values[at] = values[at - 1];
                at--;
            }
            values[at] = time;
        }

        void remove(long time) {
            int at = firstNotBefore(time);
            if (at < tail && values[at] == time) {
                if (at == head) {
                    head++;
                } else {
                    System.arraycopy(values, at + 1, values, at, tail - at - 1);
                    tail--;
                }
            }
        }

        int since(long time) {
            return tail - firstNotBefore(time);
        }

        private int firstNotBefore(long time) {
            int low = head;
            int high = tail;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[middle] < time) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
