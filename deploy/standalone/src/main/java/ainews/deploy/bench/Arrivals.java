package ainews.deploy.bench;

import ainews.deploy.role.Cluster;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Notes when the first committed record of each key arrives on a topic of one partition; later records of a key are ignored. */
final class Arrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);

    private final Map<String, Long> nanosByKey = new ConcurrentHashMap<>();
    private final Consumer<String, byte[]> consumer;
    private final Thread reader;

    Arrivals(Cluster cluster, String topic) {
        consumer = cluster.consumer(new ByteArrayDeserializer());
        List<TopicPartition> partition = List.of(new TopicPartition(topic, 0));
        consumer.assign(partition);
        consumer.seekToBeginning(partition);
        reader = new Thread(this::read, "bench-" + topic);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (consumer) {
            while (!Thread.currentThread().isInterrupted()) {
                var records = consumer.poll(POLL);
                long now = System.nanoTime();
                records.forEach(record -> nanosByKey.putIfAbsent(record.key(), now));
            }
        } catch (WakeupException closed) {
            // As asked by close().
        }
    }

    int count() {
        return nanosByKey.size();
    }

    /** When the key arrived, on the clock of {@link System#nanoTime}. */
    long of(String key) {
        return nanosByKey.get(key);
    }

    /** Waits until so many keys have arrived. */
    void await(int keys, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (nanosByKey.size() < keys) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("only " + nanosByKey.size() + " of " + keys
                        + " articles came through in " + longest.toSeconds() + " s");
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
