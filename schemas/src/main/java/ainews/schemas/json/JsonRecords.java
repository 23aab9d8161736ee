package ainews.schemas.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads what {@link RecordJson} writes back into a generated record. Unknown fields are passed over, missing ones take the schema's
 * default; a time may be ISO 8601, with a blank for the T and without the zone too, or epoch milliseconds. Thread-safe.
 */
public final class JsonRecords<T extends SpecificRecord> {
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private final Class<T> type;
    private final Schema schema;

    private JsonRecords(Class<T> type) {
        this.type = type;
        this.schema = SpecificData.get().getSchema(type);
    }

    /** A reader of one type of record. */
    public static <T extends SpecificRecord> JsonRecords<T> of(Class<T> type) {
        return new JsonRecords<>(type);
    }

    /**
     * Reads one object.
     *
     * @throws IllegalArgumentException if it is no JSON object or does not fit the schema; the message names the field
     */
    public T read(String json) {
        try (JsonParser in = FACTORY.createParser(json)) {
            return read(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON: " + said(e), e);
        }
    }

    /** The same from UTF-8. */
    public T read(byte[] json) {
        try (JsonParser in = FACTORY.createParser(json)) {
            return read(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON: " + said(e), e);
        }
    }

    private T read(JsonParser in) throws IOException {
        in.nextToken();
        T record = type.cast(record(in, schema, ""));
        if (in.nextToken() != null) {
            throw new IllegalArgumentException("more than one JSON object");
        }
        return record;
    }

    private static String said(IOException e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return message == null ? "cannot be read" : message.replaceAll("\\s+", " ");
    }

    private static SpecificRecord record(JsonParser in, Schema schema, String path) throws IOException {
        require(in.currentToken() == JsonToken.START_OBJECT, path, "an object");
        SpecificRecord record = (SpecificRecord) SpecificData.get().newRecord(null, schema);
        boolean[] given = new boolean[schema.getFields().size()];
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            Schema.Field field = schema.getField(in.currentName());
            in.nextToken();
            if (field == null) {
                in.skipChildren();
            } else {
                record.put(field.pos(), value(in, field.schema(), path + "/" + field.name()));
                given[field.pos()] = true;
            }
        }
        for (Schema.Field field : schema.getFields()) {
            if (!given[field.pos()]) {
                require(field.hasDefaultValue(), path + "/" + field.name(), "there");
                Object value = SpecificData.get().getDefaultValue(field);
                record.put(field.pos(), SpecificData.get().deepCopy(field.schema(), value));
            }
        }
        return record;
    }

    private static Object value(JsonParser in, Schema schema, String path) throws IOException {
        if (schema.getType() == Schema.Type.UNION) {
            if (in.currentToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            Schema first = schema.getTypes().get(0);
            return value(
                    in, first.getType() == Schema.Type.NULL ? schema.getTypes().get(1) : first, path);
        }
        return switch (schema.getType()) {
            case RECORD -> record(in, schema, path);
            case ARRAY -> list(in, schema.getElementType(), path);
            case MAP -> map(in, schema.getValueType(), path);
            case STRING -> text(in, path);
            case BYTES -> ByteBuffer.wrap(in.getBinaryValue());
            case BOOLEAN -> {
                require(in.currentToken().isBoolean(), path, "true or false");
                yield in.getBooleanValue();
            }
            case DOUBLE -> number(in, path).getDoubleValue();
            case INT -> number(in, path).getIntValue();
            case LONG ->
                schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? time(in, path)
                        : (Object) number(in, path).getLongValue();
            default -> throw new IllegalArgumentException(path + ": no JSON form for " + schema.getType());
        };
    }

    private static List<Object> list(JsonParser in, Schema item, String path) throws IOException {
        require(in.currentToken() == JsonToken.START_ARRAY, path, "a list");
        List<Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(in, item, path + "[]"));
        }
        return items;
    }

    private static Map<String, Object> map(JsonParser in, Schema item, String path) throws IOException {
        require(in.currentToken() == JsonToken.START_OBJECT, path, "an object");
        Map<String, Object> entries = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String key = in.currentName();
            in.nextToken();
            entries.put(key, value(in, item, path + "/" + key));
        }
        return entries;
    }

    private static String text(JsonParser in, String path) throws IOException {
        require(in.currentToken() == JsonToken.VALUE_STRING, path, "text");
        return in.getText();
    }

    private static JsonParser number(JsonParser in, String path) {
        require(in.currentToken().isNumeric(), path, "a number");
        return in;
    }

    private static Instant time(JsonParser in, String path) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return Instant.ofEpochMilli(in.getLongValue());
        }
        String text = text(in, path).replace(' ', 'T');
        try {
            // What SQL engines print: no zone where it is UTC, or +00.
            String zoned = text.endsWith("+00") ? text.substring(0, text.length() - 3) + "Z" : text;
            return Instant.parse(zoned.endsWith("Z") ? zoned : zoned + "Z");
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(path + " must be a time: " + text, e);
        }
    }

    private static void require(boolean fits, String path, String wanted) {
        if (!fits) {
            throw new IllegalArgumentException(
                    (path.isEmpty() ? "the line" : path.substring(1)) + " must be " + wanted);
        }
    }
}
