package ainews.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.deploy.history.RecordFormat;
import ainews.deploy.history.TopicReader;
import ainews.deploy.node.Ports;
import ainews.deploy.offline.Samples;
import ainews.deploy.role.ArchiveSender;
import ainews.deploy.role.Cluster;
import ainews.deploy.role.Pipeline;
import ainews.deploy.role.TestTopics;
import ainews.deploy.version.VersionSearch;
import ainews.ingest.archive.ArchiveFiles;
import ainews.ingest.source.OwnerGroups;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Topics;
import ainews.scoring.DeskConfig;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replay of what a live pipeline recorded, on a real broker. */
@Timeout(300)
class ReplayIT {
    private static final Duration COMMIT = Duration.ofMillis(100);

    @TempDir
    private Path directory;

    @Test
    void shouldSayWhatTheLiveSystemSaid() throws Exception {
        int articles = (int) Samples.rank(Samples.demo()).stream()
                .filter(line -> line.startsWith("{\"kind\":\"scored\"") && !line.contains("\"reason\":\"RESCORED\""))
                .count();
        try (Pipeline pipeline = Pipeline.embedded(directory.resolve("node"), Ports.FREE, partitions(1), Map.of())) {
            Cluster cluster = pipeline.cluster();
            TestTopics live = new TestTopics(cluster);
            send(cluster);
            int engagements = live.all(Topics.ENGAGEMENT).size();
            pipeline.enrich(1, COMMIT).score(DeskConfig.defaults(), COMMIT);
            live.awaitIdle(articles + engagements, articles);
            live.write(Topics.TIMELINE.name(), null, new byte[] {1, 2, 3});
            awaitFolded(cluster, ReplayNames.LIVE);

            // To the byte, story by story and letter by letter.
            Verify.Result verified = verify(cluster, "", Span.ALL);
            assertThat(verified.difference()).isNull();
            assertThat(verified.compared().get(Topics.SCORED.name()))
                    .isEqualTo((long) live.all(Topics.SCORED).size());
            assertThat(verified.compared().get(Topics.DEAD_LETTERS.name())).isPositive();
            Instant middle = live.all(Topics.SCORED)
                    .get(live.all(Topics.SCORED).size() / 2)
                    .getScoredAt();
            assertThat(verify(cluster, "", new Span(middle, null, null, null)).difference())
                    .isNull();
            assertThat(verify(cluster, "", new Span(null, middle, null, null)).difference())
                    .isNull();

            // Straight to files, resumable by offsets of the manifest.
            ReplayPlan plan = Demo.plan(new HistorySource.TimelineTopic(null));
            JsonNode files = new Replay(plan, cluster, Pace.MAX, 50, ReplayListener.NONE).run(directory.resolve("out"));
            assertThat(Files.readAllLines(directory.resolve("out/scored.jsonl")))
                    .isEqualTo(live.json(Topics.SCORED));
            assertThat(Files.readAllLines(directory.resolve("out/signals.jsonl")))
                    .isEqualTo(live.json(Topics.SIGNALS));
            ReplayPlan same = Manifest.plan(directory.resolve("out/manifest.json"), VersionSearch.bundled());

            // To topics of its own, beside the live ones.
            List<String> before = live.bytes(Topics.SCORED);
            ReplayTopics replay = new ReplayTopics(cluster, "again");
            long steps = replay.run(plan, Pace.MAX, ReplayListener.NONE);
            assertThat(steps).isEqualTo(files.at("/input/records").asLong());
            assertThat(verify(cluster, "again", Span.ALL).difference()).isNull();
            ReplayNames names = new ReplayNames("again");
            assertThat(bytes(cluster, names.of(Topics.SCORED))).isEqualTo(bytes(cluster, Topics.SCORED.name()));
            assertThat(bytes(cluster, names.of(Topics.SIGNALS))).isEqualTo(bytes(cluster, Topics.SIGNALS.name()));
            assertThat(replay.run(plan, Pace.MAX, ReplayListener.NONE)).isEqualTo(steps);
            assertThat(bytes(cluster, names.of(Topics.SCORED))).hasSameSizeAs(before);
            assertThatThrownBy(() -> replay.run(
                            Demo.plan(plan.source(), new Span(null, middle, null, null), RecordFormat.JSONL),
                            Pace.MAX,
                            ReplayListener.NONE))
                    .hasMessageContaining("replay drop again");
            assertThat(replay.drop()).contains("replay.again.news.scored", "replay.again.plan");
            assertThat(topics(cluster)).noneMatch(topic -> topic.startsWith("replay.") || topic.contains("again"));
            assertThat(live.bytes(Topics.SCORED)).isEqualTo(before);

            // What is no longer true is found, with its place.
            ScoredArticle last = live.all(Topics.SCORED).get(before.size() - 1);
            last.setQuality(0.1);
            last.setScoredAt(last.getScoredAt());
            live.write(
                    Topics.SCORED.name(),
                    last.getArticleId().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    Topics.SCORED.valueSerde(cluster.registry()).serializer().serialize(Topics.SCORED.name(), last));
            Verify.Difference difference = verify(cluster, "", Span.ALL).difference();
            assertThat(difference.topic()).isEqualTo("news.scored");
            assertThat(difference.offset()).isGreaterThanOrEqualTo(before.size());
            assertThat(difference.live()).isEqualTo("one more");
            // The manifest's offsets keep later records out.
            assertThat(Demo.hash(
                            new Replay(same, cluster, Pace.MAX, 50, ReplayListener.NONE).run(directory.resolve("two"))))
                    .isEqualTo(Demo.hash(files));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6})
    void shouldNotDependOnTheNumberOfRawPartitions(int partitions) throws Exception {
        String expected = Demo.hash(Demo.run(Demo.plan(Demo.raw(directory)), directory.resolve("files")));
        try (Pipeline pipeline =
                Pipeline.embedded(directory.resolve("node"), Ports.FREE, partitions(partitions), Map.of())) {
            send(pipeline.cluster());

            JsonNode manifest = new Replay(
                            Demo.plan(new HistorySource.RawTopics(null, null)),
                            pipeline.cluster(),
                            Pace.MAX,
                            100,
                            ReplayListener.NONE)
                    .run(directory.resolve("out"));

            assertThat(Demo.hash(manifest)).isEqualTo(expected);
        }
    }

