package ainews.scoring.serve;

import ainews.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the output topics with plain consumers of committed records, without a group: every server has its own view of all of
 * them. The topics have one partition each, so that an offset names a place in their history.
 */
final class OutputTopics implements NewsHistory {

    private static final Duration POLL = Duration.ofMillis(200);

    /** The part of a Kafka consumer that is used, so that its value type stays open. */
    private final Supplier<org.apache.kafka.clients.consumer.Consumer<String, SpecificRecord>> consumers;

    /** @param consumers makes a consumer of committed records; each one is closed after use */
    OutputTopics(Supplier<org.apache.kafka.clients.consumer.Consumer<String, SpecificRecord>> consumers) {
        this.consumers = consumers;
    }

    static TopicPartition partition(Channel channel) {
        String topic =
                switch (channel) {
                    case SCORED -> Topics.SCORED.name();
                    case STORIES -> Topics.STORIES.name();
                    case SIGNALS -> Topics.SIGNALS.name();
                };
        return new TopicPartition(topic, 0);
    }

    private static List<TopicPartition> partitions() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            partitions.add(partition(channel));
        }
        return partitions;
    }

    @Override
    public void read(Cursor from, BooleanSupplier goOn, Consumer<Served> records) {
        try (var consumer = consumers.get()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions());
            seek(consumer, from);
            while (goOn.getAsBoolean() && !reached(consumer, ends)) {
                for (ConsumerRecord<String, SpecificRecord> record : consumer.poll(POLL)) {
                    served(record).ifPresent(records);
                }
            }
        }
    }

    /** Follows the topics from their beginning until told to stop; tells once when everything of the start was read. */
    void follow(BooleanSupplier goOn, Consumer<Served> records, Runnable caughtUp) {
        try (var consumer = consumers.get()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions());
            seek(consumer, Cursor.START);
            boolean told = false;
            while (goOn.getAsBoolean()) {
                for (ConsumerRecord<String, SpecificRecord> record : consumer.poll(POLL)) {
                    served(record).ifPresent(records);
                }
                if (!told && reached(consumer, ends)) {
                    told = true;
                    caughtUp.run();
                }
            }
        }
    }

    @Override
    public Cursor at(Instant time) {
        try (var consumer = consumers.get()) {
            Map<TopicPartition, Long> times = new HashMap<>();
            partitions().forEach(partition -> times.put(partition, time.toEpochMilli()));
            Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions());
            Map<Channel, Long> next = new EnumMap<>(Channel.class);
            for (Channel channel : Channel.values()) {
                OffsetAndTimestamp first = found.get(partition(channel));
                next.put(channel, first == null ? ends.get(partition(channel)) : Long.valueOf(first.offset()));
            }
            return cursor(next);
        }
    }

    @Override
    public Cursor end() {
        try (var consumer = consumers.get()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions());
            Map<Channel, Long> next = new EnumMap<>(Channel.class);
            for (Channel channel : Channel.values()) {
                next.put(channel, ends.get(partition(channel)));
            }
            return cursor(next);
        }
    }

    private static Cursor cursor(Map<Channel, Long> next) {
        return new Cursor(next.get(Channel.SCORED), next.get(Channel.STORIES), next.get(Channel.SIGNALS));
    }

    /** Retention or compaction may have removed what the cursor names; the oldest record left is next then. */
    private static void seek(org.apache.kafka.clients.consumer.Consumer<String, SpecificRecord> consumer, Cursor from) {
        consumer.assign(partitions());
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions());
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions());
        for (Channel channel : Channel.values()) {
            TopicPartition partition = partition(channel);
            long wanted = Math.max(from.next(channel), Objects.requireNonNull(beginnings.get(partition)));
            consumer.seek(partition, Math.min(wanted, Objects.requireNonNull(ends.get(partition))));
        }
    }

    private static boolean reached(
            org.apache.kafka.clients.consumer.Consumer<String, SpecificRecord> consumer,
            Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static Optional<Served> served(ConsumerRecord<String, SpecificRecord> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        for (Channel channel : Channel.values()) {
            if (partition(channel).topic().equals(record.topic())) {
                return Optional.of(new Served(channel, record.offset(), record.value()));
            }
        }
        return Optional.empty();
    }
}
