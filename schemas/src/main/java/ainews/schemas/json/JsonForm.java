package ainews.schemas.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * How values of one schema are written, worked out once. What a schema leaves open (unions of several types, maps, enums) is asked of each
 * value. Checks are of classes where they can be: those of interfaces cost more than the writing.
 */
interface JsonForm {
    /** @param value never null */
    void write(JsonGenerator json, Object value) throws IOException;

    /** The form of a field or an item, which may be null. */
    static JsonForm of(Schema schema) {
        Schema type = only(schema);
        return switch (type.getType()) {
            case STRING -> (json, value) -> RecordJson.writeText(json, value.toString());
            case RECORD -> record();
            case ARRAY -> array(of(type.getElementType()));
            case LONG -> number(type);
            case INT -> (json, value) -> json.writeNumber((Integer) value);
            case DOUBLE -> (json, value) -> RecordJson.writeDouble(json, (Double) value);
            case BOOLEAN -> (json, value) -> json.writeBoolean((Boolean) value);
            default -> (json, value) -> RecordJson.writeAny(json, schema, value);
        };
    }

    /** The one type beside null; the union itself where there are more. */
    private static Schema only(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        List<Schema> types = schema.getTypes().stream()
                .filter(each -> each.getType() != Schema.Type.NULL)
                .toList();
        return types.size() == 1 ? types.get(0) : schema;
    }

    private static JsonForm number(Schema type) {
        return type.getLogicalType() instanceof LogicalTypes.TimestampMillis
                ? (json, value) -> json.writeString(
                        Iso8601.of(value instanceof Instant time ? time : Instant.ofEpochMilli((Long) value)))
                : (json, value) -> json.writeNumber((Long) value);
    }

    /** By the schema of the record itself, which may be another version than that of the field. */
    private static JsonForm record() {
        return (json, value) -> {
            json.writeStartObject();
            if (value instanceof SpecificRecordBase record) {
                Fields fields = RecordJson.fields(record.getSchema());
                for (int i = 0; i < fields.names.length; i++) {
                    fields.write(json, i, record.get(i));
                }
            } else {
                RecordJson.writeFields(json, (IndexedRecord) value);
            }
            json.writeEndObject();
        };
    }

    private static JsonForm array(JsonForm item) {
        return (json, value) -> {
            json.writeStartArray();
            List<?> items = value instanceof ArrayList<?> list ? list : (List<?>) value;
            for (int i = 0, size = items.size(); i < size; i++) {
                Object each = items.get(i);
                if (each == null) {
                    json.writeNull();
                } else {
                    item.write(json, each);
                }
            }
            json.writeEndArray();
        };
    }

    /** The fields of a record in the order of the schema. */
    final class Fields {
        private final SerializedString[] names;
        private final JsonForm[] forms;

        Fields(Schema schema) {
            names = schema.getFields().stream()
                    .map(field -> new SerializedString(field.name()))
                    .toArray(SerializedString[]::new);
            forms = schema.getFields().stream()
                    .map(field -> JsonForm.of(field.schema()))
                    .toArray(JsonForm[]::new);
        }

        int size() {
            return names.length;
        }

        void write(JsonGenerator json, int field, Object value) throws IOException {
            json.writeFieldName(names[field]);
            if (value == null) {
                json.writeNull();
            } else {
                forms[field].write(json, value);
            }
        }
    }
}