    private static Map<String, Integer> partitions(int number) {
        return Map.of(Topics.RAW.name(), number, Topics.ENGAGEMENT.name(), number);
    }

    private void send(Cluster cluster) throws IOException {
        Path file = Files.write(directory.resolve("sample.jsonl"), Samples.demo());
        try (ArchiveSender sender = new ArchiveSender(cluster, Clock.systemUTC())) {
            new ArchiveFiles(OwnerGroups.bundled(), Instant.EPOCH).read(file, sender::send);
        }
    }

    private static Verify.Result verify(Cluster cluster, String name, Span span) throws Exception {
        return new Verify(cluster, name, DeskConfig.defaults(), span, ReplayListener.NONE).run();
    }

    private static void awaitFolded(Cluster cluster, ReplayNames names) throws Exception {
        try (var admin = cluster.admin();
                TopicReader timeline = new TopicReader(cluster, names.of(Topics.TIMELINE), null)) {
            while (ReplayTopics.committed(admin, names) < timeline.range().end().get(0)) {
                Thread.onSpinWait();
            }
        }
    }

    private static List<String> bytes(Cluster cluster, String topic) {
        List<String> values = new java.util.ArrayList<>();
        try (TopicReader reader = new TopicReader(cluster, topic, null)) {
            for (var record = reader.next(); record != null; record = reader.next()) {
                values.add(record.key() + java.util.HexFormat.of().formatHex(record.value()));
            }
        }
        return values;
    }

    private static Set<String> topics(Cluster cluster) throws Exception {
        try (var admin = cluster.admin()) {
            return new HashSet<>(admin.listTopics().names().get());
        }
    }
}
