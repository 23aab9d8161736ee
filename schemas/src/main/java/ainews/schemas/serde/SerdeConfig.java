package ainews.schemas.serde;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.config.ConfigException;

/**
 * How records are written and read; keys and defaults are those of Confluent's serializers.
 *
 * @param fixedReader schema that every record is read with, null to take the class that the writer's schema names
 */
record SerdeConfig(
        boolean isKey,
        boolean autoRegister,
        boolean useLatestVersion,
        boolean latestStrict,
        boolean normalize,
        boolean removeJavaProperties,
        boolean specificReader,
        SubjectNaming naming,
        Schema fixedReader) {

    static final String SPECIFIC_READER = "specific.avro.reader";
    static final String VALUE_TYPE = "specific.avro.value.type";
    private static final String KEY_TYPE = "specific.avro.key.type";
    private static final String DEFAULT_NAMING = "io.confluent.kafka.serializers.subject.TopicNameStrategy";

    static SerdeConfig of(Map<String, ?> values, boolean isKey) {
        Settings settings = new Settings(values);
        String namingKey = (isKey ? "key" : "value") + ".subject.name.strategy";
        Object naming = settings.raw(namingKey);
        Object type = settings.raw(isKey ? KEY_TYPE : VALUE_TYPE);
        return new SerdeConfig(
                isKey,
                settings.flag("auto.register.schemas", true),
                settings.flag("use.latest.version", false),
                settings.flag("latest.compatibility.strict", true),
                settings.flag("normalize.schemas", false),
                settings.flag("avro.remove.java.properties", false),
                settings.flag(SPECIFIC_READER, false),
                SubjectNaming.of(namingKey, naming == null ? DEFAULT_NAMING : naming),
                type == null ? null : schemaOf(isKey ? KEY_TYPE : VALUE_TYPE, type));
    }

    private static Schema schemaOf(String key, Object type) {
        try {
            Class<?> record = type instanceof Class<?> known ? known : Class.forName(type.toString());
            return SpecificData.get().getSchema(record);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new ConfigException(key, type, "not a generated Avro record: " + e);
        }
    }
}
