package ainews.scoring;

import ainews.schemas.TimelineEvent;
import ainews.schemas.Topics;
import ainews.schemas.serde.RecordReader;
import ainews.schemas.serde.RecordReader.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Reads and prepares what the fold's consumer has polled on a thread of its own, while the fold is busy with the records before.
 *
 * <pre>
 *   poll --> {@link Interceptor} --> reading and preparing, one record after the other
 *     \                                        |
 *      --> fold-timeline  <--------------------'  or by itself, where it is there first
 * </pre>
 *
 * <p>Both are pure functions of the record's bytes, so who does them and when changes no output. Nothing is kept that a poll after a crash
 * or a rebalance would not bring again. Thread-safe.
 */
public final class PreparedAhead implements AutoCloseable {
    private static final String SETTING = "ainews.prepared.ahead";

    /** One polled record on its way. */
    @SuppressWarnings("ArrayRecordComponent") // carried along
    private record Polled(long offset, byte[] value, FutureTask<Reading<Prepared>> task) {}

    private final RecordReader<TimelineEvent> reader;
    private final Preparer preparer;
    private final Map<TopicPartition, Deque<Polled>> waiting = new HashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread ahead = new Thread(work, "prepared-ahead");
        ahead.setDaemon(true);
        return ahead;
    });

    /**
     * Starts the thread.
     *
     * @param registry settings of the schema registry, see {@link ainews.schemas.Topic#valueSerde}
     * @param desk what the records are folded with
     */
    public PreparedAhead(Map<String, ?> registry, DeskConfig desk) {
        reader = RecordReader.of(Topics.TIMELINE, registry);
        preparer = new Preparer(desk.rules());
    }

    /** What the application's settings must have in addition, so that polled records come here. */
    public Map<String, Object> settings() {
        return Map.of(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG),
                Interceptor.class.getName(),
                StreamsConfig.mainConsumerPrefix(SETTING),
                this);
    }

    void polled(ConsumerRecords<byte[], byte[]> records) {
        List<Polled> work = new ArrayList<>(records.count());
        synchronized (waiting) {
            for (TopicPartition partition : records.partitions()) {
                Deque<Polled> queue = waiting.computeIfAbsent(partition, absent -> new ArrayDeque<>());
                for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
                    if (!queue.isEmpty() && record.offset() <= queue.getLast().offset()) {
                        // the task came back, or begins again where it had committed
                        queue.forEach(stale -> stale.task().cancel(false));
                        queue.clear();
                    }
                    byte[] value = record.value();
                    Polled polled = new Polled(record.offset(), value, new FutureTask<>(() -> prepare(value)));
                    queue.add(polled);
                    work.add(polled);
                }
            }
        }
        thread.execute(() -> work.forEach(polled -> polled.task().run()));
    }

    /** What a record holds; worked out now, unless that was done ahead. */
    Reading<Prepared> take(TopicPartition partition, long offset, byte[] value) {
        Polled polled = next(partition, offset);
        if (polled != null && Arrays.equals(polled.value(), value)) {
            // does nothing where the other thread has it in hand or is done
            polled.task().run();
            try {
                return polled.task().get();
            } catch (ExecutionException | CancellationException e) {
                // once more, for the fold to see what is wrong
                return prepare(value);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return prepare(value);
    }

    private Polled next(TopicPartition partition, long offset) {
        synchronized (waiting) {
            Deque<Polled> queue = waiting.getOrDefault(partition, new ArrayDeque<>());
            while (!queue.isEmpty() && queue.getFirst().offset() < offset) {
                queue.removeFirst();
            }
            return queue.isEmpty() || queue.getFirst().offset() != offset ? null : queue.removeFirst();
        }
    }

    private Reading<Prepared> prepare(byte[] value) {
        Reading<TimelineEvent> reading = reader.read(value);
        return reading instanceof Reading.Read<TimelineEvent> read
                ? new Reading.Read<>(preparer.prepare(read.value()))
                : new Reading.Unreadable<>(((Reading.Unreadable<TimelineEvent>) reading).cause());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** Made by the consumer, see {@link #settings}. */
    public static final class Interceptor implements ConsumerInterceptor<byte[], byte[]> {
        private PreparedAhead ahead;

        @Override
        public void configure(Map<String, ?> settings) {
            ahead = (PreparedAhead) settings.get(SETTING);
        }

        @Override
        public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
            ahead.polled(records);
            return records;
        }

        @Override
        public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

        @Override
        public void close() {}
    }
}
