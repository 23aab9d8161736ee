package ainews.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;

/** One thread's buffer, encoder and writers, used again for each record. Not thread-safe; thrown away after a fault. */
final class Encoding {
    private static final int LARGEST_KEPT = 1 << 20;

    private final Map<Schema, DatumWriter<Object>> specific = new HashMap<>();
    private final Map<Schema, DatumWriter<Object>> generic = new HashMap<>();
    private ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
    private BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);

    /** A zero byte, the id, the record. */
    byte[] framed(int id, Schema schema, Object record) throws IOException {
        out.reset();
        out.write(WireFormat.MAGIC);
        out.write(id >>> 24);
        out.write(id >>> 16);
        out.write(id >>> 8);
        out.write(id);
        return encoded(schema, record);
    }

    /** The version, the record. */
    byte[] versioned(int version, Schema schema, Object record) throws IOException {
        out.reset();
        out.write(version);
        return encoded(schema, record);
    }

    private byte[] encoded(Schema schema, Object record) throws IOException {
        DatumWriter<Object> writer = record instanceof SpecificRecord
                ? specific.computeIfAbsent(schema, key -> CompiledWriter.of(key, false))
                : generic.computeIfAbsent(schema, key -> new GenericDatumWriter<>(key));
        writer.write(record, encoder);
        encoder.flush();
        byte[] bytes = out.toByteArray();
        if (bytes.length > LARGEST_KEPT) {
            out = new ByteArrayOutputStream(8192);
            encoder = EncoderFactory.get().binaryEncoder(out, null);
        }
        return bytes;
    }
}
