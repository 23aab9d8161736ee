package ainews.deploy.replay;

import ainews.deploy.role.Cluster;
import ainews.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;

/** Emissions as bytes of their topics. */
final class Emissions {
    private Emissions() {}

    static byte[] bytes(Cluster cluster, Emission emission) {
        return bytes(cluster, emission.topic(), emission.value());
    }

    private static <V extends SpecificRecord> byte[] bytes(
            Cluster cluster, Topic<String, V> topic, SpecificRecord value) {
        return topic.valueSerde(cluster.registry())
                .serializer()
                .serialize(topic.name(), topic.value().cast(value));
    }
}
