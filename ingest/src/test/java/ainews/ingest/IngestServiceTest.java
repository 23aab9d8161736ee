package ainews.ingest;

import static ainews.ingest.fetch.TestWeb.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.ingest.fetch.TestWeb;
import ainews.ingest.raw.MemorySink;
import ainews.ingest.raw.RawArticleSink;
import ainews.schemas.DeadLetter;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class IngestServiceTest {
    private static final String FEED = "<rss version='2.0'><channel><item><title>T</title>"
            + "<link>https://a.example/x</link></item></channel></rss>";

    private final TestWeb web = new TestWeb();
    private final MemorySink delivered = new MemorySink();
    private final CountDownLatch sent = new CountDownLatch(1);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void shouldPollFromStartToClose() throws Exception {
        // Given
        web.serve("/feed", exchange -> send(exchange, 200, FEED.getBytes(UTF_8)));
        Path sources = sources("sources: [{id: lab, url: '" + web.url("/feed") + "', owner_group: lab}]");
        SimpleMeterRegistry registry = new SimpleMeterRegistry();

        // When
        IngestService ingest = IngestService.start(config(sources), registry, sink(), Clock.systemUTC());
        boolean arrived = sent.await(30, TimeUnit.SECONDS);
        IngestService.Health health = ingest.check();
        ingest.close();

        // Then
        assertThat(arrived).isTrue();
        assertThat(delivered.articles()).extracting(RawArticle::getTitle).containsExactly("T");
        assertThat(health.ok()).isTrue();
        assertThat(ingest.check().ok()).isFalse();
        assertThat(registry.get("ainews.ingest.sources").gauge().value()).isEqualTo(1);
    }

    @Test
    void shouldNotStartOnBadSources() throws IOException {
        Path sources = sources("sources: [{id: lab}]");

        assertThatThrownBy(() ->
                        IngestService.start(config(sources), new SimpleMeterRegistry(), sink(), Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(sources.toString(), "url is missing", "owner_group is missing");
    }

    private Path sources(String yaml) throws IOException {
        return Files.writeString(folder.resolve("sources.yaml"), yaml);
    }

    private IngestConfig config(Path sources) {
        return IngestConfig.of(Map.of(
                "bootstrap.servers", "unused:1",
                "schema.registry.url", "mock://unused",
                "ingest.sources", sources.toString(),
                "ingest.data.dir", folder.toString(),
                "ingest.allow.private.addresses", "true"));
    }

    private RawArticleSink sink() {
        return new RawArticleSink() {
            @Override
            public void send(List<RawArticle> articles, List<Engagement> engagements, List<DeadLetter> deadLetters) {
                delivered.send(articles, engagements, deadLetters);
                sent.countDown();
            }

            @Override
            public void close() {}
        };
    }
}
