package ainews.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** Records of any schema with made-up content that depends on nothing but the schema. */
public final class SampleRecords {
    private static final long TIME = 1_773_829_800_123L;

    private SampleRecords() {}

    /** Every field set, every list and map with content. */
    public static GenericRecord full(Schema schema) {
        GenericRecord record = new GenericData.Record(schema);
        schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema(), field.name())));
        return record;
    }

    /** The same as an object of the generated class. */
    public static <T extends SpecificRecord> T full(Class<T> type) {
        Schema schema = SpecificData.get().getSchema(type);
        try {
            byte[] bytes = History.encode(schema, List.of(full(schema)));
            return History.decode(bytes, new SpecificDatumReader<T>(schema)).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every field null or empty that may be. */
    public static GenericRecord bare(Schema schema) {
        GenericRecord record = new GenericData.Record(schema);
        schema.getFields().forEach(field -> record.put(field.pos(), least(field.schema())));
        return record;
    }

    private static Object value(Schema type, String name) {
        int number = name.chars().reduce(7, (sum, c) -> (sum * 31 + c) % 1000);
        return switch (type.getType()) {
            case STRING -> name + " \"ü\" 达(dá) \uD83D\uDE80\n";
            case INT -> number;
            case LONG -> type.getLogicalType() == null ? number * 10_000_000_000L : TIME + number;
            case DOUBLE -> number / 10.0;
            case BOOLEAN -> true;
            case BYTES -> ByteBuffer.wrap((name + "\0\u00ff").getBytes(StandardCharsets.UTF_8));
            case ARRAY -> List.of(value(type.getElementType(), name + "-1"), value(type.getElementType(), name + "-2"));
            case MAP -> Map.of(name, value(type.getValueType(), name));
            case RECORD -> full(type);
            case UNION -> value(notNull(type), name);
            default -> throw new IllegalArgumentException("no sample for " + type);
        };
    }

    private static Object least(Schema type) {
        return switch (type.getType()) {
            case STRING -> "";
            case INT -> 0;
            case LONG -> 0L;
            case DOUBLE -> 0.0;
            case BOOLEAN -> false;
            case BYTES -> ByteBuffer.allocate(0);
            case ARRAY -> List.of();
            case MAP -> Map.of();
            case RECORD -> bare(type);
            case UNION -> null;
            default -> throw new IllegalArgumentException("no sample for " + type);
        };
    }

    private static Schema notNull(Schema union) {
        return union.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }
}
