package ainews.schemas.serde;

import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Records for state stores: a byte that says which schema wrote them, then plain Avro binary. A store can be read
 * without a registry, and one that an earlier build wrote can be read by a later one that is told the earlier schemas.
 * Thread-safe.
 */
public final class PlainAvro<T extends SpecificRecord> {
    private final List<Schema> schemas;
    private final ThreadLocal<Encoding> encodings = ThreadLocal.withInitial(Encoding::new);
    private final ThreadLocal<Decoding> decodings = ThreadLocal.withInitial(Decoding::new);

    private final Lossless lossless;

    private PlainAvro(List<Schema> schemas) {
        this.schemas = schemas;
        this.lossless = Lossless.of(current());
    }

    /**
     * The form of one record type.
     *
     * @param earlier schemas that wrote stores before the present one did, oldest first; the first one has version 1
     */
    public static <T extends SpecificRecord> PlainAvro<T> of(Class<T> type, Schema... earlier) {
        Schema[] all = Arrays.copyOf(earlier, earlier.length + 1);
        all[earlier.length] = SpecificData.get().getSchema(type);
        return new PlainAvro<>(List.of(all));
    }

    /**
     * The record's bytes; null for null.
     *
     * @throws SerializationException if it does not fit its schema
     */
    public byte[] write(T record) {
        if (record == null) {
            return null;
        }
        try {
            return encodings.get().versioned(schemas.size(), current(), record);
        } catch (RuntimeException | java.io.IOException e) {
            encodings.remove();
            throw new SerializationException("cannot write " + current().getFullName() + ": " + e, e);
        }
    }

    /**
     * The record of the bytes; null for null.
     *
     * @throws SerializationException if no known schema wrote them
     */
    @SuppressWarnings("unchecked") // the current schema is T's
    public T read(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        int version = bytes.length == 0 ? 0 : bytes[0];
        if (version < 1 || version > schemas.size()) {
            throw new SerializationException("stored " + current().getFullName() + " has format " + version
                    + "; this build reads 1 to " + schemas.size());
        }
        try {
            return (T) decodings.get().read(schemas.get(version - 1), current(), true, bytes, 1);
        } catch (RuntimeException | java.io.IOException e) {
            decodings.remove();
            throw new SerializationException("stored " + current().getFullName() + " cannot be read: " + e, e);
        }
    }

    /**
     * The record as whoever reads its bytes has it: itself where they would give back all that it holds, which the bytes of nearly every
     * record do, and else what they give. The order of its maps stays.
     */
    public T carried(T record) {
        return lossless.test(record) ? record : read(write(record));
    }

    /** The same as a serde; it needs no configuration. */
    public Serde<T> serde() {
        Serializer<T> serializer = (topic, record) -> write(record);
        Deserializer<T> deserializer = (topic, bytes) -> read(bytes);
        return Serdes.serdeFrom(serializer, deserializer);
    }

    private Schema current() {
        return schemas.get(schemas.size() - 1);
    }
}
