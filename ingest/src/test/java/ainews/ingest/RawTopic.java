package ainews.ingest;

import ainews.ingest.raw.KafkaRawArticleSink;
import ainews.ingest.raw.RawArticleSink;
import ainews.schemas.DeadLetter;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import ainews.schemas.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The real sink with its serdes, writing to a producer that acknowledges at once; hands on each article as read back from the bytes of its {@code news.raw} record. */
final class RawTopic implements RawArticleSink {
    private static final Map<String, String> SETTINGS = Map.of("schema.registry.url", "mock://fetching");

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final KafkaRawArticleSink sink = new KafkaRawArticleSink(producer, SETTINGS);
    private final Deserializer<RawArticle> articles =
            Topics.RAW.valueSerde(SETTINGS).deserializer();
    private final ReadBack reader;

    RawTopic(ReadBack reader) {
        this.reader = reader;
    }

    @Override
    public void send(List<RawArticle> raw, List<Engagement> counts, List<DeadLetter> dead) {
        sink.send(raw, counts, dead);
        for (ProducerRecord<String, byte[]> record : producer.history()) {
            if (record.topic().equals(Topics.RAW.name())) {
                reader.read(articles.deserialize(record.topic(), record.value()), 0);
            }
        }
        producer.clear();
    }

    @Override
    public void close() {
        sink.close();
    }
}
