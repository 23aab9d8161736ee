package ainews.deploy.command;

import ainews.schemas.Topic;
import ainews.schemas.Topics;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;

/** The topics as they are named on the command line: without what all of them start with. */
final class TopicNames {
    private static final Map<String, Topic<String, ? extends SpecificRecord>> TOPICS = new TreeMap<>();

    static {
        for (Topic<String, ? extends SpecificRecord> topic : Topics.all()) {
            TOPICS.put(topic.name().substring(topic.name().indexOf('.') + 1), topic);
        }
    }

    private TopicNames() {}

    /** @throws UsageException that lists what there is */
    static Topic<String, ? extends SpecificRecord> topic(String name) {
        Topic<String, ? extends SpecificRecord> topic = TOPICS.get(name);
        if (topic == null) {
            throw new UsageException("no topic " + name + "; known are " + new TreeSet<>(TOPICS.keySet()));
        }
        return topic;
    }
}
