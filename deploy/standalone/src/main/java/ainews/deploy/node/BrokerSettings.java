package ainews.deploy.node;

import java.nio.file.Path;
import java.util.Properties;

/** Settings of a broker and controller that are alone. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    private static final String HOST = "127.0.0.1";
    private static final int MIB = 1 << 20;

    private BrokerSettings() {}

    static String bootstrapServers(Ports ports) {
        return HOST + ":" + ports.broker();
    }

    static Properties of(Path logDirectory, Ports ports) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + ports.controller());
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put(
                "listeners",
                "PLAINTEXT://" + bootstrapServers(ports) + ",CONTROLLER://" + HOST + ":" + ports.controller());
        settings.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers(ports));
        settings.put("log.dirs", logDirectory.toString());
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // After a kill the controller refuses the broker until the session of its former life has ended.
        settings.put("broker.session.timeout.ms", "6000");
        settings.put("broker.heartbeat.interval.ms", "1000");
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // Room for a dead letter with the largest record in it; also for the changelogs of state stores.
        settings.put("message.max.bytes", Integer.toString(16 * MIB));
        // A node that was off for weeks must go on where it stopped, so positions are kept for ten years.
        settings.put("offsets.retention.minutes", Integer.toString(10 * 365 * 24 * 60));
        // The default takes 128 MB of heap.
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 * MIB));
        return settings;
    }
}
