package ainews.deploy.history;

import ainews.deploy.role.Cluster;
import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a range of a topic as bytes, committed records only, each partition in its order. Not thread-safe. */
public final class TopicReader implements Closeable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final TopicRange range;
    private final List<TopicPartition> partitions;
    private final Deque<ConsumerRecord<String, byte[]>> fetched = new ArrayDeque<>();
    private long read;

    /** @param range null for all that is there now */
    public TopicReader(Cluster cluster, String topic, TopicRange range) {
        consumer = cluster.consumer(new ByteArrayDeserializer());
        this.range = range == null ? TopicRange.now(consumer, topic) : range;
        partitions = this.range.end().keySet().stream()
                .sorted()
                .map(partition -> new TopicPartition(topic, partition))
                .toList();
        consumer.assign(partitions);
        partitions.forEach(
                partition -> consumer.seek(partition, this.range.begin().get(partition.partition())));
    }

    public TopicRange range() {
        return range;
    }

    /** The next record of any partition, or null when all have been read to their end. */
    public ConsumerRecord<String, byte[]> next() {
        while (fetched.isEmpty()) {
            if (partitions.stream().allMatch(this::isRead)) {
                return null;
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < range.end().get(record.partition())) {
                    fetched.add(record);
                }
            }
        }
        read++;
        return fetched.remove();
    }

    private boolean isRead(TopicPartition partition) {
        return consumer.position(partition) >= range.end().get(partition.partition());
    }

    /** Share of the range that was read. */
    public double done() {
        return range.size() == 0 ? 1 : Math.min(1, (double) read / range.size());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
