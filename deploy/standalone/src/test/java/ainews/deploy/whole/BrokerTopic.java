package ainews.deploy.whole;

import ainews.ingest.ReadBack;
import ainews.ingest.raw.KafkaRawArticleSink;
import ainews.ingest.raw.RawArticleSink;
import ainews.schemas.DeadLetter;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import ainews.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The real sink with a real broker, and a reader of committed records that hands on each article. A delivery is over when the reader has all
 * of its records; since one thread sends and reads, what is measured is never less than what another process would see. Not thread-safe.
 */
final class BrokerTopic implements RawArticleSink {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration GIVE_UP = Duration.ofSeconds(60);

    private final KafkaRawArticleSink sink;
    private final KafkaConsumer<String, RawArticle> consumer;
    private final ReadBack reader;

    BrokerTopic(Map<String, String> settings, ReadBack reader) {
        this.sink = KafkaRawArticleSink.open(settings);
        this.reader = reader;
        Map<String, Object> config = new HashMap<>(settings);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.consumer = new KafkaConsumer<>(
                config,
                new StringDeserializer(),
                Topics.RAW.valueSerde(settings).deserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.RAW.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    @Override
    public void send(List<RawArticle> raw, List<Engagement> counts, List<DeadLetter> dead) {
        long began = System.nanoTime();
        sink.send(raw, counts, dead);
        int read = 0;
        while (read < raw.size()) {
            for (ConsumerRecord<String, RawArticle> record : consumer.poll(POLL)) {
                read++;
                reader.read(record.value(), System.nanoTime() - began);
            }
            if (System.nanoTime() - began > GIVE_UP.toNanos()) {
                throw new IllegalStateException(read + " of " + raw.size() + " records read after " + GIVE_UP);
            }
        }
    }

    @Override
    public void close() {
        sink.close();
        consumer.close();
    }
}
