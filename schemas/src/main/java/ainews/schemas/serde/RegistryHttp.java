package ainews.schemas.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Requests to a registry. What may pass by itself (no answer, 408, 429, 5xx) is tried again with growing waits, first at
 * the same URL, then at the next one; what the registry refuses is not. Thread-safe.
 */
final class RegistryHttp {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
    private static final int NO_CODE = 50005;

    private final RegistryConfig config;
    private final HttpClient http;
    private volatile int current;

    RegistryHttp(RegistryConfig config) {
        this.config = config;
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(config.connectTimeout());
        config.ssl().ifPresent(builder::sslContext);
        config.proxy().ifPresent(proxy -> builder.proxy(ProxySelector.of(proxy)));
        this.http = builder.build();
    }

    JsonNode get(String path) {
        return send("GET", path, null);
    }

    JsonNode post(String path, ObjectNode body) {
        return send("POST", path, body);
    }

    private JsonNode send(String method, String path, ObjectNode body) {
        int first = current;
        RegistryException last = null;
        for (int i = 0; i < config.urls().size(); i++) {
            int index = (first + i) % config.urls().size();
            try {
                JsonNode answer = sendRepeatedly(config.urls().get(index), method, path, body);
                current = index;
                return answer;
            } catch (RegistryException e) {
                if (!passes(e)) {
                    throw e;
                }
                last = e;
            }
        }
        throw last;
    }

    private JsonNode sendRepeatedly(URI base, String method, String path, ObjectNode body) {
        for (int attempt = 0; ; attempt++) {
            try {
                return sendOnce(base, method, path, body);
            } catch (RegistryException e) {
                if (!passes(e) || attempt >= config.maxRetries()) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private JsonNode sendOnce(URI base, String method, String path, ObjectNode body) {
        URI uri = URI.create(base + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(config.readTimeout())
                .header("Content-Type", CONTENT_TYPE)
                .header("Accept", CONTENT_TYPE + ", application/json;q=0.9, */*;q=0.1")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
        String authorization = config.authorization().get(base);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return read(uri, http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new RegistryException(0, NO_CODE, "registry " + base + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static JsonNode read(URI uri, HttpResponse<String> response) {
        if (response.statusCode() == 200) {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new RegistryException(
                        200, NO_CODE, "registry answered " + uri + " with something else than JSON", e);
            }
        }
        int code = NO_CODE;
        String message = "HTTP " + response.statusCode();
        try {
            JsonNode error = JSON.readTree(response.body());
            if (error != null && error.path("error_code").isInt()) {
                code = error.get("error_code").intValue();
                message = error.path("message").asText(message);
            }
        } catch (JsonProcessingException e) {
            // a proxy's error page; the status says what there is to say
        }
        throw new RegistryException(
                response.statusCode(),
                code,
                "registry refused " + uri.getPath() + ": " + message + " (" + code + ")",
                null);
    }

    private static boolean passes(RegistryException e) {
        return e.status() == 0 || PASSING.contains(e.status());
    }

    private void pause(int attempt) {
        long most = config.maxRetryWait().toMillis();
        long wait = Math.min(most, config.retryWait().toMillis() << Math.min(attempt, 20));
        long jittered = wait == 0 ? 0 : ThreadLocalRandom.current().nextLong(wait / 2, wait + 1);
        try {
            Thread.sleep(jittered);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
