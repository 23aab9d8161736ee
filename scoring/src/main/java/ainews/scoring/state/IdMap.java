package ainews.scoring.state;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A map from ids by open addressing, their hashes mixed: ids that count up have hashes side by side, which crowd the few places of a {@code HashMap} that
 * they come to. Of no order. Not thread-safe.
 *
 * @param <V> never null
 */
public final class IdMap<V> {
    private String[] ids = new String[16];
    private Object[] values = new Object[16];

    /** What is compared before an id is: those are all over the memory. */
    private int[] hashes = new int[16];

    private int size;

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Null where there is none. */
    public V get(String id) {
        return value(place(id, mix(id)));
    }

    public void put(String id, V value) {
        int hash = mix(id);
        int at = place(id, hash);
        boolean fresh = ids[at] == null;
        ids[at] = id;
        hashes[at] = hash;
        values[at] = Objects.requireNonNull(value);
        if (fresh && ++size * 2 > ids.length) {
            grow();
        }
    }

    /** What it was; null where there was none. */
    public V remove(String id) {
        int at = place(id, mix(id));
        V before = value(at);
        if (before != null) {
            removeAt(at);
        }
        return before;
    }

    /** Keeps only what does not fit. */
    public void removeIf(Predicate<V> what) {
        for (String id : ids()) {
            if (what.test(get(id))) {
                remove(id);
            }
        }
    }

    /** In no order. */
    public List<String> ids() {
        return Arrays.stream(ids).filter(Objects::nonNull).toList();
    }

    @SuppressWarnings("unchecked")
    private V value(int place) {
        return (V) values[place];
    }

    /** Where an id is, or the free place where it would be. */
    private int place(String id, int hash) {
        int mask = ids.length - 1;
        int at = hash & mask;
        while (ids[at] != null && (hashes[at] != hash || !ids[at].equals(id))) {
            at = at + 1 & mask;
        }
        return at;
    }

    /** Moves up those behind the hole that would not be found any more. */
    private void removeAt(int place) {
        int mask = ids.length - 1;
        int hole = place;
        size--;
        for (int at = hole + 1 & mask; ids[at] != null; at = at + 1 & mask) {
            if ((at - hashes[at] & mask) >= (at - hole & mask)) {
                ids[hole] = ids[at];
                hashes[hole] = hashes[at];
                values[hole] = values[at];
                hole = at;
            }
        }
        ids[hole] = null;
        values[hole] = null;
    }

    private void grow() {
        String[] before = ids;
        Object[] theirs = values;
        int[] known = hashes;
        ids = new String[2 * before.length];
        values = new Object[ids.length];
        hashes = new int[ids.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != null) {
                int at = place(before[i], known[i]);
                ids[at] = before[i];
                hashes[at] = known[i];
                values[at] = theirs[i];
            }
        }
    }

    private static int mix(String id) {
        int h = id.hashCode();
        h = (h ^ h >>> 16) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return h ^ h >>> 16;
    }
}
