package ainews.schemas.serde;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * The Confluent wire format to Avro records; null stays null. Takes the settings of Confluent's
 * {@code KafkaAvroDeserializer}: with {@code specific.avro.reader} the generated class that the writer's schema names
 * is made, with {@code specific.avro.value.type} that very class whatever the writer called it. Thread-safe once
 * configured.
 */
public final class AvroDeserializer<T extends GenericContainer> implements Deserializer<T> {
    private final ThreadLocal<Decoding> decodings = ThreadLocal.withInitial(Decoding::new);
    private Registry registry;
    private SerdeConfig config;

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        use(Registries.of(configs), SerdeConfig.of(configs, isKey));
    }

    void use(Registry registry, SerdeConfig config) {
        this.registry = registry;
        this.config = config;
    }

    /**
     * @throws RegistryException if the registry does not answer or refuses; the record may be sound
     * @throws SerializationException if the record itself cannot be read: no frame, a schema id that the registry does
     *     not know, bytes that are not of the schema
     */
    @Override
    @SuppressWarnings("unchecked") // the caller's settings say what the records are
    public T deserialize(String topic, byte[] data) {
        if (data == null) {
            return null;
        }
        int id = WireFormat.schemaId(topic, data);
        Schema written = writer(topic, id);
        try {
            Schema read = reader(written);
            return (T) decodings.get().read(written, read, config.specificReader(), data, WireFormat.HEADER_BYTES);
        } catch (RuntimeException | java.io.IOException | StackOverflowError e) {
            decodings.remove();
            throw new SerializationException("record of " + topic + " cannot be read with schema " + id + ": " + e, e);
        }
    }

    private Schema writer(String topic, int id) {
        try {
            return registry.byId(id, config.naming().subjectBeforeReading(topic, config.isKey()));
        } catch (RegistryException e) {
            if (e.isUnknownSchema()) {
                throw new SerializationException(
                        "record of " + topic + " names schema " + id + ", which the registry does not know", e);
            }
            throw e;
        }
    }

    private Schema reader(Schema written) {
        if (!config.specificReader()) {
            return written;
        }
        if (config.fixedReader() != null) {
            return config.fixedReader();
        }
        Class<?> type = SpecificData.get().getClass(written);
        if (type == null) {
            throw new SerializationException("no generated class " + written.getFullName() + " on the class path");
        }
        return SpecificData.get().getSchema(type);
    }
}
