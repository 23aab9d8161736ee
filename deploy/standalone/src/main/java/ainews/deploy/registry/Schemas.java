package ainews.deploy.registry;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Avro schemas out of text. */
final class Schemas {
    private static final int MOST_CHARS = 1 << 20;

    private Schemas() {}

    /**
     * The schema of a request's body.
     *
     * @throws Refusal if it is not an Avro schema
     */
    static Schema of(JsonNode body) {
        String type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw Refusal.invalidSchema("Invalid schema type " + type);
        }
        if (!body.path("references").isEmpty()) {
            throw Refusal.invalidSchema("Schema references are not supported by the embedded registry");
        }
        String text = body.path("schema").asText("");
        if (text.length() > MOST_CHARS) {
            throw new Refusal(422, 42209, "Schema is larger than " + MOST_CHARS + " characters");
        }
        return parse(text);
    }

    /** Parses a schema, whose canonical text is its {@code toString}: without whitespace, but with documentation. */
    static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (AvroRuntimeException | StackOverflowError e) {
            throw Refusal.invalidSchema("Invalid schema " + shortened(text) + ", details: " + e.getMessage());
        }
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}
