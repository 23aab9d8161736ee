package ainews.schemas.serde;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Serde;

/**
 * Makes the serde of a topic's values: the one place where its class is chosen. Set {@value #CLASS_SETTING} to use
 * another one that takes the same settings, such as Confluent's {@code SpecificAvroSerde}.
 */
public final class ValueSerdes {
    /** Name of the setting that holds the class name of the serde. */
    public static final String CLASS_SETTING = "value.serde.class";

    private static final String DEFAULT_CLASS = defaultClass();

    private ValueSerdes() {}

    /**
     * A serde for values of one record type, configured.
     *
     * @param settings {@value #CLASS_SETTING} (optional) and the registry's settings
     * @throws ConfigException if the class cannot be made or refuses its settings
     */
    public static <V extends SpecificRecord> Serde<V> of(Class<V> type, Map<String, ?> settings) {
        Object chosen = settings.get(CLASS_SETTING);
        Serde<V> serde = make(chosen == null ? DEFAULT_CLASS : chosen.toString());
        Map<String, Object> configured = new HashMap<>(settings);
        configured.remove(CLASS_SETTING);
        configured.put(SerdeConfig.SPECIFIC_READER, true);
        configured.put(SerdeConfig.VALUE_TYPE, type);
        serde.configure(configured, false);
        return serde;
    }

    @SuppressWarnings("unchecked") // the value type is fixed by the settings that the serde is given next
    private static <V> Serde<V> make(String className) {
        try {
            return (Serde<V>) Class.forName(className)
                    .asSubclass(Serde.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
            throw new ConfigException(CLASS_SETTING, className, "not a serde on the class path: " + e);
        }
    }

    private static String defaultClass() {
        try (InputStream in = ValueSerdes.class.getResourceAsStream("default.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty(CLASS_SETTING);
        } catch (IOException e) {
            throw new UncheckedIOException("default.properties", e);
        }
    }
}
