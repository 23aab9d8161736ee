package ainews.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A map from times to lists by open addressing, in which the minutes of a day lie side by side: a time is looked up for each key that is set, and one that is
 * an object of its own would be waited for. Of no order. Not thread-safe.
 */
final class Minutes<T> {
    private static final long MINUTE = 60_000L;

    private long[] times = new long[64];

    /** By the places of {@link #times}; null where a place is free. */
    private List<List<T>> lists = free(64);

    private int size;

    private static <T> List<List<T>> free(int places) {
        return Arrays.asList(newArray(places));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T>[] newArray(int places) {
        return (List<T>[]) new List<?>[places];
    }

    /** Null where there is none. */
    List<T> get(long time) {
        return lists.get(place(time));
    }

    void put(long time, List<T> list) {
        int at = place(time);
        boolean fresh = lists.get(at) == null;
        times[at] = time;
        lists.set(at, list);
        if (fresh && ++size * 2 > times.length) {
            grow();
        }
    }

    void remove(long time) {
        int hole = place(time);
        if (lists.get(hole) == null) {
            return;
        }
        int mask = times.length - 1;
        size--;
        for (int at = hole + 1 & mask; lists.get(at) != null; at = at + 1 & mask) {
            if ((at - home(times[at]) & mask) >= (at - hole & mask)) {
                times[hole] = times[at];
                lists.set(hole, lists.get(at));
                hole = at;
            }
        }
        lists.set(hole, null);
    }

    /** In no order. */
    List<Long> times() {
        List<Long> all = new ArrayList<>(size);
        for (int i = 0; i < times.length; i++) {
            if (lists.get(i) != null) {
                all.add(times[i]);
            }
        }
        return all;
    }

    /** Where a time is, or the free place where it would be. */
    private int place(long time) {
        int mask = times.length - 1;
        int at = home(time);
        while (lists.get(at) != null && times[at] != time) {
            at = at + 1 & mask;
        }
        return at;
    }

    private int home(long time) {
        return (int) (time / MINUTE ^ time % MINUTE) & times.length - 1;
    }

    private void grow() {
        long[] before = times;
        List<List<T>> theirs = lists;
        times = new long[2 * before.length];
        lists = free(times.length);
        for (int i = 0; i < before.length; i++) {
            if (theirs.get(i) != null) {
                int at = place(before[i]);
                times[at] = before[i];
                lists.set(at, theirs.get(i));
            }
        }
    }
}
