package ainews.deploy.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry as an HTTP server. A change has been written to the log when its answer is sent, so it is there again
 * after a restart on the same broker. Only one may run on a log.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    /** Topic that the schemas are kept in; not the name that Confluent's registry uses, to keep out of its way. */
    public static final String TOPIC = "ainews-schemas";

    private static final Logger LOGGER = LoggerFactory.getLogger(EmbeddedRegistry.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Set<String> ACCEPTED =
            Set.of(CONTENT_TYPE, "application/vnd.schemaregistry+json", "application/json", "application/octet-stream");
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_SKIPPED_BYTES = 16 << 20;

    private final HttpServer server;
    private final ExecutorService threads;
    private final SchemaLog log;
    private final Routes routes;

    private EmbeddedRegistry(HttpServer server, SchemaLog log, Routes routes) {
        this.server = server;
        this.log = log;
        this.routes = routes;
        this.threads = Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "schema-registry");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Reads the log and starts to answer on the loopback interface.
     *
     * @param port 0 for a free one
     * @throws IOException if the port is taken
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer
     */
    public static EmbeddedRegistry start(String bootstrapServers, int port) throws IOException {
        return start(bootstrapServers, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** As above, on any address. */
    public static EmbeddedRegistry start(String bootstrapServers, InetSocketAddress address) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        try {
            EmbeddedRegistry registry = open(bootstrapServers, server);
            server.start();
            return registry;
        } catch (RuntimeException e) {
            server.stop(0);
            throw e;
        }
    }

    private static EmbeddedRegistry open(String bootstrapServers, HttpServer server) {
        SchemaStore store = new SchemaStore();
        SchemaLog log = new SchemaLog(bootstrapServers, TOPIC);
        log.replay(store::apply);
        Policies policies = new Policies(store, log);
        Routes routes = new Routes(store, new Subjects(store, log, policies), policies);
        EmbeddedRegistry registry = new EmbeddedRegistry(server, log, routes);
        server.createContext("/", registry::answer);
        server.setExecutor(registry.threads);
        return registry;
    }

    /** Address for {@code schema.registry.url}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = 200;
            JsonNode answer;
            try {
                answer = route(exchange);
            } catch (Refusal e) {
                status = e.status();
                answer = error(e.code(), e.getMessage());
            } catch (RuntimeException e) {
                LOGGER.atError()
                        .addKeyValue("path", exchange.getRequestURI().getPath())
                        .setCause(e)
                        .log("registry request failed");
                status = 500;
                answer = error(50001, "Error in the backend data store");
            }
            byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private JsonNode route(HttpExchange exchange) throws IOException {
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(MOST_BYTES + 1);
            passOver(in);
        }
        if (body.length > MOST_BYTES) {
            throw new Refusal(422, 42209, "Request is larger than " + MOST_BYTES + " bytes");
        }
        List<String> segments = Routes.segments(exchange.getRequestURI().getRawPath()).stream()
                .map(segment -> decoded(segment.replace("+", "%2B")))
                .toList();
        return routes.answer(
                exchange.getRequestMethod(),
                segments,
                query(exchange.getRequestURI().getRawQuery()),
                json(exchange, body));
    }

    /** A client that is still sending would meet a closed connection instead of the answer. */
    private static void passOver(InputStream in) throws IOException {
        byte[] rest = new byte[8192];
        for (int passed = 0, read = 0; read >= 0 && passed < MOST_SKIPPED_BYTES; passed += read) {
            read = in.read(rest);
        }
    }

    private static JsonNode json(HttpExchange exchange, byte[] body) throws IOException {
        if (body.length == 0) {
            return null;
        }
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null && !ACCEPTED.contains(type.replaceAll(";.*", "").trim())) {
            throw new Refusal(415, 415, "HTTP 415 Unsupported Media Type");
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Refusal(400, 400, "HTTP 400 Bad Request: " + e.getOriginalMessage());
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                query.put(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, 400, "HTTP 400 Bad Request: " + e.getMessage());
        }
    }

    private static JsonNode error(int code, String message) {
        return JsonNodeFactory.instance.objectNode().put("error_code", code).put("message", message);
    }

    /** Stops to answer, and lets go of the broker. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        log.close();
    }
}
