package ainews.deploy.role;

import ainews.schemas.Topics;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** Waits for the first record of {@code news.scored}. */
public final class FirstScored {

    private static final Duration POLL = Duration.ofMillis(50);

    private FirstScored() {}

    /** @return whether there was one in time */
    public static boolean await(Cluster cluster, Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        try (var consumer = cluster.consumer()) {
            List<TopicPartition> partition = List.of(new TopicPartition(Topics.SCORED.name(), 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            while (System.nanoTime() < end) {
                if (!consumer.poll(POLL).isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }
}
