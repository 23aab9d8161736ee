package ainews.deploy.history;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * The records of a topic that a replay reads, fixed when it starts, so that a later run reads the same.
 *
 * @param begin first offset by partition
 * @param end first offset not read, by partition
 */
public record TopicRange(String topic, Map<Integer, Long> begin, Map<Integer, Long> end) {
    /** Copies the maps. */
    public TopicRange {
        begin = Map.copyOf(begin);
        end = Map.copyOf(end);
    }

    /** All that the topic holds now. */
    static TopicRange now(Consumer<?, ?> consumer, String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        Map<Integer, Long> begin = new TreeMap<>();
        Map<Integer, Long> end = new TreeMap<>();
        consumer.beginningOffsets(partitions).forEach((partition, offset) -> begin.put(partition.partition(), offset));
        consumer.endOffsets(partitions).forEach((partition, offset) -> end.put(partition.partition(), offset));
        return new TopicRange(topic, begin, end);
    }

    long size() {
        return end.values().stream().mapToLong(Long::longValue).sum()
                - begin.values().stream().mapToLong(Long::longValue).sum();
    }
}
