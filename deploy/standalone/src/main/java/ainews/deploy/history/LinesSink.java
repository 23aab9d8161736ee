package ainews.deploy.history;

import ainews.schemas.json.RecordJson;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.avro.specific.SpecificRecord;

/** An object a line; where the records have places, in four more fields. */
final class LinesSink implements RecordSink {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int BUFFER_BYTES = 1 << 18;

    private final FileChannel file;
    private final OutputStream out;
    private final JsonGenerator json;
    private final boolean placed;

    LinesSink(Path path, boolean placed, Mark from) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (file.size() < from.bytes()) {
            file.close();
            throw new IOException(path + " is shorter than it was; remove the folder and start again");
        }
        file.truncate(from.bytes()).position(from.bytes());
        out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER_BYTES);
        json = JSON.createGenerator(out).setRootValueSeparator(null);
        this.placed = placed;
    }

    /** More fields of a line. */
    interface More {
        void write(JsonGenerator json) throws IOException;
    }

    @Override
    public void write(SpecificRecord record, long timestamp, Place place) throws IOException {
        write(record, place, more -> {});
    }

    void write(SpecificRecord record, Place place, More more) throws IOException {
        json.writeStartObject();
        RecordJson.writeFields(json, record);
        if (placed) {
            json.writeNumberField("kafka_partition", place.partition());
            json.writeNumberField("kafka_offset", place.offset());
            json.writeStringField("kafka_timestamp", TIME.format(Instant.ofEpochMilli(place.timestamp())));
            json.writeFieldName("kafka_key");
            if (place.key() == null) {
                json.writeNull();
            } else {
                RecordJson.writeText(json, place.key());
            }
        }
        more.write(json);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public Mark mark() throws IOException {
        json.flush();
        out.flush();
        file.force(false);
        return new Mark(file.position(), 0);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            json.close();
            out.flush();
        }
    }
}
