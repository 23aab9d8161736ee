package ainews.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.ingest.fetch.TestClock;
import ainews.ingest.raw.MemorySink;
import ainews.ingest.source.OwnerGroups;
import ainews.schemas.RawArticle;
import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PushEndpointTest {
    private static final String TOKEN = "0123456789abcdef";

    private final MemorySink sink = new MemorySink();
    private final TestClock clock = new TestClock();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger dead = new AtomicInteger();
    private Javalin server;

    @BeforeEach
    void start() {
        server = Javalin.create(config -> config.showJavalinBanner = false);
        new PushEndpoint(TOKEN, 2000, OwnerGroups.of(List.of()), sink, clock, (good, bad) -> {
                    accepted.addAndGet(good);
                    dead.addAndGet(bad);
                })
                .register(server);
        server.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void shouldAcceptAnObject() throws Exception {
        HttpResponse<String> answer = push("{\n 'id': 'x',\n 'url': 'https://a.example/1',\n 'title': 'T'\n}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        RawArticle raw = sink.articles().get(0);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"accepted\":1,\"dead_letters\":0,\"items\":[{\"item\":1,\"id\":\"x\",\"result\":\"accepted\","
                                + "\"article_id\":\"" + raw.getArticleId() + "\"}]}");
        assertThat(raw.getObservedAt()).isEqualTo(clock.instant());
        assertThat(accepted).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'id':'a','title':'A'},{'title':5},{'kind':'engagement','id':'a','points':3}]",
                "{'id':'a','title':'A'}\n{'title':5}\r\n\n{'kind':'engagement','id':'a','points':3}\n"
            })
    void shouldTellTheFateOfEachItem(String body) throws Exception {
        HttpResponse<String> answer = push(body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"accepted\":2", "\"dead_letters\":1", "\"reason\":\"wrong-type\"", "title must be text");
        assertThat(sink.articles()).hasSize(1);
        assertThat(sink.engagements()).hasSize(1);
        assertThat(sink.deadLetters()).hasSize(1);
        assertThat(sink.deadLetters().get(0).getOffset()).isEqualTo(2);
        assertThat(dead).hasValue(1);
    }

    @Test
    void shouldKeepEveryCharacter() throws Exception {
        assertThat(push("[{'title':'\u82af\u7247 \\ud83d\\ude00 \\ud800'}]").statusCode())
                .isEqualTo(200);
        assertThat(sink.articles().get(0).getTitle()).isEqualTo("\u82af\u7247 \ud83d\ude00 \ufffd");
    }

    @Test
    void shouldRefuseAWrongToken() throws Exception {
        for (String authorization : new String[] {"Bearer wrong", "Basic " + TOKEN, TOKEN, "Bearer", "Bearer  "}) {
            HttpResponse<String> answer = send(request("{'title':'T'}").setHeader("Authorization", authorization));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"error\":\"missing or wrong bearer token\"}");
        }
        assertThat(sink.articles()).isEmpty();
    }

    @Test
    void shouldRefuseTooMuch() throws Exception {
        String body = "{'title':'" + "x".repeat(3000) + "'}";

        HttpResponse<String> told = push(body);
        HttpResponse<String> untold = send(HttpRequest.newBuilder(uri())
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3000]))));

        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(untold.statusCode()).isEqualTo(413);
        assertThat(told.body()).contains("more than 2000 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "[{'title':'T'}", "[1,"})
    void shouldRefuseWhatHasNoItems(String body) throws Exception {
        HttpResponse<String> answer = push(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error\":\"").doesNotContain("\n");
    }

    @Test
    void shouldSayThatTheBrokerDoesNotTake() throws Exception {
        sink.down(true);

        assertThat(push("{'title':'T'}").statusCode()).isEqualTo(503);
        assertThat(accepted).hasValue(0);
    }

    private HttpResponse<String> push(String body) throws Exception {
        return send(request(body).header("Authorization", "bearer " + TOKEN));
    }

    private HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(uri()).POST(BodyPublishers.ofString(body.replace('\'', '"')));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.port() + PushEndpoint.PATH);
    }
}
