package ainews.ingest;

import ainews.ingest.poll.Cadence;
import ainews.ingest.poll.Poller;
import ainews.ingest.poll.SourceState;
import ainews.ingest.source.Source;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has every source polled when it is due, by a bounded number of threads. A source is in one thread at a time. */
final class Rota implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(Rota.class);
    private static final int SPREAD_MS = 50;

    private final List<Source> sources;
    private final Poller poller;
    private final Cadence cadence;
    private final Clock clock;
    private final IngestMetrics metrics;
    private final ScheduledThreadPoolExecutor threads;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    Rota(List<Source> sources, Poller poller, Cadence cadence, int threadCount, Clock clock, IngestMetrics metrics) {
        this.sources = sources;
        this.poller = poller;
        this.cadence = cadence;
        this.clock = clock;
        this.metrics = metrics;
        AtomicInteger number = new AtomicInteger();
        this.threads = new ScheduledThreadPoolExecutor(
                threadCount, work -> new Thread(work, "ingest-poll-" + number.incrementAndGet()));
        threads.setRemoveOnCancelPolicy(true);
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void start() {
        long delayMs = 0;
        for (Source source : sources) {
            // Not all at once: a start should not look like an attack, nor a restart of many.
            schedule(source, delayMs);
            delayMs += SPREAD_MS;
        }
        metrics.sources(sources.size(), 0);
    }

    private void schedule(Source source, long delayMs) {
        if (!threads.isShutdown()) {
            ScheduledFuture<?> unused = threads.schedule(() -> poll(source), delayMs, TimeUnit.MILLISECONDS);
        }
    }

    private void poll(Source source) {
        long nextMs;
        try {
            SourceState state = poller.poll(source);
            note(source, state);
            nextMs = state.nextDueMs();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        } catch (IOException | RuntimeException failed) {
            // The state is as before, so nothing is lost; the source is asked again.
            LOGGER.atError().addKeyValue("source", source.id()).setCause(failed).log("poll failed");
            failing.add(source.id());
            nextMs = clock.millis() + cadence.shortest().toMillis();
        }
        metrics.sources(sources.size(), failing.size());
        schedule(source, Math.max(0, nextMs - clock.millis()));
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
        return !threads.isShutdown();
    }

    @Override
    public void close() {
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
