package ainews.deploy.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One version of a subject.
 *
 * @param id the same for the same schema text in all subjects
 * @param deleted hidden from listings and look-ups, but its id still resolves
 */
record StoredSchema(String subject, int version, int id, String schema, boolean deleted) {
    StoredSchema asDeleted() {
        return new StoredSchema(subject, version, id, schema, true);
    }

    /** As the REST interface shows it. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("subject", subject)
                .put("version", version)
                .put("id", id)
                .put("schemaType", "AVRO")
                .put("schema", schema);
        if (deleted) {
            json.put("deleted", true);
        }
        return json;
    }
}
