package ainews.schemas.serde;

import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;

/** One thread's decoder and readers, used again for each record. Not thread-safe; thrown away after a fault. */
final class Decoding {
    private final Map<Pair, DatumReader<Object>> readers = new HashMap<>();
    private BinaryDecoder decoder;

    private record Pair(Schema written, Schema read, boolean specific) {}

    /** Reads the whole of the bytes from the offset on. */
    Object read(Schema written, Schema read, boolean specific, byte[] bytes, int offset) throws IOException {
        decoder = DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, decoder);
        DatumReader<Object> reader = readers.computeIfAbsent(new Pair(written, read, specific), Decoding::reader);
        Object record = reader.read(null, decoder);
        if (!decoder.isEnd()) {
            throw new EOFException("bytes are left over after the record");
        }
        return record;
    }

    private static DatumReader<Object> reader(Pair pair) {
        return pair.specific()
                ? new SpecificDatumReader<>(pair.written(), pair.read())
                : new GenericDatumReader<>(pair.written(), pair.read());
    }
}
