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
import io.javalin.Javalin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class IngestServiceTest {
    private static final String FEED = "<rss version='2.0'><channel><item><title>T</title>"
            + "<link>https://a.example/x</link></item></channel></rss>";

    private final TestWeb web = new TestWeb();
    private final SignalSink delivered = new SignalSink(1);

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
        IngestService ingest = IngestService.start(config(sources), registry, delivered, Clock.systemUTC());
        boolean arrived = delivered.reached.await(30, TimeUnit.SECONDS);
        IngestService.Health health = ingest.check();
        ingest.close();

        // Then
        assertThat(arrived).isTrue();
        assertThat(delivered.sink.articles()).extracting(RawArticle::getTitle).containsExactly("T");
        assertThat(health.ok()).isTrue();
        assertThat(ingest.check().ok()).isFalse();
        assertThat(registry.get("ainews.ingest.sources").gauge().value()).isEqualTo(1);
    }

    @Test
    void shouldTakeNewsThatAHubPushes() throws Exception {
        // Given a feed with a hub that verifies while it is asked, and a server of ours that hubs can reach
        Javalin server =
                Javalin.create(settings -> settings.showJavalinBanner = false).start("127.0.0.1", 0);
        String callback = "http://127.0.0.1:" + server.port() + "/websub";
        CompletableFuture<Map<String, String>> subscribed = new CompletableFuture<>();
        List<String> modes = new CopyOnWriteArrayList<>();
        web.serve("/hub", exchange -> {
            Map<String, String> form = form(exchange.getRequestBody().readAllBytes());
            modes.add(form.get("hub.mode"));
            send(exchange, 202, new byte[0]);
            HttpResponse<String> verified = call(HttpRequest.newBuilder(URI.create(form.get("hub.callback")
                    + "?hub.mode=" + form.get("hub.mode") + "&hub.challenge=abc&hub.lease_seconds=600&hub.topic="
                    + URLEncoder.encode(form.get("hub.topic"), UTF_8))));
            if (verified.body().equals("abc")) {
                subscribed.complete(form);
            }
        });
        web.serve(
                "/feed",
                exchange ->
                        send(exchange, 200, FEED.getBytes(UTF_8), "Link", "<" + web.url("/hub") + ">; rel=\"hub\""));
        Path sources = sources("sources: [{id: lab, url: '" + web.url("/feed") + "', owner_group: lab}]");
        SignalSink pushed = new SignalSink(2);
        Map<String, String> settings = new HashMap<>(settings(sources));
        settings.put("ingest.websub.callback", callback);

        // When
        IngestService ingest =
                IngestService.start(IngestConfig.of(settings), new SimpleMeterRegistry(), pushed, Clock.systemUTC());
        ingest.register(server);
        Map<String, String> form = subscribed.get(30, TimeUnit.SECONDS);
        byte[] news = FEED.replace("<title>T", "<title>N").replace("/x", "/y").getBytes(UTF_8);
        int forged = push(form, news, "0".repeat(64));
        int taken = push(form, news, hmac(form.get("hub.secret"), news));
        boolean arrived = pushed.reached.await(30, TimeUnit.SECONDS);
        ingest.leaveHubs();
        ingest.close();
        server.stop();

        // Then
        assertThat(arrived).isTrue();
        assertThat(forged).isEqualTo(202);
        assertThat(taken).isEqualTo(202);
        assertThat(pushed.sink.articles()).extracting(RawArticle::getTitle).containsExactly("T", "N");
        assertThat(modes).containsExactly("subscribe", "unsubscribe");
        assertThat(folder.resolve("websub").resolve("lab.json")).doesNotExist();
    }

    private static Map<String, String> form(byte[] body) {
        Map<String, String> form = new HashMap<>();
        for (String field : new String(body, UTF_8).split("&")) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return form;
    }

    private static int push(Map<String, String> form, byte[] news, String signature) throws IOException {
        return call(HttpRequest.newBuilder(URI.create(form.get("hub.callback")))
                        .header("X-Hub-Signature", "sha256=" + signature)
                        .header("Content-Type", "application/rss+xml")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(news)))
                .statusCode();
    }

    private static HttpResponse<String> call(HttpRequest.Builder request) throws IOException {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static String hmac(String secret, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }

    @Test
    void shouldNotStartOnBadSources() throws IOException {
        Path sources = sources("sources: [{id: lab}]");

        assertThatThrownBy(() ->
                        IngestService.start(config(sources), new SimpleMeterRegistry(), delivered, Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(sources.toString(), "url is missing", "owner_group is missing");
    }

    private Path sources(String yaml) throws IOException {
        return Files.writeString(folder.resolve("sources.yaml"), yaml);
    }

    private IngestConfig config(Path sources) {
        return IngestConfig.of(settings(sources));
    }

    private Map<String, String> settings(Path sources) {
        return Map.of(
                "bootstrap.servers", "unused:1",
                "schema.registry.url", "mock://unused",
                "ingest.sources", sources.toString(),
                "ingest.data.dir", folder.toString(),
                "ingest.allow.private.addresses", "true");
    }

    /** Tells when so many articles are here. */
    private static final class SignalSink implements RawArticleSink {
        private final MemorySink sink = new MemorySink();
        private final CountDownLatch reached;

        SignalSink(int articles) {
            reached = new CountDownLatch(articles);
        }

        @Override
        public void send(List<RawArticle> articles, List<Engagement> engagements, List<DeadLetter> deadLetters) {
            sink.send(articles, engagements, deadLetters);
            articles.forEach(article -> reached.countDown());
        }

        @Override
        public void close() {}
    }
}
