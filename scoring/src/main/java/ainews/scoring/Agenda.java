package ainews.scoring;

import ainews.scoring.state.IdMap;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** What is due at which time, so that only minutes at which something happens cost anything. Keys of one time come in their natural order. */
final class Agenda {
    private static final int STALE = 1024;

    /** A key and the one time at which it is due; {@link Long#MAX_VALUE} = never again. */
    private static final class Item {
        private final String key;
        private long time;

        Item(String key, long time) {
            this.key = key;
            this.time = time;
        }
    }

    /** The items of each time; some were set to another time since: they are passed over. */
    private final Minutes<Item> items = new Minutes<>();

    /** The times of those, each once: nearly all keys are set to a time that others are set to as well. */
    private final PriorityQueue<Long> order = new PriorityQueue<>();

    /** Those that are due, and some that were and may soon be again. */
    private final IdMap<Item> byKey = new IdMap<>();

    /** How many of those are not due. */
    private int idle;

    private int size;

    /** What is due at the time that was last added to; null where that is not known. */
    private List<Item> latest;

    private long latestTime;

    /** What is left of the earliest time; null until it is asked for. */
    private List<Item> first;

    private long firstTime;

    /** True if those are in order, the first key last: only taking needs it, and keys are added to the next minute until it comes. */
    private boolean sorted;

    /** Sets the one time at which a key is due; {@link Long#MAX_VALUE} = never. */
    void set(String key, long time) {
        if (time == Long.MAX_VALUE) {
            Item gone = byKey.remove(key);
            if (gone != null) {
                idle -= gone.time == Long.MAX_VALUE ? 1 : 0;
                gone.time = Long.MAX_VALUE;
            }
            return;
        }
        Item item = byKey.get(key);
        if (item == null) {
            item = new Item(key, time);
            byKey.put(key, item);
        } else if (item.time == time) {
            return;
        } else if (item.time == Long.MAX_VALUE) {
            idle--;
        }
        item.time = time;
        add(item, time);
        if (size > 2 * byKey.size() + STALE) {
            forgetStale();
        }
    }

    private void add(Item item, long time) {
        if (latest == null || latestTime != time) {
            latest = items.get(time);
            latestTime = time;
            if (latest == null) {
                latest = new ArrayList<>(4);
                items.put(time, latest);
                order.add(time);
            }
        }
        latest.add(item);
        size++;
        if (time == firstTime) {
            sorted = false;
        } else if (time < firstTime) {
            first = null;
        }
    }

    private void forgetStale() {
        first = null;
        latest = null;
        size = 0;
        for (long time : items.times()) {
            List<Item> due = items.get(time);
            due.removeIf(item -> item.time != time);
            size += due.size();
            if (due.isEmpty()) {
                items.remove(time);
            }
        }
        order.clear();
        order.addAll(items.times());
    }

    /** The earliest time with something due; {@link Long#MAX_VALUE} if there is none. */
    long next() {
        while (true) {
            if (first == null && !open()) {
                return Long.MAX_VALUE;
            }
            while (!first.isEmpty() && first.get(first.size() - 1).time != firstTime) {
                removeFirst();
            }
            if (!first.isEmpty()) {
                return firstTime;
            }
            items.remove(firstTime);
            order.poll();
            first = null;
            latest = null;
        }
    }

    /** Looks up the earliest time; false if there is none. */
    private boolean open() {
        Long earliest = order.peek();
        if (earliest == null) {
            return false;
        }
        firstTime = earliest;
        first = items.get(earliest);
        sorted = false;
        return true;
    }

    /** Sorts what is still due at the earliest time. */
    private void sort() {
        int before = first.size();
        first.removeIf(item -> item.time != firstTime);
        size -= before - first.size();
        first.sort((a, b) -> b.key.compareTo(a.key));
        sorted = true;
    }

    private void removeFirst() {
        first.remove(first.size() - 1);
        size--;
    }

    /** Takes the first key of the earliest time. */
    String take() {
        next();
        if (!sorted) {
            sort();
        }
        Item item = first.get(first.size() - 1);
        removeFirst();
        item.time = Long.MAX_VALUE;
        if (++idle > byKey.size() / 2 + STALE) {
            byKey.removeIf(known -> known.time == Long.MAX_VALUE);
            idle = 0;
        }
        return item.key;
    }
}
