package ainews.deploy.role;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.deploy.node.Ports;
import ainews.deploy.offline.Samples;
import ainews.ingest.archive.ArchiveFiles;
import ainews.ingest.source.OwnerGroups;
import ainews.schemas.EntitySignal;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import ainews.schemas.TimelineEvent;
import ainews.schemas.Topic;
import ainews.schemas.Topics;
import ainews.scoring.Desk;
import ainews.scoring.DeskConfig;
import ainews.scoring.Output;
import ainews.scoring.serve.ServeConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A running pipeline emits what the fold emits. Articles and engagement travel on topics of their own, between which Kafka keeps
 * no order; enrich merges them by time as far as both lie there, so the archive is sent before it starts.
 */
@Timeout(240)
class LiveEqualsOfflineIT {
    private static final Duration COMMIT = Duration.ofMillis(100);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"demo, 1", "hostile, 1", "demo, 3"})
    void shouldEmitWhatTheFoldEmits(String sample, int partitions) throws Exception {
        byte[] input = sample.equals("demo") ? Samples.demo() : Samples.hostile();
        List<String> ranked = Samples.rank(input);
        int articles = (int) ranked.stream()
                .filter(line -> line.startsWith("{\"kind\":\"scored\"") && !line.contains("\"reason\":\"RESCORED\""))
                .count();
        Map<String, Integer> topics = Map.of(Topics.RAW.name(), partitions, Topics.ENGAGEMENT.name(), partitions);
        try (Pipeline pipeline = Pipeline.embedded(directory, Ports.FREE, topics, Map.of())) {
            TestTopics live = new TestTopics(pipeline.cluster());
            send(pipeline.cluster(), input);
            int engagements = live.all(Topics.ENGAGEMENT).size();
            pipeline.enrich(partitions, COMMIT).score(DeskConfig.defaults(), COMMIT);
            int port = pipeline.serve(ServeConfig.on("127.0.0.1", 0)).port();

            live.awaitIdle(articles + engagements, articles);

            assertFoldOfTimelineIsLive(live);
            if (partitions == 1) {
                assertThat(live.json(Topics.SCORED)).isEqualTo(Samples.records(ranked, "scored"));
                assertThat(live.json(Topics.STORIES)).isEqualTo(Samples.records(ranked, "stories"));
                assertThat(live.json(Topics.SIGNALS)).isEqualTo(Samples.records(ranked, "signals"));
                assertThat(live.json(Topics.DUPLICATES)).isEqualTo(Samples.records(ranked, "duplicate"));
                assertThat(live.all(Topics.DEAD_LETTERS)).hasSameSizeAs(Samples.records(ranked, "dead_letter"));
            }
            assertLedgerBalances(live, port);
        }
    }

    private void send(Cluster cluster, byte[] input) throws Exception {
        Path file = directory.resolve("sample.jsonl");
        Files.write(file, input);
        try (ArchiveSender sender = new ArchiveSender(cluster, Clock.systemUTC())) {
            new ArchiveFiles(OwnerGroups.bundled(), Instant.EPOCH).read(file, sender::send);
        }
    }

    private static void assertFoldOfTimelineIsLive(TestTopics live) {
        Desk desk = new Desk(DeskConfig.defaults());
        List<ScoredArticle> scored = new ArrayList<>();
        List<Story> stories = new ArrayList<>();
        List<EntitySignal> signals = new ArrayList<>();
        for (TimelineEvent event : live.all(Topics.TIMELINE)) {
            for (Output output : desk.apply(event)) {
                if (output instanceof Output.Scored article) {
                    scored.add(article.value());
                } else if (output instanceof Output.StoryChanged story) {
                    stories.add(story.value());
                } else if (output instanceof Output.Signalled signal) {
                    signals.add(signal.value());
                }
            }
        }
        assertSameBytes(live, Topics.SCORED, scored);
        assertSameBytes(live, Topics.STORIES, stories);
        assertSameBytes(live, Topics.SIGNALS, signals);
        assertThat(scored).isNotEmpty();
        assertThat(stories).isNotEmpty();
        assertThat(signals).isNotEmpty();
    }

    private static <V extends org.apache.avro.specific.SpecificRecord> void assertSameBytes(
            TestTopics live, Topic<String, V> topic, List<V> folded) {
        assertThat(live.bytes(topic)).isEqualTo(live.bytes(topic, folded));
    }

    private static void assertLedgerBalances(TestTopics live, int port) throws Exception {
        int raw = live.all(Topics.RAW).size();
        List<ScoredArticle> scored = live.all(Topics.SCORED).stream()
                .filter(article -> !article.getReason().equals("RESCORED"))
                .toList();
        int duplicates = live.all(Topics.DUPLICATES).size();
        long rawDeadLetters = live.all(Topics.DEAD_LETTERS).stream()
                .filter(letter -> letter.getTopic().equals(Topics.RAW.name())
                        || (letter.getTopic().equals(Topics.TIMELINE.name())
                                && letter.getReason().equals("impossible-time")))
                .count();
        assertThat(raw).isPositive().isEqualTo(scored.size() + duplicates + (int) rawDeadLetters);

        Metrics metrics = Metrics.scrape(port);
        assertThat(metrics.sum("ainews_enrich_read_records_total"))
                .isEqualTo(raw + live.all(Topics.ENGAGEMENT).size())
                .isEqualTo(metrics.sum("ainews_enrich_outcomes_records_total")
                        + metrics.sum("ainews_enrich_dead_letters_records_total"));
        assertThat(metrics.sum("ainews_scoring_read_records_total{kind=\"article\"}"))
                .isEqualTo(metrics.sum("ainews_scoring_emitted_records_total{kind=\"scored\",reason=\"NEW\"}")
                        + metrics.sum("ainews_scoring_emitted_records_total{kind=\"scored\",reason=\"REVISION\"}")
                        + metrics.sum("ainews_scoring_emitted_records_total{kind=\"duplicate\",reason=\"\"}"));
        assertThat(metrics.sum("ainews_scoring_emitted_records_total{kind=\"scored\""))
                .isEqualTo(live.all(Topics.SCORED).size());
    }

    /** A scrape of /metrics. */
    private record Metrics(List<String> lines) {
        static Metrics scrape(int port) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                    .build();
            return new Metrics(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .toList());
        }

        double sum(String start) {
            return lines.stream()
                    .filter(line -> line.startsWith(start))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }
}
