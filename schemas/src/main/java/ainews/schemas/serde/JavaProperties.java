package ainews.schemas.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;

/** What only Java programs read in a schema: in which class a string ends up. */
final class JavaProperties {
    private JavaProperties() {}

    /** The schema without them. */
    static Schema removed(Schema schema) {
        try {
            return new Schema.Parser()
                    .parse(remove(RegistryHttp.JSON.readTree(schema.toString())).toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + schema.getFullName(), e);
        }
    }

    private static JsonNode remove(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("avro.java.string");
        }
        node.forEach(JavaProperties::remove);
        return node;
    }
}
