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
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics of the catalogue that a broker does not have yet, and leaves the others as they are. */
public final class NodeTopics {
    /** As many copies as the brokers make by default. */
    public static final int DEFAULT_REPLICATION = -1;

    private static final Logger LOGGER = LoggerFactory.getLogger(NodeTopics.class);
    private static final int PATIENCE_S = 60;

    private NodeTopics() {}

    /**
     * Creates what is missing.
     *
     * @param clients settings of the admin client
     * @param partitions number of partitions by topic name, where not the default
     * @param replication copies of each partition, or {@link #DEFAULT_REPLICATION}
     * @throws NodeStartException if the brokers do not answer or refuse
     */
    public static void create(Map<String, Object> clients, Map<String, Integer> partitions, int replication) {
        try {
            createMissing(clients, partitions, replication);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NodeStartException("interrupted while topics were made", e);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new NodeStartException(
                    "no broker at " + clients.get("bootstrap.servers") + " makes the topics ("
                            + reason.getClass().getSimpleName() + "); check the address and the permissions",
                    e);
        }
    }

    private static void createMissing(Map<String, Object> clients, Map<String, Integer> partitions, int replication)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<NewTopic> wanted = Topics.newTopics(partitions, replication);
        try (Admin admin = Admin.create(clients)) {
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
