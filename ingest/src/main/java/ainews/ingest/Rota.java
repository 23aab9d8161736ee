package ainews.ingest;

import ainews.ingest.SourceVisits.Visited;
import ainews.ingest.fetch.Fetcher;
import ainews.ingest.poll.SourceState;
import ainews.ingest.source.Source;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has every source visited when the {@link Timetable} says so, by a bounded number of threads. A source is in one thread at
 * a time, and no thread waits for a host.
 */
final class Rota implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(Rota.class);
    private static final int SPREAD_MS = 50;
    private static final Duration AFTER_FAULT = Duration.ofMinutes(5);

    private final Map<String, Source> sources = new HashMap<>();
    private final SourceVisits visits;
    private final Clock clock;
    private final IngestMetrics metrics;
    private final ExecutorService threads;
    private final int threadCount;
    /** Guarded by itself. */
    private final Timetable timetable = new Timetable();

    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private boolean running;

    Rota(List<Source> sources, SourceVisits visits, int threadCount, Clock clock, IngestMetrics metrics) {
        this.visits = visits;
        this.clock = clock;
        this.metrics = metrics;
        this.threadCount = threadCount;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(
                threadCount, work -> new Thread(work, "ingest-poll-" + number.incrementAndGet()));
        long dueMs = clock.millis();
        for (Source source : sources) {
            this.sources.put(source.id(), source);
            // Not all at once: a start should not look like an attack, nor a restart of many.
            timetable.add(source.id(), Fetcher.host(source.url()), dueMs);
            dueMs += SPREAD_MS;
        }
    }

    void start() {
        synchronized (timetable) {
            running = true;
        }
        metrics.sources(sources.size(), 0);
        for (int i = 0; i < threadCount; i++) {
            threads.execute(this::work);
        }
    }

    /** Has a source visited now, since something waits for it. */
    void hasten(String sourceId) {
        synchronized (timetable) {
            timetable.hasten(sourceId, clock.millis());
            timetable.notifyAll();
        }
    }

    private void work() {
        try {
            for (Source source = take(); source != null; source = take()) {
                visit(source);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a source that may be visited; null at the end. */
    private Source take() throws InterruptedException {
        synchronized (timetable) {
            while (running) {
                String id = timetable.next(clock.millis());
                if (id != null) {
                    return sources.get(id);
                }
                long nextMs = timetable.nextMs();
                // 0 waits until something changes.
                timetable.wait(nextMs == Timetable.NEVER ? 0 : Math.max(1, nextMs - clock.millis()));
            }
            return null;
        }
    }

    private void visit(Source source) throws InterruptedException {
        String host = Fetcher.host(source.url());
        long dueMs = clock.millis() + AFTER_FAULT.toMillis();
        long freeMs = 0;
        try {
            Visited visited = visits.visit(source);
            note(source, visited.state());
            host = visited.host();
            dueMs = visited.dueMs();
            freeMs = visited.freeMs();
        } catch (IOException | RuntimeException failed) {
            // The state is as before, so nothing is lost; the source is asked again.
            LOGGER.atError().addKeyValue("source", source.id()).setCause(failed).log("visit failed");
            failing.add(source.id());
        } finally {
            synchronized (timetable) {
                timetable.done(source.id(), host, dueMs, freeMs);
                timetable.notifyAll();
            }
        }
        metrics.sources(sources.size(), failing.size());
    }

    private void note(Source source, SourceState state) {
        if (state.failures() == 0) {
            if (failing.remove(source.id())) {
                LOGGER.atInfo().addKeyValue("source", source.id()).log("source answers again");
            }
        } else if (failing.add(source.id())) {
            LOGGER.atWarn()
                    .addKeyValue("source", source.id())
                    .addKeyValue("problem", state.problem())
                    .log("source did not answer");
        }
    }

    int size() {
        return sources.size();
    }

    int failing() {
        return failing.size();
    }

    boolean isRunning() {
        synchronized (timetable) {
            return running;
        }
    }

    @Override
    public void close() {
        synchronized (timetable) {
            running = false;
            timetable.notifyAll();
        }
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                LOGGER.atWarn().log("polls did not end in time");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
