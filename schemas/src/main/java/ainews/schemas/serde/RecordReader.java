package ainews.schemas.serde;

import ainews.schemas.DeadLetters;
import ainews.schemas.Topic;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads the value bytes of a topic's records and tells a record that is broken from surroundings that are. Thread-safe.
 */
public final class RecordReader<V extends SpecificRecord> {

    /** What the bytes turned out to be. */
    public sealed interface Reading<V> {

        /** A record of the topic. */
        record Read<V>(V value) implements Reading<V> {}

        /** @param cause one line that says why it is none */
        record Unreadable<V>(String cause) implements Reading<V> {}
    }

    private final String topic;
    private final Class<V> type;
    private final Deserializer<V> deserializer;

    private RecordReader(Topic<String, V> topic, Map<String, ?> settings) {
        this.topic = topic.name();
        this.type = topic.value();
        this.deserializer = topic.valueSerde(settings).deserializer();
    }

    /** @param settings the registry's, see {@link Topic#valueSerde} */
    public static <V extends SpecificRecord> RecordReader<V> of(Topic<String, V> topic, Map<String, ?> settings) {
        return new RecordReader<>(topic, settings);
    }

    /**
     * Reads one value.
     *
     * @throws RegistryException if the registry is out of order; the record may be sound and is to be read again later
     */
    public Reading<V> read(byte[] value) {
        if (value == null) {
            return new Reading.Unreadable<>("the value is null");
        }
        try {
            Object record = deserializer.deserialize(topic, value);
            return type.isInstance(record)
                    ? new Reading.Read<>(type.cast(record))
                    : new Reading.Unreadable<>("not a " + type.getSimpleName());
        } catch (RegistryException e) {
            throw e;
        } catch (SerializationException e) {
            return new Reading.Unreadable<>(DeadLetters.cause(e));
        }
    }
}
