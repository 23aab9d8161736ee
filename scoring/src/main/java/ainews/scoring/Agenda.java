package ainews.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** What is due at which time, so that only minutes at which something happens cost anything. Keys of one time come in their natural order. */
final class Agenda {
    private static final int STALE = 1024;

    /** The keys of each time; some were set to another time since: they are passed over. */
    private final Map<Long, List<String>> keys = new HashMap<>();

    /** The times of those, each once: nearly all keys are set to a time that others are set to as well. */
    private final PriorityQueue<Long> order = new PriorityQueue<>();

    private final Map<String, Long> times = new HashMap<>();
    private int size;

    /** What is left of the earliest time, the first key last; null until it is asked for, and when something was added to it. */
    private List<String> first;

    private long firstTime;

    /** Sets the one time at which a key is due; {@link Long#MAX_VALUE} = never. */
    void set(String key, long time) {
        if (time == Long.MAX_VALUE) {
            times.remove(key);
            return;
        }
        Long before = times.put(key, time);
        if (before == null || before != time) {
            add(key, time);
            if (size > 2 * times.size() + STALE) {
                forgetStale();
            }
        }
    }

    private void add(String key, long time) {
        List<String> due = keys.get(time);
        if (due == null) {
            due = new ArrayList<>(4);
            keys.put(time, due);
            order.add(time);
        }
        due.add(key);
        size++;
        if (first != null && time <= firstTime) {
            first = null;
        }
    }

    private void forgetStale() {
        first = null;
        keys.entrySet().removeIf(due -> {
            due.getValue().removeIf(key -> !isSet(key, due.getKey()));
            return due.getValue().isEmpty();
        });
        order.clear();
        order.addAll(keys.keySet());
        size = keys.values().stream().mapToInt(List::size).sum();
    }

    /** The earliest time with something due; {@link Long#MAX_VALUE} if there is none. */
    long next() {
        while (true) {
            if (first == null && !open()) {
                return Long.MAX_VALUE;
            }
            while (!first.isEmpty() && !isSet(first.get(first.size() - 1), firstTime)) {
                removeFirst();
            }
            if (!first.isEmpty()) {
                return firstTime;
            }
            keys.remove(firstTime);
            order.poll();
            first = null;
        }
    }

    /** Sorts the keys of the earliest time; false if there are none. */
    private boolean open() {
        Long earliest = order.peek();
        if (earliest == null) {
            return false;
        }
        firstTime = earliest;
        first = keys.get(earliest);
        first.sort((a, b) -> b.compareTo(a));
        return true;
    }

    private void removeFirst() {
        first.remove(first.size() - 1);
        size--;
    }

    /** Takes the first key of the earliest time. */
    String take() {
        next();
        String key = first.get(first.size() - 1);
        removeFirst();
        times.remove(key);
        return key;
    }

    private boolean isSet(String key, long time) {
        Long set = times.get(key);
        return set != null && set == time;
    }
}
