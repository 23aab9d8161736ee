package ainews.deploy.offline;

import ainews.schemas.json.RecordJson;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.avro.generic.IndexedRecord;

/** Writes one JSON object a line. Not thread-safe. */
final class JsonLines implements AutoCloseable {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int BUFFER_BYTES = 1 << 16;

    /** The fields of one line. */
    interface Fields {
        void write(Line line) throws IOException;
    }

    /** Adds fields to the line being written. */
    static final class Line {

        private final JsonGenerator json;

        private Line(JsonGenerator json) {
            this.json = json;
        }

        Line text(String name, String value) throws IOException {
            json.writeFieldName(name);
            if (value == null) {
                json.writeNull();
            } else {
                RecordJson.writeText(json, value);
            }
            return this;
        }

        /** Leaves the field out where there is no value. */
        Line textIfAny(String name, String value) throws IOException {
            return value == null ? this : text(name, value);
        }

        Line texts(String name, Iterable<String> values) throws IOException {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                RecordJson.writeText(json, value);
            }
            json.writeEndArray();
            return this;
        }

        Line decimal(String name, double value) throws IOException {
            json.writeNumberField(name, value);
            return this;
        }

        Line number(String name, long value) throws IOException {
            json.writeNumberField(name, value);
            return this;
        }

        Line time(String name, Instant value) throws IOException {
            return text(name, value == null ? null : TIME.format(value));
        }

        /** The fields of the record, in the order of its schema. */
        Line record(IndexedRecord record) throws IOException {
            RecordJson.writeFields(json, record);
            return this;
        }

        Line deadLetter(String reason, String cause) throws IOException {
            json.writeObjectFieldStart("dead_letter");
            text("reason", reason).text("cause", cause);
            json.writeEndObject();
            return this;
        }
    }

    private final OutputStream out;
    private final JsonGenerator json;

    JsonLines(OutputStream target) throws IOException {
        this.out = new BufferedOutputStream(target, BUFFER_BYTES);
        this.json = JSON.createGenerator(out).setRootValueSeparator(null);
    }

    void write(Fields fields) throws IOException {
        json.writeStartObject();
        fields.write(new Line(json));
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** Makes what was written visible to whoever reads the other end. */
    void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
        out.flush();
    }
}
