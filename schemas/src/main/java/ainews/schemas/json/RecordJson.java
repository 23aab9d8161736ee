package ainews.schemas.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.util.BufferRecycler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * An Avro record as one line of JSON: the fields in the order of the schema, nulls printed, times as ISO 8601 in UTC
 * with milliseconds, bytes as base64, maps by key.
 *
 * <p>The same record gives the same characters on every Java version. A lone surrogate, which UTF-8 cannot carry, is
 * written as its JSON escape, so every output is valid; a number that is not finite is written as null. Works for
 * generated and for generic records. Thread-safe.
 */
public final class RecordJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();
    private static final ThreadLocal<BufferRecycler> BUFFERS = ThreadLocal.withInitial(BufferRecycler::new);
    /** How scores and their parts, which have one decimal, are written: working it out anew takes most of a record's numbers' time. */
    private static final String[] TENTHS = new String[1001];

    static {
        for (int i = 0; i < TENTHS.length; i++) {
            TENTHS[i] = i / 10 + "." + i % 10;
        }
    }

    private static final Map<Schema, JsonForm.Fields> FIELDS = new ConcurrentHashMap<>();

    private RecordJson() {}

    /** The record as one JSON object, without a line break. */
    public static String of(IndexedRecord record) {
        SegmentedStringWriter line = new SegmentedStringWriter(BUFFERS.get());
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            write(json, record);
            json.flush();
            return line.getAndClear();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    /** A generator that writes doubles as {@link #of} does; for lines that hold more than one record's fields. */
    public static JsonGenerator generator(java.io.Writer out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    /** Writes the record as an object, where the generator stands. */
    public static void write(JsonGenerator json, IndexedRecord record) throws IOException {
        json.writeStartObject();
        writeFields(json, record);
        json.writeEndObject();
    }

    /** Writes the record's fields into the object that the generator has open. */
    public static void writeFields(JsonGenerator json, IndexedRecord record) throws IOException {
        JsonForm.Fields fields = fields(record.getSchema());
        for (int i = 0; i < fields.size(); i++) {
            fields.write(json, i, record.get(i));
        }
    }

    static JsonForm.Fields fields(Schema schema) {
        JsonForm.Fields known = FIELDS.get(schema);
        return known == null ? FIELDS.computeIfAbsent(schema, JsonForm.Fields::new) : known;
    }

    /** Writes a text of any content as a JSON string. */
    public static void writeText(JsonGenerator json, String text) throws IOException {
        if (Surrogates.firstLone(text) < 0) {
            json.writeString(text);
        } else {
            json.writeRawValue(Surrogates.quoted(text));
        }
    }

    /** Writes a value of which its schema does not say what it is. */
    static void writeAny(JsonGenerator json, Schema type, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof CharSequence || value instanceof Instant || value instanceof Enum<?>) {
            writeText(json, value instanceof Instant time ? Iso8601.of(time) : value.toString());
        } else if (value instanceof IndexedRecord record) {
            write(json, record);
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            Schema item = branch(type, Schema.Type.ARRAY).getElementType();
            for (Object each : items) {
                writeAny(json, item, each);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> entries) {
            writeMap(json, branch(type, Schema.Type.MAP).getValueType(), entries);
        } else if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            json.writeBinary(copy);
        } else {
            writeScalar(json, type, value);
        }
    }

    private static void writeScalar(JsonGenerator json, Schema type, Object value) throws IOException {
        if (value instanceof Long number) {
            Schema branch = branch(type, Schema.Type.LONG);
            if (branch.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
                json.writeString(Iso8601.of(Instant.ofEpochMilli(number)));
            } else {
                json.writeNumber(number);
            }
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Double || value instanceof Float) {
            writeDouble(json, ((Number) value).doubleValue());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            throw new IllegalArgumentException(
                    "no JSON form for " + value.getClass().getName());
        }
    }

    static void writeDouble(JsonGenerator json, double number) throws IOException {
        int tenths = (int) Math.round(number * 10);
        if (tenths > 0 && tenths < TENTHS.length && number == tenths / 10.0) {
            json.writeNumber(TENTHS[tenths]);
        } else if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }

    /** Keys in their natural order, since a map read from bytes has none of its own. */
    private static void writeMap(JsonGenerator json, Schema item, Map<?, ?> entries) throws IOException {
        if (entries.isEmpty()) {
            json.writeStartObject();
            json.writeEndObject();
            return;
        }
        Map<String, Object> ordered = new TreeMap<>();
        entries.forEach((key, value) -> ordered.put(Surrogates.replaced(key.toString()), value));
        json.writeStartObject();
        for (Map.Entry<String, Object> entry : ordered.entrySet()) {
            json.writeFieldName(entry.getKey());
            writeAny(json, item, entry.getValue());
        }
        json.writeEndObject();
    }

    private static Schema branch(Schema type, Schema.Type wanted) {
        if (type.getType() != Schema.Type.UNION) {
            return type;
        }
        for (Schema each : type.getTypes()) {
            if (each.getType() == wanted) {
                return each;
            }
        }
        return type;
    }
}
