package ainews.schemas.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Client of a schema registry that speaks Confluent's REST interface. Ids and schemas are cached for as long as the
 * client lives. Thread-safe.
 *
 * <p>Configured by Confluent's keys: {@code schema.registry.url} (a list), {@code basic.auth.*},
 * {@code bearer.auth.token}, {@code max.retries}, {@code retries.wait.ms}, {@code http.connect.timeout.ms},
 * {@code http.read.timeout.ms}, {@code schema.registry.ssl.*}. Schemas with references to others are not supported.
 */
public final class RegistryClient implements Registry {
    private final RegistryHttp http;
    private final Map<Integer, Schema> byId = new ConcurrentHashMap<>();
    private final Map<Entry, Integer> ids = new ConcurrentHashMap<>();
    private final Map<String, Registered> latest = new ConcurrentHashMap<>();

    private record Entry(String subject, Schema schema, boolean registers) {}

    /** @throws org.apache.kafka.common.config.ConfigException if a setting is missing or wrong */
    public RegistryClient(Map<String, ?> settings) {
        this.http = new RegistryHttp(RegistryConfig.of(settings));
    }

    @Override
    public int register(String subject, Schema schema, boolean normalize) {
        return cached(ids, new Entry(subject, schema, true), () -> http.post(
                        "/subjects/" + segment(subject) + "/versions?normalize=" + normalize, body(schema))
                .path("id")
                .intValue());
    }

    @Override
    public int lookUp(String subject, Schema schema, boolean normalize) {
        return cached(ids, new Entry(subject, schema, false), () -> http.post(
                        "/subjects/" + segment(subject) + "?normalize=" + normalize + "&deleted=false", body(schema))
                .path("id")
                .intValue());
    }

    @Override
    public Registered latest(String subject) {
        return cached(latest, subject, () -> {
            JsonNode answer = http.get("/subjects/" + segment(subject) + "/versions/latest");
            return new Registered(answer.path("id").intValue(), parse(answer));
        });
    }

    @Override
    public Schema byId(int id, String subject) {
        return cached(
                byId,
                id,
                () -> parse(http.get("/schemas/ids/" + id + "?fetchMaxId=false"
                        + (subject == null ? "" : "&subject=" + segment(subject)))));
    }

    /** Two threads may ask for the same thing at the same time; no lock is held while the registry answers. */
    private static <K, V> V cached(Map<K, V> cache, K key, Supplier<V> request) {
        V known = cache.get(key);
        if (known == null) {
            V asked = request.get();
            V earlier = cache.putIfAbsent(key, asked);
            known = earlier == null ? asked : earlier;
        }
        return known;
    }

    private static ObjectNode body(Schema schema) {
        return RegistryHttp.JSON.createObjectNode().put("schemaType", "AVRO").put("schema", schema.toString());
    }

    private static Schema parse(JsonNode answer) {
        String type = answer.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO") || !answer.path("references").isEmpty()) {
            throw new RegistryException(200, 42201, "not a self-contained Avro schema: " + type, null);
        }
        try {
            return new Schema.Parser()
                    .setValidateDefaults(false)
                    .parse(answer.path("schema").asText());
        } catch (AvroRuntimeException e) {
            throw new RegistryException(200, 42201, "the registry's schema is not Avro: " + e.getMessage(), e);
        }
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
