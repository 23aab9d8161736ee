package ainews.deploy.role;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.deploy.demo.DemoSample;
import ainews.deploy.node.Ports;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Topics;
import ainews.scoring.DeskConfig;
import ainews.scoring.serve.ServeConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API over the bundled sample, with a log so small that streams have to read the topics too. */
@Timeout(180)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TOKEN = "0123456789abcdef";
    private static final Duration COMMIT = Duration.ofMillis(50);

    @TempDir
    private static Path directory;

    private static Pipeline pipeline;
    private static TestTopics topics;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        pipeline = Pipeline.embedded(directory, Ports.FREE, Map.of("news.raw", 1, "news.engagement", 1), Map.of());
        topics = new TestTopics(pipeline.cluster());
        DemoSample.send(pipeline.cluster());
        pipeline.enrich(1, COMMIT).score(DeskConfig.defaults(), COMMIT);
        pipeline.ingest(Map.of("ingest.sources", "none", "ingest.push.token", TOKEN, "ingest.push.max.bytes", "4096"));
        port = pipeline.serve(new ServeConfig("127.0.0.1", 0, 20_000, 7, 100)).port();
        int articles = topics.all(Topics.RAW).size();
        topics.await(Topics.SCORED, articles / 2);
        // The last article of the sample is scored when all those before it are.
        String last = last(topics.all(Topics.RAW)).getArticleId();
        while (topics.all(Topics.SCORED).stream()
                .noneMatch(scored -> scored.getArticleId().equals(last))) {
            Thread.onSpinWait();
        }
        awaitView(last);
    }

    @AfterAll
    static void stop() {
        if (pipeline != null) {
            pipeline.close();
        }
    }

    private static void awaitView(String articleId) throws Exception {
        while (!get("/api/v1/scored?limit=500").body().contains(articleId)) {
            Thread.onSpinWait();
        }
    }

    @Test
    @Order(1)
    void shouldPageThroughAllArticlesNewestFirst() throws Exception {
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = ok("/api/v1/scored?limit=50" + next);
            page.path("scored")
                    .forEach(article -> seen.add(article.path("article_id").asText()));
            next = page.path("next").isNull()
                    ? null
                    : "&before=" + page.path("next").asText();
        } while (next != null);

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(topics.all(Topics.SCORED).stream()
                        .map(ScoredArticle::getArticleId)
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "lang=zh, lang, zh",
        "entity=company:nvidia, entities, company:nvidia",
        "type=chip, entities, \"type\":\"chip\"",
        "event_type=model-release, event_types, model-release"
    })
    void shouldFilter(String query, String field, String wanted) throws Exception {
        JsonNode found = ok("/api/v1/scored?limit=500&" + query).path("scored");

        assertThat(found).isNotEmpty();
        assertThat(found.size())
                .isLessThan(ok("/api/v1/scored?limit=500").path("scored").size());
        found.forEach(article -> assertThat(article.path(field).toString()).contains(wanted.replace("\"\"", "\"")));
    }

    @Test
    @Order(1)
    void shouldFilterByScoreAndTime() throws Exception {
        ok("/api/v1/scored?limit=500&min_impact=50").path("scored").forEach(article -> assertThat(
                        article.path("impact").asDouble())
                .isGreaterThanOrEqualTo(50));
        ok("/api/v1/scored?limit=500&from=2025-01-01&to=2025-07-01")
                .path("scored")
                .forEach(article -> assertThat(article.path("scored_at").asText())
                        .isBetween("2025-01-01T00:00:00.000Z", "2025-06-30T23:59:59.999Z"));
    }

    @Test
    @Order(1)
    void shouldShowStoriesAndEntities() throws Exception {
        JsonNode stories = ok("/api/v1/stories?sort=hot&limit=5").path("stories");
        assertThat(stories).hasSize(5);
        String storyId = stories.get(0).path("story").path("story_id").asText();
        JsonNode story = ok("/api/v1/stories/" + storyId);
        assertThat(story.path("articles")).isNotEmpty();
        assertThat(story.path("lead").path("article_id"))
                .isEqualTo(story.path("story").path("lead_article_id"));
        JsonNode entities = ok("/api/v1/entities?type=company").path("entities");
        assertThat(entities).isNotEmpty();
        String entityId = entities.get(0).path("entity_id").asText();
        assertThat(ok("/api/v1/entities/" + entityId).path("articles")).isNotEmpty();
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(
            strings = {
                "/api/v1/scored?min_hot=high",
                "/api/v1/scored?limit=0",
                "/api/v1/scored?limit=501",
                "/api/v1/scored?limit=x",
                "/api/v1/scored?before=x",
                "/api/v1/scored?entiti=company:openai",
                "/api/v1/scored?from=now",
                "/api/v1/stories?sort=best",
                "/api/v1/stories/x?lang=en",
                "/api/v1/stream?since=never",
                "/api/v1/stream?since=%2B999999999-01-01",
                "/api/v1/stream?since=1960-01-01",
                "/api/v1/stream?channel=raw"
            })
    void shouldSayWhatIsWrongWithRequest(String path) throws Exception {
        assertError(get(path), 400);
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(
            strings = {"/api/v1/stories/none", "/api/v1/entities/company:none", "/api/v1/nothing", "/api/v2/scored"})
    void shouldSayThatThereIsNothing(String path) throws Exception {
        assertError(get(path), 404);
    }

    @Test
    @Order(1)
    void shouldAskForTheRightMediaType() throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(uri("/api/v1/stream"))
                        .header("Accept", "*/*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertError(answer, 406);
        assertThat(answer.body()).contains("text/event-stream");
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(longs = {1, 2, 3})
    void shouldLoseAndRepeatNothingAcrossReconnects(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> expected = topics.json(Topics.SCORED);
        List<String> got = new ArrayList<>();
        String lastId = null;
        while (got.size() < expected.size()) {
            String since = lastId == null ? "?since=2020-01-01" : random.nextBoolean() ? "?since=" + lastId : "";
            String header = since.isEmpty() ? lastId : null;
            int take = Math.min(1 + random.nextInt(90), expected.size() - got.size());
            try (Events events = Events.open("/api/v1/stream" + since, header)) {
                for (int i = 0; i < take; i++) {
                    Event event = events.next();
                    assertThat(event.name()).isEqualTo("scored");
                    got.add(event.data());
                    lastId = event.id();
                }
            }
        }

        assertThat(got).isEqualTo(expected);
    }

    @Test
    @Order(1)
    void shouldStreamOtherChannelsAndFilters() throws Exception {
        List<String> stories = topics.json(Topics.STORIES);
        try (Events events = Events.open("/api/v1/stream?channel=stories&since=2020-01-01", null)) {
            for (String story : stories) {
                assertThat(events.next()).extracting(Event::name, Event::data).containsExactly("stories", story);
            }
        }
        List<String> chinese = topics.json(Topics.SCORED).stream()
                .filter(article -> article.contains("\"lang\":\"zh\""))
                .toList();
        try (Events events = Events.open("/api/v1/stream?lang=zh&since=2020-01-01", null)) {
            for (String article : chinese) {
                assertThat(events.next().data()).isEqualTo(article);
            }
        }
    }

    @Test
    @Order(2)
    void shouldTakePushAndStreamIt() throws Exception {
        String time = last(topics.all(Topics.SCORED)).getScoredAt().toString();
        String good =
                """
                {"url": "https://push.example/1", "title": "Pushed <script>alert(1)</script>", "observed_at": "%s"}"""
                        .formatted(time);

        assertError(push(null, good), 401);
        assertError(push("Bearer wrong-wrong-wrong", good), 401);
        assertError(push("Bearer " + TOKEN, "x".repeat(5_000)), 413);
        assertError(push("Bearer " + TOKEN, ""), 400);
        assertError(push("Bearer " + TOKEN, "[{]"), 400);
        try (Events events = Events.open("/api/v1/stream", null)) {
            HttpResponse<String> answer = push("Bearer " + TOKEN, good);
            assertThat(answer.statusCode()).isEqualTo(200);
            Event event = events.next();
            while (!event.data().contains("https://push.example/1")) {
                event = events.next();
            }
            assertThat(JSON.readTree(event.data()).path("title").asText()).startsWith("Pushed");
        }
    }

    @Test
    @Order(1)
    void shouldServeHealthMetricsAndPage() throws Exception {
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body()).contains("ainews_scoring_latency_seconds_bucket", "ainews_scoring_lag");
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(JSON.readTree(get("/openapi.json").body()).path("openapi").asText())
                .startsWith("3.");
    }

    private record Event(String id, String name, String data) {}

    /** Reads server-sent events off the wire. */
    private record Events(InputStream body, BufferedReader lines) implements AutoCloseable {

        static Events open(String path, String lastEventId) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Accept", "text/event-stream");
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new Events(
                    answer.body(), new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
        }

        Event next() throws IOException {
            String id = null;
            String name = null;
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                } else if (line.isEmpty() && name != null) {
                    return new Event(id, name, data.toString());
                }
            }
            throw new IOException("the stream ended");
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    private static void assertError(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(JSON.readTree(answer.body()).path("error").asText()).isNotBlank();
    }

    private static HttpResponse<String> push(String authorization, String body) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri("/api/v1/articles")).POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode ok(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
