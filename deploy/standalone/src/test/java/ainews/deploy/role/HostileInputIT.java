package ainews.deploy.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.deploy.command.Run;
import ainews.deploy.node.Ports;
import ainews.schemas.DeadLetter;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Topics;
import ainews.schemas.identity.ArticleId;
import ainews.scoring.DeskConfig;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What nobody should have written ends as dead letters, and what comes after it is scored. */
@Timeout(180)
class HostileInputIT {
    private static final Duration COMMIT = Duration.ofMillis(50);
    private static final byte[] NO_AVRO = "<html>no Avro</html>".getBytes(UTF_8);
    private static final byte[] UNKNOWN_SCHEMA = {0, 0x7f, 0x7f, 0x7f, 0x7f, 2, 4};
    private static final byte[] ODD_KEY = {(byte) 0xff, (byte) 0xfe, 0};

    @TempDir
    private Path directory;

    private Pipeline pipeline;
    private TestTopics topics;

    @BeforeEach
    void start() {
        pipeline = Pipeline.embedded(directory, Ports.FREE, Map.of("news.raw", 1, "news.engagement", 1), Map.of())
                .enrich(1, COMMIT)
                .score(DeskConfig.defaults(), COMMIT);
        topics = new TestTopics(pipeline.cluster());
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void shouldSetAsideAndGoOnAndSendAgain() throws Exception {
        for (String topic : List.of("news.raw", "news.engagement", "news.timeline")) {
            topics.write(topic, "key".getBytes(UTF_8), NO_AVRO);
            topics.write(topic, ODD_KEY, UNKNOWN_SCHEMA);
            topics.write(topic, null, NO_AVRO);
            topics.write(topic, "key".getBytes(UTF_8), null);
        }
        RawArticle article = article("https://e.example/1");
        byte[] value = Topics.RAW
                .valueSerde(pipeline.cluster().registry())
                .serializer()
                .serialize("news.raw", article);
        topics.write("news.raw", null, value);
        topics.write("news.raw", "elsewhere".getBytes(UTF_8), value);
        Engagement points = Engagement.newBuilder()
                .setArticleId(article.getArticleId())
                .setObservedAt(article.getObservedAt())
                .setPoints(1L)
                .build();
        topics.write(
                "news.engagement",
                null,
                Topics.ENGAGEMENT
                        .valueSerde(pipeline.cluster().registry())
                        .serializer()
                        .serialize("news.engagement", points));
        topics.write("news.raw", article.getArticleId().getBytes(UTF_8), value);

        topics.await(Topics.SCORED, 1);
        topics.await(Topics.DEAD_LETTERS, 15);

        assertThat(topics.all(Topics.SCORED))
                .extracting(ScoredArticle::getArticleId)
                .containsExactly(article.getArticleId());
        List<DeadLetter> letters = topics.all(Topics.DEAD_LETTERS);
        assertThat(letters).hasSize(15);
        for (String topic : List.of("news.raw", "news.engagement", "news.timeline")) {
            List<DeadLetter> ofTopic =
                    letters.stream().filter(l -> l.getTopic().equals(topic)).toList();
            assertThat(ofTopic.subList(0, 4)).extracting(DeadLetter::getReason).containsOnly("undecodable");
            assertThat(ofTopic.subList(0, 4))
                    .extracting(DeadLetter::getValue)
                    .containsExactly(
                            ByteBuffer.wrap(NO_AVRO), ByteBuffer.wrap(UNKNOWN_SCHEMA), ByteBuffer.wrap(NO_AVRO), null);
            assertThat(ofTopic.get(1).getKey()).isEqualTo(ByteBuffer.wrap(ODD_KEY));
            assertThat(ofTopic.get(2).getKey()).isNull();
        }
        assertThat(letters)
                .filteredOn(letter -> letter.getReason().equals("wrong-key"))
                .extracting(DeadLetter::getTopic)
                .containsExactlyInAnyOrder("news.raw", "news.raw", "news.engagement");
        assertVerbsWork(letters);
    }

    private void assertVerbsWork(List<DeadLetter> letters) {
        Run list = verb("list");
        assertThat(list.status()).isZero();
        assertThat(list.out()).hasSize(15).allMatch(line -> line.contains("from news."));
        assertThat(verb("list", "--reason", "wrong-key").out()).hasSize(3);
        assertThat(verb("list", "--stage", "scoring").out()).hasSize(4);

        String odd = list.out().stream()
                .filter(line -> line.contains("from news.raw-0@1:"))
                .findFirst()
                .orElseThrow()
                .split(" ")[0];
        Run show = verb("show", odd);
        assertThat(show.status()).isZero();
        assertThat(show.out()).hasSize(1);
        assertThat(show.out().get(0)).contains("\"value\":\"AH9/f38CBA==\"", "\"reason\":\"undecodable\"");
        assertThat(verb("show", "0@999").status()).isEqualTo(2);
        assertThat(verb("show", "0@999").err()).hasSize(1);

        Run redrive = verb("redrive", odd);
        assertThat(redrive.err()).containsExactly("1 sent again");
        assertThat(redrive.status()).isZero();
        topics.await(Topics.DEAD_LETTERS, letters.size() + 1);
        DeadLetter again = topics.all(Topics.DEAD_LETTERS).get(letters.size());
        assertThat(again.getTopic()).isEqualTo("news.raw");
        assertThat(again.getAttempts()).isEqualTo(1);
        assertThat(again.getKey()).isEqualTo(ByteBuffer.wrap(ODD_KEY));
        assertThat(again.getValue()).isEqualTo(ByteBuffer.wrap(UNKNOWN_SCHEMA));
    }

    private Run verb(String name, String... more) {
        Cluster cluster = pipeline.cluster();
        String[] arguments = new String[6 + more.length];
        arguments[0] = "dead-letters";
        arguments[1] = "--bootstrap-servers";
        arguments[2] = cluster.bootstrapServers();
        arguments[3] = "--registry";
        arguments[4] = cluster.registryUrl();
        arguments[5] = name;
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Run.of(arguments);
    }

    private static RawArticle article(String url) {
        return RawArticle.newBuilder()
                .setArticleId(ArticleId.ofUrl(url))
                .setUrl(url)
                .setSourceId("example")
                .setOwnerGroup("example")
                .setTitle("OpenAI launches GPT-5")
                .setObservedAt(Instant.parse("2026-04-02T08:00:00Z"))
                .build();
    }
}
