package ainews.ingest;

import ainews.ingest.fetch.FetchResult;
import ainews.ingest.poll.PollListener;
import ainews.ingest.recheck.RecheckListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The counters of ingest. They add up: entries read = sent + unchanged + left out + deferred + given up; what is deferred is read
 * again at the next poll. Pushed lines = accepted + dead letters.
 *
 * <p>Alert on {@code ainews_ingest_sources_failing} being most of {@code ainews_ingest_sources} (the net is gone), on no
 * increase of {@code ainews_ingest_entries_records_total{what="sent"}} for hours, and on any {@code sink} failure.
 */
public final class IngestMetrics implements PollListener, RecheckListener {
    private final MeterRegistry registry;
    private final AtomicInteger sources;
    private final AtomicInteger failing;
    private final Counter sinkFailures;

    /** Registers the gauges and the counters that every ingest has; those of failures appear with their first use. */
    public IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.sources = registry.gauge("ainews.ingest.sources", new AtomicInteger());
        this.failing = registry.gauge("ainews.ingest.sources.failing", new AtomicInteger());
        for (Entry entry : Entry.values()) {
            entries(entry, 0);
        }
        for (Outcome outcome : Outcome.values()) {
            polls(outcome, null);
        }
        pushed(0, 0);
        sinkFailures = registry.counter("ainews.ingest.sink.failures");
    }

    @Override
    public void polled(String sourceId, Outcome outcome, FetchResult.Reason reason, Duration took) {
        polls(outcome, reason).record(took);
    }

    private Timer polls(Outcome outcome, FetchResult.Reason reason) {
        return Timer.builder("ainews.ingest.polls")
                .tag("outcome", code(outcome))
                .tag("reason", reason == null ? "none" : code(reason))
                .register(registry);
    }

    @Override
    public void entries(Entry what, int count) {
        counter("ainews.ingest.entries", "what", code(what)).increment(count);
    }

    @Override
    public void pageFetched(FetchResult.Reason failure) {
        counter("ainews.ingest.pages", "reason", failure == null ? "none" : code(failure))
                .increment();
    }

    @Override
    public void looked(Look found) {
        counter("ainews.ingest.rechecks", "found", code(found)).increment();
    }

    /** Lines that were pushed, by what became of them. */
    public void pushed(int accepted, int deadLetters) {
        counter("ainews.ingest.pushed", "what", "accepted").increment(accepted);
        counter("ainews.ingest.pushed", "what", "dead-letter").increment(deadLetters);
    }

    /** A delivery that the broker or the registry did not take. */
    public void sinkFailed() {
        sinkFailures.increment();
    }

    void sources(int all, int failingNow) {
        sources.set(all);
        failing.set(failingNow);
    }

    private Counter counter(String name, String tag, String value) {
        return Counter.builder(name).baseUnit("records").tag(tag, value).register(registry);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
