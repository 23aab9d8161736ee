package ainews.ingest.poll;

import ainews.ingest.IngestMetrics;
import ainews.ingest.fetch.Fetcher;
import ainews.ingest.fetch.TestClock;
import ainews.ingest.raw.MemorySink;
import ainews.ingest.recheck.RecheckPlan;
import ainews.ingest.recheck.Rechecker;
import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.ingest.source.Sources;
import ainews.ingest.state.KeptFiles;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Pollers that know of each other only by their files, as after a restart; nothing is looked at again. */
final class TestPolls {
    final TestClock clock = new TestClock();
    final MemorySink sink = new MemorySink();
    final MeterRegistry registry = new SimpleMeterRegistry();
    private final IngestMetrics metrics = new IngestMetrics(registry);

    SourceState poll(Fetcher fetcher, Path folder, Source source) throws IOException, InterruptedException {
        return poller(fetcher, folder).poll(source, false);
    }

    private Poller poller(Fetcher fetcher, Path folder) throws IOException {
        return new Poller(
                fetcher,
                OwnerGroups.of(List.of()),
                sink,
                states(folder),
                Cadence.standard(() -> 0),
                clock,
                metrics,
                new Rechecker(new RecheckPlan(List.of()), fetcher, sink, folder.resolve("rechecks"), clock, metrics));
    }

    static KeptFiles<SourceState> states(Path folder) throws IOException {
        return new KeptFiles<>(folder, SourceState.class, SourceState.NEW);
    }

    /** @param fields of the only source, as in {@code sources.yaml} */
    static Source source(String fields) {
        return Sources.parse("sources: [{" + fields + "}]", "test").list().get(0);
    }
}
