package ainews.ingest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which source is visited next: the one that has been due longest at a host that is free, so that no thread waits for a
 * host. At most one visit is under way a host. Pure: times come from the caller, in milliseconds. Every step takes time
 * logarithmic in the number of sources. Not thread-safe.
 */
final class Timetable {
    /** When nothing will happen by itself. */
    static final long NEVER = Long.MAX_VALUE;

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Host> hosts = new HashMap<>();
    /** Hosts that are free and have something waiting. */
    private final TreeSet<Host> open =
            new TreeSet<>(Comparator.<Host>comparingLong(host -> host.readyMs).thenComparing(host -> host.name));

    private int underWay;

    /** Enters a source; one that is known keeps its place. */
    void add(String id, String host, long dueMs) {
        Entry entry = new Entry(id, dueMs);
        if (entries.putIfAbsent(id, entry) == null) {
            enqueue(entry, host, 0);
        }
    }

    /** Takes the next source to visit; null where none may be visited now. {@link #done} must follow. */
    String next(long nowMs) {
        Host host = open.isEmpty() ? null : open.first();
        if (host == null || host.readyMs > nowMs) {
            return null;
        }
        withdraw(host);
        Entry entry = host.waiting.pollFirst();
        host.busy = true;
        entry.visited = true;
        underWay++;
        return entry.id;
    }

    /** When {@link #next} may give a source, if nothing else happens. */
    long nextMs() {
        return open.isEmpty() ? NEVER : open.first().readyMs;
    }

    /**
     * Ends a visit.
     *
     * @param host where the source now lives
     * @param dueMs when to visit it again
     * @param freeMs when its host may be asked again
     */
    void done(String id, String host, long dueMs, long freeMs) {
        Entry entry = entries.get(id);
        if (entry == null || !entry.visited) {
            throw new IllegalStateException("not under way: " + id);
        }
        underWay--;
        entry.visited = false;
        entry.dueMs = Math.min(dueMs, entry.hastenedMs);
        entry.hastenedMs = NEVER;
        Host left = entry.host;
        left.busy = false;
        settle(left);
        enqueue(entry, host, freeMs);
    }

    /** Has a source visited sooner than it would be; nothing where it is unknown. */
    void hasten(String id, long dueMs) {
        Entry entry = entries.get(id);
        if (entry == null) {
            return;
        }
        if (entry.visited) {
            entry.hastenedMs = Math.min(entry.hastenedMs, dueMs);
        } else if (dueMs < entry.dueMs) {
            Host host = entry.host;
            withdraw(host);
            host.waiting.remove(entry);
            entry.dueMs = dueMs;
            host.waiting.add(entry);
            settle(host);
        }
    }

    int underWay() {
        return underWay;
    }

    private void enqueue(Entry entry, String name, long freeMs) {
        Host host = hosts.computeIfAbsent(name, Host::new);
        withdraw(host);
        entry.host = host;
        host.freeMs = Math.max(host.freeMs, freeMs);
        host.waiting.add(entry);
        settle(host);
    }

    /** Takes a host out of those that are open, before anything of it changes. */
    private void withdraw(Host host) {
        if (host.open) {
            open.remove(host);
            host.open = false;
        }
    }

    /** Puts a host where it belongs, after it was withdrawn and changed. */
    private void settle(Host host) {
        if (!host.busy && !host.waiting.isEmpty()) {
            host.readyMs = Math.max(host.freeMs, host.waiting.first().dueMs);
            host.open = true;
            open.add(host);
        }
    }

    private static final class Entry {
        private final String id;
        private Host host;
        private long dueMs;
        private long hastenedMs = NEVER;
        private boolean visited;

        Entry(String id, long dueMs) {
            this.id = id;
            this.dueMs = dueMs;
        }
    }

    private static final class Host {
        private final String name;
        private final TreeSet<Entry> waiting =
                new TreeSet<>(Comparator.<Entry>comparingLong(e -> e.dueMs).thenComparing(e -> e.id));
        private long freeMs;
        private boolean busy;
        /** Whether it stands in {@code open}, and at which time. */
        private boolean open;

        private long readyMs;

        Host(String name) {
            this.name = name;
        }
    }
}
