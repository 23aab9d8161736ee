package ainews.deploy.role;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.deploy.node.Ports;
import ainews.deploy.offline.Samples;
import ainews.ingest.archive.ArticleLine;
import ainews.ingest.archive.ArticleLines;
import ainews.ingest.raw.KafkaRawArticleSink;
import ainews.schemas.RawArticle;
import ainews.schemas.ScoredArticle;
import ainews.schemas.TimelineEvent;
import ainews.schemas.Topics;
import ainews.scoring.Desk;
import ainews.scoring.DeskConfig;
import ainews.scoring.Output;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the scoring and the broker in mid-stream, as kill -9 does, and moves the task of the fold from one instance to another. */
@Timeout(300)
class KillIT {
    private static final Duration COMMIT = Duration.ofMillis(50);
    private static final int HANDOVERS = 2;

    /** Stream threads do not take their leave; the group misses them after this. */
    private static final Map<String, String> SHORT_SESSION =
            Map.of("session.timeout.ms", "6000", "heartbeat.interval.ms", "1500");

    @TempDir
    private Path directory;

    private final List<AutoCloseable> started = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (int i = started.size() - 1; i >= 0; i--) {
            started.get(i).close();
        }
    }

    @Test
    void shouldLoseAndRepeatNothing() throws Exception {
        int[] ports = freePorts();
        Cluster cluster = new Cluster("127.0.0.1:" + ports[0], "http://127.0.0.1:" + ports[2], Map.of());
        Process node = node(ports);
        Process scoring = scoring(cluster);
        started.add(Pipeline.on(cluster, directory.resolve("enrich")).enrich(1, COMMIT));
        TestTopics topics = new TestTopics(cluster);
        List<RawArticle> articles = articles();
        int third = articles.size() / 3;

        send(cluster, articles.subList(0, third));
        topics.await(Topics.SCORED, third / 2);
        kill(scoring);
        scoring(cluster);
        send(cluster, articles.subList(third, 2 * third));
        topics.await(Topics.SCORED, third + 5);
        kill(node);
        node(ports);
        send(cluster, articles.subList(2 * third, articles.size()));

        int duplicates = awaitLedger(topics, articles.size());
        assertThat(topics.all(Topics.RAW)).hasSameSizeAs(articles);
        List<ScoredArticle> scored = topics.all(Topics.SCORED);
        List<String> revisions = scored.stream()
                .filter(article -> !article.getReason().equals("RESCORED"))
                .map(article -> article.getArticleId() + " " + article.getRevision())
                .toList();
        assertThat(revisions).doesNotHaveDuplicates().hasSize(articles.size() - duplicates);
        assertThat(revisions.stream().map(id -> id.split(" ")[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(articles.stream()
                        .map(RawArticle::getArticleId)
                        .distinct()
                        .toList());
        assertThat(topics.bytes(Topics.SCORED)).isEqualTo(topics.bytes(Topics.SCORED, fold(topics)));
        assertThat(topics.all(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void shouldEmitWhatOneFoldEmitsThoughTheTaskMoves() throws Exception {
        List<RawArticle> articles = articles();
        int slice = articles.size() / (HANDOVERS + 1);
        Pipeline node = owned(Pipeline.embedded(directory.resolve("node"), Ports.FREE, Map.of(), Map.of()));
        Cluster cluster =
                new Cluster(node.cluster().bootstrapServers(), node.cluster().registryUrl(), SHORT_SESSION);
        node.enrich(1, COMMIT);
        TestTopics topics = new TestTopics(node.cluster());
        Pipeline owner = scoring(cluster, 0);

        for (int n = 1; n <= HANDOVERS; n++) {
            send(cluster, articles.subList((n - 1) * slice, n * slice));
            awaitLedger(topics, n * slice);
            Pipeline next = scoring(cluster, n);
            owner.close();
            owner = next;
        }
        send(cluster, articles.subList(HANDOVERS * slice, articles.size()));
        awaitLedger(topics, articles.size());

        assertThat(topics.bytes(Topics.SCORED)).isEqualTo(topics.bytes(Topics.SCORED, fold(topics)));
    }

    private Pipeline scoring(Cluster cluster, int instance) {
        Path state = directory.resolve("score" + instance);
        return owned(Pipeline.on(cluster, state).score(DeskConfig.defaults(), COMMIT));
    }

    private Pipeline owned(Pipeline pipeline) {
        started.add(pipeline);
        return pipeline;
    }

    /** Waits until every raw article is scored or a duplicate, which they have to be in the end; returns the duplicates. */
    private static int awaitLedger(TestTopics topics, int articles) {
        int scored;
        int duplicates;
        do {
            scored = (int) topics.all(Topics.SCORED).stream()
                    .filter(article -> !article.getReason().equals("RESCORED"))
                    .count();
            duplicates = topics.all(Topics.DUPLICATES).size();
        } while (scored + duplicates < articles);
        assertThat(scored + duplicates).isEqualTo(articles);
        return duplicates;
    }

    private static List<ScoredArticle> fold(TestTopics topics) {
        Desk desk = new Desk(DeskConfig.defaults());
        List<ScoredArticle> scored = new ArrayList<>();
        for (TimelineEvent event : topics.all(Topics.TIMELINE)) {
            for (Output output : desk.apply(event)) {
                if (output instanceof Output.Scored article) {
                    scored.add(article.value());
                }
            }
        }
        return scored;
    }

    private static List<RawArticle> articles() {
        ArticleLines lines = new ArticleLines();
        return new String(Samples.demo(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> lines.read(line.getBytes(StandardCharsets.UTF_8)))
                .filter(ArticleLine.Article.class::isInstance)
                .map(line -> ((ArticleLine.Article) line).raw())
                .toList();
    }

    private static void send(Cluster cluster, List<RawArticle> articles) {
        try (KafkaRawArticleSink sink = KafkaRawArticleSink.open(Map.of(
                "bootstrap.servers", cluster.bootstrapServers(), "schema.registry.url", cluster.registryUrl()))) {
            sink.send(articles, List.of(), List.of());
        }
    }

    private Process node(int[] ports) throws IOException {
        return owned(RoleProcess.launch(
                "node",
                directory.resolve("node").toString(),
                Integer.toString(ports[0]),
                Integer.toString(ports[1]),
                Integer.toString(ports[2])));
    }

    private Process scoring(Cluster cluster) throws IOException {
        return owned(RoleProcess.launch(
                "score", directory.resolve("score").toString(), cluster.bootstrapServers(), cluster.registryUrl()));
    }

    private Process owned(Process process) {
        started.add(() -> kill(process));
        return process;
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static int[] freePorts() throws IOException {
        int[] ports = new int[3];
        List<ServerSocket> held = new ArrayList<>();
        for (int i = 0; i < ports.length; i++) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            ports[i] = socket.getLocalPort();
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return ports;
    }
}
