package ainews.deploy.bench;

import ainews.deploy.history.RecordFiles;
import ainews.deploy.history.RecordFormat;
import ainews.deploy.history.TopicExport;
import ainews.deploy.node.Ports;
import ainews.deploy.replay.HistorySource;
import ainews.deploy.replay.Pace;
import ainews.deploy.replay.ReadBy;
import ainews.deploy.replay.Replay;
import ainews.deploy.replay.ReplayListener;
import ainews.deploy.replay.ReplayPlan;
import ainews.deploy.replay.ReplayTopics;
import ainews.deploy.replay.Span;
import ainews.deploy.replay.TimelineFile;
import ainews.deploy.role.Cluster;
import ainews.deploy.role.Pipeline;
import ainews.deploy.role.StreamsRole;
import ainews.schemas.TimelineEvent;
import ainews.schemas.Topics;
import ainews.scoring.DeskConfig;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Measures replays of a made history: from raw articles and from their recorded timeline straight to files, and through Kafka beside a
 * topology that only copies the same timeline on the same broker with the same settings. Articles come as densely as all the world's
 * AI news and then some, 10,000 a day.
 */
public final class ReplayBench {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final long BETWEEN_MS = Duration.ofDays(1).toMillis() / 10_000;
    private static final String NAME = "bench";
    private static final long TELL_EVERY_NS = 30_000_000_000L;

    private final int articles;
    private final PrintStream progress;
    private final List<Phase> phases = new ArrayList<>();

    public ReplayBench(int articles, PrintStream progress) {
        this.articles = articles;
        this.progress = progress;
    }

    /**
     * Runs in a directory, which then holds some gigabytes for each hundred thousand articles, and prints a table and one line of JSON.
     *
     * @param texts articles as JSON Lines to make the history from; null for the bundled sample
     * @param kafka whether to go through Kafka too
     */
    public void run(Path directory, Path texts, boolean kafka, PrintStream out) throws Exception {
        progress.println("bench: making " + articles + " articles ...");
        Path raw = make(directory.resolve("raw.jsonl"), texts);
        measure(
                "raw articles to files",
                told -> files(directory.resolve("raw"), new HistorySource.RawFiles(List.of(raw)), told));
        delete(directory.resolve("raw"));
        Path timeline = directory.resolve("timeline");
        measure(
                "raw articles to a timeline",
                told -> TimelineFile.write(plan(new HistorySource.RawFiles(List.of(raw))), null, timeline, told));
        Files.delete(raw);
        HistorySource enriched = new HistorySource.TimelineFiles(List.of(timeline));
        measure("timeline to files", told -> files(directory.resolve("enriched"), enriched, told));
        delete(directory.resolve("enriched"));
        if (kafka) {
            throughKafka(directory, timeline);
        }
        phases.forEach(phase -> phase.print(out));
        phases.stream().filter(phase -> phase.name().contains("identity")).forEach(identity -> phases.stream()
                .filter(phase -> phase.name().endsWith("through Kafka"))
                .forEach(phase -> out.printf(
                        Locale.ROOT,
                        "%s: %.1f %% of identity%n",
                        phase.name(),
                        100 * phase.perSecond() / identity.perSecond())));
        out.println("{\"articles\":" + articles + ",\"processors\":"
                + Runtime.getRuntime().availableProcessors() + ",\"java\":\"" + Runtime.version() + "\",\"phases\":["
                + phases.stream().map(Phase::json).collect(Collectors.joining(",")) + "]}");
    }

    private interface Work {
        Object run(ReplayListener told) throws Exception;
    }

    private void measure(String name, Work work) throws Exception {
        progress.println("bench: " + name + " ...");
        long[] due = {System.nanoTime() + TELL_EVERY_NS};
        ReplayListener told = (steps, done) -> {
            if (System.nanoTime() >= due[0]) {
                due[0] += TELL_EVERY_NS;
                progress.printf(Locale.ROOT, "bench: %s: %,d, %.0f %%%n", name, steps, 100 * done);
            }
        };
        phases.add(Phase.measure(name, articles, () -> work.run(told)));
        phases.get(phases.size() - 1).print(progress);
    }

    /** What one part wrote is no use to the next; a million articles give some 20 GB of output. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path file : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path make(Path file, Path texts) throws Exception {
        BenchArticles source = texts == null ? new BenchArticles() : new BenchArticles(texts);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (int i = 0; i < articles; i++) {
                out.write(source.line(START.plusMillis(i * BETWEEN_MS)));
                out.write('\n');
            }
        }
        return file;
    }

    private static ReplayPlan plan(HistorySource source) {
        return new ReplayPlan(source, Span.ALL, DeskConfig.defaults(), ReadBy.asThen(), RecordFormat.JSONL);
    }

    private static Object files(Path out, HistorySource source, ReplayListener told) throws Exception {
        return new Replay(plan(source), null, Pace.MAX, Replay.CHECKPOINT_EVERY, told).run(out);
    }

    private void throughKafka(Path directory, Path timeline) throws Exception {
        try (Pipeline pipeline = Pipeline.embedded(directory.resolve("node"), Ports.FREE, Map.of(), Map.of())) {
            Cluster cluster = pipeline.cluster();
            Identity.makeTopics(cluster, Identity.OUT);
            progress.println("bench: writing the timeline to the broker ...");
            write(cluster, timeline);
            measure("identity, timeline in and out", told -> {
                try (StreamsRole copying = Identity.start(
                        directory, cluster, Topics.TIMELINE.name(), ReplayTopics.COMMIT_INTERVAL, pipeline.metrics())) {
                    return Identity.await(cluster, Topics.TIMELINE.name(), copying);
                }
            });
            HistorySource recorded = new HistorySource.TimelineTopic(null);
            measure("replay of the timeline through Kafka", told -> new ReplayTopics(cluster, NAME)
                    .run(plan(recorded), Pace.MAX, told));
            measure("export of the scored topic to Parquet", told -> new TopicExport(
                            cluster,
                            directory.resolve("parquet"),
                            RecordFormat.PARQUET,
                            new TopicExport.Part(null, null),
                            told::at)
                    .run(Topics.SCORED, "replay." + NAME + "." + Topics.SCORED.name(), "scored"));
        }
    }

    private static void write(Cluster cluster, Path timeline) throws Exception {
        try (Producer<String, TimelineEvent> producer = cluster.producer(Topics.TIMELINE);
                RecordFiles<TimelineEvent> events = new RecordFiles<>(List.of(timeline), TimelineEvent.class)) {
            for (TimelineEvent event = events.next(); event != null; event = events.next()) {
                long time = event.getArticle().getObservedAt().toEpochMilli();
                Future<?> unused = producer.send(new ProducerRecord<>(
                        Topics.TIMELINE.name(), null, time, event.getArticle().getArticleId(), event));
            }
        }
    }
}
