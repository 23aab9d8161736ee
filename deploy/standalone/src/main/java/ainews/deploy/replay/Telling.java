package ainews.deploy.replay;

import ainews.schemas.Topic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** What a core said when it was told all of history, in a temporary file. Not thread-safe. */
final class Telling implements Closeable {
    private final Spool spool = new Spool();
    private final ChainHash bytes = new ChainHash();
    private final Map<Topic<?, ?>, SpecificDatumReader<SpecificRecord>> readers = new HashMap<>();

    Telling() throws IOException {}

    /**
     * Something that was said.
     *
     * @param index of the entry that gave rise to it
     * @param bytes the value as plain Avro
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by sameAs
    record Said(int index, Topic<String, ? extends SpecificRecord> topic, String key, long timestamp, byte[] bytes) {
        boolean sameAs(int otherIndex, Emission other, byte[] otherBytes) {
            return index == otherIndex
                    && topic.equals(other.topic())
                    && timestamp == other.timestamp()
                    && Arrays.equals(bytes, otherBytes);
        }
    }

    /** The bytes of a value as they are kept. */
    byte[] bytes(Emission emission) {
        return bytes.bytes(emission.value());
    }

    void add(int index, Emission emission) throws IOException {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(piece);
        out.writeInt(index);
        out.writeByte(ReplayOutput.TOPICS.indexOf(emission.topic()));
        out.writeLong(emission.timestamp());
        byte[] key = emission.key() == null ? null : emission.key().getBytes(StandardCharsets.UTF_8);
        out.writeInt(key == null ? -1 : key.length);
        if (key != null) {
            out.write(key);
        }
        out.write(bytes(emission));
        spool.add(piece.toByteArray());
    }

    /** All of it again, in the order in which it was said. */
    Reader reader() throws IOException {
        return new Reader(spool.cursor());
    }

    /** The record as it was said. */
    Emission emission(Said said) throws IOException {
        SpecificDatumReader<SpecificRecord> reader = readers.get(said.topic());
        if (reader == null) {
            reader = new SpecificDatumReader<>(said.topic().value().asSubclass(SpecificRecord.class));
            readers.put(said.topic(), reader);
        }
        SpecificRecord value = reader.read(null, DecoderFactory.get().binaryDecoder(said.bytes(), null));
        return new Emission(said.topic(), said.key(), value, said.timestamp());
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }

    /** Reads it once. */
    static final class Reader {
        private final Spool.Cursor cursor;
        private Said ahead;

        private Reader(Spool.Cursor cursor) throws IOException {
            this.cursor = cursor;
            ahead = read();
        }

        /** The next thing said about entries before the given one, or null where there is none. */
        Said next(int before) throws IOException {
            if (ahead == null || ahead.index() >= before) {
                return null;
            }
            Said next = ahead;
            ahead = read();
            return next;
        }

        private Said read() throws IOException {
            byte[] piece = cursor.next();
            if (piece == null) {
                return null;
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(piece));
            int index = in.readInt();
            Topic<String, ? extends SpecificRecord> topic = ReplayOutput.TOPICS.get(in.readByte());
            long timestamp = in.readLong();
            int length = in.readInt();
            String key = length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
            return new Said(index, topic, key, timestamp, in.readAllBytes());
        }
    }
}
