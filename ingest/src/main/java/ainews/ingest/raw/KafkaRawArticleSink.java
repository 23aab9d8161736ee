package ainews.ingest.raw;

import ainews.schemas.DeadLetter;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import ainews.schemas.Topic;
import ainews.schemas.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes {@code news.raw}, {@code news.engagement} and {@code news.dead-letters} by one idempotent producer. */
public final class KafkaRawArticleSink implements RawArticleSink {
    /** Room in a batch beside the value: key, headers, framing. */
    private static final int OVERHEAD_BYTES = 16 * 1024;

    private static final int KEPT_OF_TOO_LARGE = 4 * 1024 * 1024;

    private final Producer<String, byte[]> producer;
    private final Serializer<RawArticle> articles;
    private final Serializer<Engagement> engagements;
    private final Serializer<DeadLetter> deadLetters;

    /** Uses a producer that is made elsewhere; the settings are the registry's. */
    public KafkaRawArticleSink(Producer<String, byte[]> producer, Map<String, ?> settings) {
        this.producer = producer;
        this.articles = Topics.RAW.valueSerde(settings).serializer();
        this.engagements = Topics.ENGAGEMENT.valueSerde(settings).serializer();
        this.deadLetters = Topics.DEAD_LETTERS.valueSerde(settings).serializer();
    }

    /** Opens a producer with acks=all and idempotence; the settings are Kafka's and the registry's. */
    public static KafkaRawArticleSink open(Map<String, String> settings) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "ainews-ingest");
        config.putAll(settings);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.DEAD_LETTERS.maxMessageBytes());
        return new KafkaRawArticleSink(
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer()), settings);
    }

    /** The producer, for binding its metrics. */
    public Producer<String, byte[]> producer() {
        return producer;
    }

    @Override
    public void send(List<RawArticle> raw, List<Engagement> counts, List<DeadLetter> dead) {
        List<Future<RecordMetadata>> underWay = new ArrayList<>();
        try {
            for (RawArticle article : raw) {
                underWay.add(send(article));
            }
            for (Engagement count : counts) {
                underWay.add(send(
                        Topics.ENGAGEMENT,
                        count.getArticleId(),
                        count.getObservedAt(),
                        engagements.serialize(Topics.ENGAGEMENT.name(), count)));
            }
            for (DeadLetter letter : dead) {
                underWay.add(send(letter));
            }
            for (Future<RecordMetadata> sent : underWay) {
                sent.get();
            }
        } catch (KafkaException | ExecutionException failed) {
            throw new SinkException("records not delivered: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SinkException("stopped while delivering", stopped);
        }
    }

    private Future<RecordMetadata> send(RawArticle article) {
        byte[] value = articles.serialize(Topics.RAW.name(), article);
        int limit = Topics.RAW.maxMessageBytes() - OVERHEAD_BYTES;
        if (value.length <= limit) {
            return send(Topics.RAW, article.getArticleId(), article.getObservedAt(), value);
        }
        return send(DeadLetter.newBuilder()
                .setTopic("")
                .setPartition(-1)
                .setOffset(-1)
                .setTimestamp(article.getObservedAt())
                .setStage("ingest")
                .setReason("too-large")
                .setCause("record of " + value.length + " bytes, at most " + limit + "; value holds its beginning")
                .setArticleId(article.getArticleId())
                .setKey(ByteBuffer.wrap(article.getArticleId().getBytes(StandardCharsets.UTF_8)))
                .setValue(ByteBuffer.wrap(Arrays.copyOf(value, KEPT_OF_TOO_LARGE)))
                .build());
    }

    private Future<RecordMetadata> send(DeadLetter letter) {
        byte[] value = deadLetters.serialize(Topics.DEAD_LETTERS.name(), letter);
        return send(Topics.DEAD_LETTERS, letter.getArticleId(), letter.getTimestamp(), value);
    }

    private <V extends SpecificRecord> Future<RecordMetadata> send(
            Topic<String, V> topic, String key, Instant time, byte[] value) {
        return producer.send(new ProducerRecord<>(topic.name(), null, Math.max(0, time.toEpochMilli()), key, value));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(30));
    }
}
