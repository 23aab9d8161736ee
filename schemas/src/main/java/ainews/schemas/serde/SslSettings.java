package ainews.schemas.serde;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SslConfigs;

/** Settings given as text in the types that Kafka's TLS code wants, with Kafka's defaults for the rest. */
final class SslSettings {
    private SslSettings() {}

    static Map<String, Object> typed(Map<String, Object> given) {
        ConfigDef definition = new ConfigDef();
        SslConfigs.addClientSslSupport(definition);
        return new HashMap<>(definition.parse(given));
    }
}
