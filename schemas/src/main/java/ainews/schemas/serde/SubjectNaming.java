package ainews.schemas.serde;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;

/** Under which subject a schema is registered; chosen by the class names of Confluent's strategies. */
enum SubjectNaming {
    TOPIC,
    RECORD,
    TOPIC_RECORD;

    private static final String PACKAGE = "io.confluent.kafka.serializers.subject.";
    private static final Map<String, SubjectNaming> BY_CLASS = Map.of(
            PACKAGE + "TopicNameStrategy", TOPIC,
            PACKAGE + "RecordNameStrategy", RECORD,
            PACKAGE + "TopicRecordNameStrategy", TOPIC_RECORD);

    /** @param strategy class name, or a class of that name */
    static SubjectNaming of(String setting, Object strategy) {
        String name = strategy instanceof Class<?> type ? type.getName() : strategy.toString();
        SubjectNaming naming = BY_CLASS.get(name);
        if (naming == null) {
            throw new ConfigException(
                    setting,
                    name,
                    "must be TopicNameStrategy, RecordNameStrategy or TopicRecordNameStrategy in " + PACKAGE + "*");
        }
        return naming;
    }

    String subject(String topic, boolean isKey, Schema schema) {
        return switch (this) {
            case TOPIC -> topic + (isKey ? "-key" : "-value");
            case RECORD -> schema.getFullName();
            case TOPIC_RECORD -> topic + "-" + schema.getFullName();
        };
    }

    /** The subject of records on a topic where it does not depend on their schema, else null. */
    String subjectBeforeReading(String topic, boolean isKey) {
        return this == TOPIC ? topic + (isKey ? "-key" : "-value") : null;
    }
}
