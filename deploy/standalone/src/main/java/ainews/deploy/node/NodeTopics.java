package ainews.deploy.node;

import ainews.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics of the catalogue that a broker does not have yet, and leaves the others as they are. */
final class NodeTopics {
    private static final Logger LOGGER = LoggerFactory.getLogger(NodeTopics.class);
    private static final int PATIENCE_S = 60;

    private NodeTopics() {}

    static void create(String bootstrapServers, Map<String, Integer> partitions)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<NewTopic> wanted = Topics.newTopics(partitions, 1);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> there = admin.listTopics().names().get(PATIENCE_S, TimeUnit.SECONDS);
            List<NewTopic> missing = wanted.stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(PATIENCE_S, TimeUnit.SECONDS);
            awaitKnown(admin, wanted.stream().map(NewTopic::name).toList());
            List<String> kept =
                    partitions.keySet().stream().filter(there::contains).toList();
            admin.describeTopics(kept)
                    .allTopicNames()
                    .get(PATIENCE_S, TimeUnit.SECONDS)
                    .forEach((name, topic) -> warnIfOther(
                            name, partitions.get(name), topic.partitions().size()));
        }
    }

    /** The controller has them first; clients would be told by the broker that they do not exist. */
    private static void awaitKnown(Admin admin, List<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> known = Set.of();
        while (!known.containsAll(topics)) {
            known = admin.listTopics().names().get(PATIENCE_S, TimeUnit.SECONDS);
        }
    }

    private static void warnIfOther(String topic, int wanted, int partitions) {
        if (wanted != partitions) {
            LOGGER.atWarn()
                    .addKeyValue("topic", topic)
                    .addKeyValue("partitions", partitions)
                    .addKeyValue("wanted", wanted)
                    .log("topic exists with another number of partitions, which is kept: keys would move");
        }
    }
}
