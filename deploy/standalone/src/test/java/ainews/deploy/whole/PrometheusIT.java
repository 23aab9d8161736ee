package ainews.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.deploy.demo.DemoSample;
import ainews.deploy.node.Ports;
import ainews.deploy.role.Pipeline;
import ainews.scoring.DeskConfig;
import ainews.scoring.serve.ServeConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus with the shipped configuration scrapes the running pipeline; rules and dashboard must find their data there. */
@Timeout(300)
class PrometheusIT {

    private static final Path SHIPPED = Path.of("..", "prometheus");
    private static final Path DASHBOARD = Path.of("..", "grafana", "dashboards", "overview.json");
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path directory;

    private static Pipeline pipeline;
    private static Process prometheus;
    private static String address;

    @BeforeAll
    static void startAll() throws Exception {
        assumeTrue(
                Program.isInstalled("prometheus") && Program.isInstalled("promtool"),
                "skipped: no prometheus and promtool here; .ci/run installs them");
        pipeline = Pipeline.embedded(
                        directory.resolve("node"), Ports.FREE, Map.of("news.raw", 1, "news.engagement", 1), Map.of())
                .enrich(1, Duration.ofMillis(50))
                .score(DeskConfig.defaults(), Duration.ofMillis(50))
                .ingest(Map.of("ingest.sources", "none", "ingest.push.token", "0123456789abcdef"));
        int port = pipeline.serve(ServeConfig.on("127.0.0.1", 0)).port();
        startPrometheus(port);
        Wait.until("the pipeline is scraped", () -> isOne(query("sum(up{job=\"ainews\"})")));
        DemoSample.send(pipeline.cluster());
        Articles.send(
                pipeline.cluster(),
                IntStream.range(0, 20)
                        .mapToObj(number -> Articles.line(
                                "https://www.theverge.com/watch/" + number,
                                "OpenAI ships tool number " + number,
                                "OpenAI shipped developer tool number " + number + " of its series today."))
                        .toList());
        Wait.until("all is scored", () -> number("ainews:ledger:read") > 20 && number("ainews:ledger:read") == ended());
    }

    private static void startPrometheus(int pipelinePort) throws IOException {
        int port = freePort();
        Path rules = SHIPPED.resolve("rules.yml").toAbsolutePath().normalize();
        String shipped = Files.readString(SHIPPED.resolve("prometheus.yml"));
        String config = shipped.replaceAll("_interval: 15s", "_interval: 1s")
                .replace("- rules.yml", "- " + rules)
                .replaceAll("targets: \\[.*]", "targets: [\"127.0.0.1:" + pipelinePort + "\"]");
        assertThat(config)
                .contains("_interval: 1s", rules.toString(), ":" + pipelinePort)
                .isNotEqualTo(shipped);
        Path file = Files.writeString(directory.resolve("prometheus.yml"), config);
        prometheus = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + directory.resolve("tsdb"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "prometheus.log").toFile())
                .start();
        address = "http://127.0.0.1:" + port + "/api/v1/";
    }

    @AfterAll
    static void stopAll() throws InterruptedException {
        if (prometheus != null) {
            prometheus.destroy();
            prometheus.waitFor();
        }
        if (pipeline != null) {
            pipeline.close();
        }
    }

    @Test
    void shouldFindDataForEveryPanel() throws Exception {
        JsonNode dashboard = JSON.readTree(DASHBOARD.toFile());
        List<String> expressions = new ArrayList<>();
        dashboard.at("/panels").forEach(panel -> panel.path("targets")
                .forEach(target -> expressions.add(target.path("expr").asText())));

        assertThat(expressions).hasSizeGreaterThan(20).doesNotContain("");
        for (String expression : expressions) {
            String asked = expression.replace("$__rate_interval", "2m");
            Wait.until("data for " + asked, () -> hasNumbers(query(asked)));
        }
    }

    @Test
    void shouldEvaluateEveryRule() throws Exception {
        Wait.until("all rules were evaluated", () -> rules().stream()
                .allMatch(rule -> rule.path("health").asText().equals("ok")));

        assertThat(rules()).hasSizeGreaterThan(15);
        for (JsonNode rule : rules()) {
            assertThat(rule.path("lastError").asText()).as(rule.toString()).isEmpty();
            if (rule.path("type").asText().equals("recording")) {
                String name = rule.path("name").asText();
                Wait.until("the series " + name, () -> hasNumbers(query(name)));
            } else {
                assertThat(query(rule.path("query").asText()).isArray()).isTrue();
            }
        }
    }

    @Test
    void shouldBalanceLedger() throws Exception {
        for (String role : List.of("ingest", "enrich", "scoring")) {
            Wait.until(role + " balances", () -> number("ainews:" + role + ":unaccounted") == 0);
        }

        assertThat(ended()).isEqualTo(number("ainews:ledger:read"));
        assertThat(number("ainews:ledger:duplicates")).isPositive();
        assertThat(number("ainews_ingest_sources")).isZero();
    }

    @Test
    void shouldPassUnitTestsOfRules() throws Exception {
        for (List<String> check : List.of(
                List.of("check", "config", SHIPPED.resolve("prometheus.yml").toString()),
                List.of("check", "rules", SHIPPED.resolve("rules.yml").toString()),
                List.of("test", "rules", SHIPPED.resolve("rules-test.yml").toString()))) {
            List<String> command = new ArrayList<>(List.of("promtool"));
            command.addAll(check);

            Program.Result result = Program.run(Map.of(), command);

            assertThat(result.status()).as(result.output()).isZero();
        }
    }

    private static double ended() throws Exception {
        return number("ainews:ledger:scored")
                + number("ainews:ledger:duplicates")
                + number("ainews:ledger:dead_letters");
    }

    private static List<JsonNode> rules() throws Exception {
        List<JsonNode> rules = new ArrayList<>();
        get("rules").at("/data/groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    private static boolean isOne(JsonNode result) {
        return result.size() == 1 && result.at("/0/value/1").asText().equals("1");
    }

    /** Some series, and at least one that is a number. */
    private static boolean hasNumbers(JsonNode result) {
        for (JsonNode series : result) {
            if (!series.at("/value/1").asText().equals("NaN")) {
                return true;
            }
        }
        return false;
    }

    private static double number(String expression) throws Exception {
        JsonNode result = query(expression);
        return result.isEmpty() ? Double.NaN : result.at("/0/value/1").asDouble();
    }

    private static JsonNode query(String expression) throws Exception {
        JsonNode answer = get("query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        if (answer.isMissingNode()) {
            return JSON.createArrayNode();
        }
        assertThat(answer.path("status").asText())
                .as(expression + ": " + answer)
                .isEqualTo("success");
        return answer.at("/data/result");
    }

    /** A missing node while Prometheus is not up. */
    private static JsonNode get(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 503 ? JSON.missingNode() : JSON.readTree(response.body());
        } catch (IOException notUp) {
            return JSON.missingNode();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
