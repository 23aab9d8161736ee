package ainews.deploy.replay;

import ainews.schemas.serde.CompiledWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;

/**
 * A hash over a sequence of records that can be kept after each of them and gone on with later: the SHA-256 of the hash so far and the
 * record's plain Avro bytes, maps in the order of their keys. Equal sequences have equal hashes, whatever kind of file they lie in. Not thread-safe.
 */
final class ChainHash {
    private final Map<Schema, DatumWriter<Object>> writers = new HashMap<>();
    private final Buffer buffer = new Buffer();
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(buffer, null);
    private final MessageDigest sha256 = sha256();
    private byte[] state;
    private long count;

    ChainHash() {
        this(new byte[32], 0);
    }

    private ChainHash(byte[] state, long count) {
        this.state = state;
        this.count = count;
    }

    /** Goes on from a hash that {@link #hex} gave after so many records. */
    static ChainHash from(String hex, long count) {
        return new ChainHash(HexFormat.of().parseHex(hex), count);
    }

    void add(SpecificRecord record) {
        write(record);
        sha256.update(state);
        buffer.update(sha256);
        state = sha256.digest();
        count++;
    }

    void add(byte[] bytes) {
        sha256.update(state);
        state = sha256.digest(bytes);
        count++;
    }

    /** Plain Avro. */
    byte[] bytes(SpecificRecord record) {
        write(record);
        return buffer.toByteArray();
    }

    private void write(SpecificRecord record) {
        try {
            buffer.reset();
            // A map has no order of its own, so its bytes would depend on how it was made.
            writers.computeIfAbsent(record.getSchema(), schema -> CompiledWriter.of(schema, true))
                    .write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    long count() {
        return count;
    }

    String hex() {
        return HexFormat.of().formatHex(state);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Gives its bytes to a digest without a copy. */
    private static final class Buffer extends ByteArrayOutputStream {
        Buffer() {
            super(8192);
        }

        void update(MessageDigest digest) {
            digest.update(buf, 0, count);
        }
    }
}
