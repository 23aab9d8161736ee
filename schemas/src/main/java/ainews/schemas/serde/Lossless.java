package ainews.schemas.serde;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * Tells whether a record comes back from its Avro bytes as it went in. What does not: half a surrogate pair in a text, and what a time has
 * below milliseconds. The order of maps counts for nothing. Worked out once from the schema; safe for use by several threads.
 */
interface Lossless {
    /** Whether nothing of the value is lost or changed. */
    boolean test(Object value);

    /** The check of a schema's records. */
    static Lossless of(Schema schema) {
        return compile(schema, new HashSet<>());
    }

    private static Lossless compile(Schema schema, Set<Schema> within) {
        return switch (schema.getType()) {
            case RECORD -> record(schema, within);
            case UNION -> optional(schema, within);
            case ARRAY -> array(compile(schema.getElementType(), within));
            case MAP -> map(compile(schema.getValueType(), within));
            case STRING -> value -> value instanceof String text && isWhole(text);
            case LONG ->
                schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? value -> value instanceof Instant time && time.equals(time.truncatedTo(ChronoUnit.MILLIS))
                        : value -> true;
            case INT, DOUBLE, BOOLEAN -> value -> true;
            default -> value -> false;
        };
    }

    private static Lossless record(Schema schema, Set<Schema> within) {
        if (!within.add(schema)) {
            return value -> false;
        }
        Lossless[] fields = schema.getFields().stream()
                .map(field -> compile(field.schema(), within))
                .toArray(Lossless[]::new);
        within.remove(schema);
        return value -> {
            IndexedRecord record = (IndexedRecord) value;
            for (int i = 0; i < fields.length; i++) {
                if (!fields[i].test(record.get(i))) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Lossless optional(Schema union, Set<Schema> within) {
        List<Schema> some = union.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        Lossless check = some.size() == 1 ? compile(some.get(0), within) : value -> false;
        return value -> value == null || check.test(value);
    }

    private static Lossless array(Lossless item) {
        return value -> {
            List<?> items = (List<?>) value;
            for (int i = 0; i < items.size(); i++) {
                if (!item.test(items.get(i))) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Lossless map(Lossless item) {
        return value -> {
            Map<?, ?> entries = (Map<?, ?>) value;
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                if (!(entry.getKey() instanceof String key) || !isWhole(key) || !item.test(entry.getValue())) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Whether no surrogate stands without its other half. */
    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
