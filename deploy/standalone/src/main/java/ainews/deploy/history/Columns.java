package ainews.deploy.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The columns of a record type in DuckDB: scalars typed, records as structs, lists as lists, times as UTC timestamps. */
final class Columns {
    private Columns() {}

    /** Type of each field, in the order of the schema. Bytes are text in Base64 here, see {@link #isBytes}. */
    static Map<String, String> of(Schema schema) {
        Map<String, String> columns = new LinkedHashMap<>();
        schema.getFields().forEach(field -> columns.put(field.name(), type(field.schema())));
        return columns;
    }

    /** True for a field that holds bytes, null or not. */
    static boolean isBytes(Schema.Field field) {
        return branch(field.schema()).getType() == Schema.Type.BYTES;
    }

    /** True for a field that is no scalar. */
    static boolean isNested(Schema.Field field) {
        Schema.Type type = branch(field.schema()).getType();
        return type == Schema.Type.RECORD || type == Schema.Type.ARRAY || type == Schema.Type.MAP;
    }

    private static String type(Schema given) {
        Schema schema = branch(given);
        return switch (schema.getType()) {
            case STRING, BYTES, ENUM -> "VARCHAR";
            case INT -> "INTEGER";
            case LONG -> schema.getLogicalType() instanceof LogicalTypes.TimestampMillis ? "TIMESTAMP" : "BIGINT";
            case DOUBLE, FLOAT -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case ARRAY -> type(schema.getElementType()) + "[]";
            case MAP -> "MAP(VARCHAR, " + type(schema.getValueType()) + ")";
            case RECORD ->
                schema.getFields().stream()
                        .map(field -> '"' + field.name() + "\" " + type(field.schema()))
                        .collect(Collectors.joining(", ", "STRUCT(", ")"));
            default -> throw new IllegalArgumentException("no column type for " + schema.getType());
        };
    }

    private static Schema branch(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(each -> each.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }
}
