package ainews.scoring.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The description lists what is served, and what it lists is served. */
@Timeout(60)
class OpenApiTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void shouldListExactlyTheRoutesServed() throws IOException {
        Set<String> served = new TreeSet<>();
        Javalin http = api();
        http.unsafeConfig().pvt.internalRouter.allHttpHandlers().forEach(handler -> {
            String path = handler.getEndpoint().getPath();
            if (path.startsWith("/api/")) {
                served.add(path);
            }
        });

        assertThat(described().keySet()).isEqualTo(served);
    }

    @Test
    void shouldListExactlyTheParametersServed() throws Exception {
        Javalin http = api().start("127.0.0.1", 0);
        try {
            for (Map.Entry<String, Set<String>> path : described().entrySet()) {
                String address =
                        "http://127.0.0.1:" + http.port() + path.getKey().replace("{id}", "x");
                HttpRequest request = HttpRequest.newBuilder(URI.create(address + "?no_such=1"))
                        .header("Accept", path.getKey().endsWith("/stream") ? "text/event-stream" : "application/json")
                        .build();
                HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());

                assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(400);
                assertThat(answer.body()).contains("known are " + path.getValue());
            }
        } finally {
            http.stop();
        }
    }

    private static Javalin api() {
        Javalin http = Javalin.create();
        new NewsApi(new NewsView(10)).register(http);
        new StreamEndpoint(new NewsLog(10), new NoHistory(), (ThreadPoolExecutor) Executors.newCachedThreadPool())
                .register(http);
        http.exception(NewsFilter.BadParameters.class, (e, request) -> request.status(400)
                .result(e.getMessage()));
        return http;
    }

    /** Query parameters by path. */
    private static Map<String, Set<String>> described() throws IOException {
        Map<String, Set<String>> paths = new TreeMap<>();
        try (JsonParser json = new JsonFactory().createParser(OpenApiTest.class.getResourceAsStream("openapi.json"))) {
            String path = null;
            String name = null;
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().startsWith("/")) {
                    path = json.currentName();
                    paths.put(path, new TreeSet<>());
                } else if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("components")) {
                    return paths;
                } else if (json.currentToken() == JsonToken.VALUE_STRING && path != null) {
                    if ("name".equals(json.currentName())) {
                        name = json.getText();
                    } else if ("in".equals(json.currentName()) && json.getText().equals("query")) {
                        paths.get(path).add(name);
                    }
                }
            }
        }
        return paths;
    }

    private static final class NoHistory implements NewsHistory {
        @Override
        public void read(Cursor from, BooleanSupplier goOn, Consumer<Served> records) {}

        @Override
        public Cursor at(Instant time) {
            return Cursor.START;
        }

        @Override
        public Cursor end() {
            return Cursor.START;
        }
    }
}
