package ainews.schemas.serde;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericContainer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro records to the Confluent wire format; null stays null (a tombstone). Takes the settings of Confluent's
 * {@code KafkaAvroSerializer}. Thread-safe once configured.
 *
 * <p>With {@code use.latest.version} the record must have been built with the subject's latest schema, as generated
 * builders do; one of an older schema is refused here rather than written wrongly.
 */
public final class AvroSerializer<T extends GenericContainer> implements Serializer<T> {
    private final Map<Target, Registry.Registered> targets = new ConcurrentHashMap<>();
    private final ThreadLocal<Encoding> encodings = ThreadLocal.withInitial(Encoding::new);
    private Registry registry;
    private SerdeConfig config;

    private record Target(String topic, Schema schema) {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        use(Registries.of(configs), SerdeConfig.of(configs, isKey));
    }

    void use(Registry registry, SerdeConfig config) {
        this.registry = registry;
        this.config = config;
    }

    /**
     * @throws SerializationException if the record does not fit its schema
     * @throws RegistryException if the registry refuses the schema or does not answer
     */
    @Override
    public byte[] serialize(String topic, T data) {
        if (data == null) {
            return null;
        }
        Target target = new Target(topic, data.getSchema());
        Registry.Registered written = targets.get(target);
        if (written == null) {
            written = resolve(target);
            targets.put(target, written);
        }
        try {
            return encodings.get().framed(written.id(), written.schema(), data);
        } catch (RuntimeException | java.io.IOException e) {
            encodings.remove();
            throw new SerializationException(
                    "cannot write " + data.getSchema().getFullName() + " to " + topic + " with schema " + written.id()
                            + ": " + e,
                    e);
        }
    }

    private Registry.Registered resolve(Target target) {
        String subject = config.naming().subject(target.topic(), config.isKey(), target.schema());
        Schema sent = config.removeJavaProperties() ? JavaProperties.removed(target.schema()) : target.schema();
        if (config.autoRegister()) {
            return new Registry.Registered(registry.register(subject, sent, config.normalize()), target.schema());
        }
        if (!config.useLatestVersion()) {
            return new Registry.Registered(registry.lookUp(subject, sent, config.normalize()), target.schema());
        }
        Registry.Registered latest = registry.latest(subject);
        if (config.latestStrict()
                && SchemaCompatibility.checkReaderWriterCompatibility(latest.schema(), target.schema())
                                .getType()
                        != SchemaCompatibilityType.COMPATIBLE) {
            throw new SerializationException("schema of " + target.schema().getFullName()
                    + " is not compatible with the latest of subject " + subject + " (id " + latest.id() + ")");
        }
        if (!JavaProperties.removed(latest.schema()).equals(JavaProperties.removed(target.schema()))) {
            throw new SerializationException("record of " + target.schema().getFullName()
                    + " was not built with the latest schema of subject " + subject + " (id " + latest.id()
                    + "): rebuild this program with that schema, or set use.latest.version=false");
        }
        return new Registry.Registered(latest.id(), target.schema());
    }
}
