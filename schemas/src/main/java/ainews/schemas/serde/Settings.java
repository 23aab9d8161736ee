package ainews.schemas.serde;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/**
 * Typed reading of a configuration map. A client's key is also found with the prefix {@code schema.registry.}, as
 * Confluent's serializers accept it.
 */
record Settings(Map<String, ?> values) {
    static final String CLIENT_PREFIX = "schema.registry.";

    Object raw(String key) {
        Object value = values.get(key);
        return value != null ? value : values.get(CLIENT_PREFIX + key);
    }

    /** The text, null where missing or blank. */
    String text(String key) {
        Object value = raw(key);
        String text = value instanceof Password secret ? secret.value() : value == null ? "" : value.toString();
        return text.isBlank() ? null : text.trim();
    }

    String text(String key, String fallback) {
        String text = text(key);
        return text == null ? fallback : text;
    }

    boolean flag(String key, boolean fallback) {
        String text = text(key);
        if (text == null) {
            return fallback;
        }
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new ConfigException(key, text, "must be true or false");
        }
        return Boolean.parseBoolean(text);
    }

    int number(String key, int fallback) {
        String text = text(key);
        if (text == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same fault as a negative number
        }
        throw new ConfigException(key, text, "must be a whole number, 0 or more");
    }

    List<String> list(String key) {
        Object value = raw(key);
        List<String> items = value instanceof List<?> given
                ? given.stream().map(Object::toString).toList()
                : value == null ? List.of() : Arrays.asList(value.toString().split(","));
        return items.stream().map(String::trim).filter(item -> !item.isEmpty()).toList();
    }
}
