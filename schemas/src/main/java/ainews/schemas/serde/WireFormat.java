package ainews.schemas.serde;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/** The frame around a record on a topic: a zero byte and the schema id. */
final class WireFormat {
    static final int MAGIC = 0;
    static final int HEADER_BYTES = 5;

    private WireFormat() {}

    /** @throws SerializationException if the bytes do not start with such a frame */
    static int schemaId(String topic, byte[] bytes) {
        if (bytes.length < HEADER_BYTES) {
            throw new SerializationException("record of " + topic + " is only " + bytes.length
                    + " bytes long: not in the Confluent wire format");
        }
        if (bytes[0] != MAGIC) {
            throw new SerializationException("record of " + topic + " starts with byte " + (bytes[0] & 0xff)
                    + " instead of 0: not in the Confluent wire format");
        }
        return ByteBuffer.wrap(bytes).getInt(1);
    }
}
