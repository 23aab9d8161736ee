package ainews.deploy.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Keys and values of the log, with the fields in the order in which Confluent's registry writes them. */
final class LogRecords {
    private LogRecords() {}

    static ObjectNode schemaKey(String subject, int version) {
        return object().put("keytype", "SCHEMA")
                .put("subject", subject)
                .put("version", version)
                .put("magic", 1);
    }

    static ObjectNode schemaValue(StoredSchema schema) {
        return object().put("subject", schema.subject())
                .put("version", schema.version())
                .put("id", schema.id())
                .put("schemaType", "AVRO")
                .put("schema", schema.schema())
                .put("deleted", schema.deleted());
    }

    static ObjectNode settingKey(String keyType, String subject) {
        ObjectNode key = object().put("keytype", keyType);
        if (!subject.equals(SchemaStore.GLOBAL)) {
            key.put("subject", subject);
        }
        return key.put("magic", 0);
    }

    static ObjectNode settingValue(String subject, String field, String value) {
        ObjectNode json = object();
        if (!subject.equals(SchemaStore.GLOBAL)) {
            json.put("subject", subject);
        }
        return json.put(field, value);
    }

    static ObjectNode deleteSubjectKey(String subject) {
        return settingKey("DELETE_SUBJECT", subject);
    }

    static ObjectNode deleteSubjectValue(String subject, int version) {
        return object().put("subject", subject).put("version", version);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
