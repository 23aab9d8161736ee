package ainews.ingest.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.schemas.DeadLetter;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import ainews.schemas.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaRawArticleSinkTest {
    private static final Map<String, String> SETTINGS = Map.of("schema.registry.url", "mock://sink");
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final KafkaRawArticleSink sink = new KafkaRawArticleSink(producer, SETTINGS);

    @Test
    void shouldWriteEachKindToItsTopicByArticleId() {
        Engagement engagement =
                Engagement.newBuilder().setArticleId("b").setObservedAt(NOW).build();

        sink.send(List.of(article("a", "body")), List.of(engagement), List.of());

        ProducerRecord<String, byte[]> raw = producer.history().get(0);
        assertThat(raw.topic()).isEqualTo("news.raw");
        assertThat(raw.key()).isEqualTo("a");
        assertThat(raw.timestamp()).isEqualTo(NOW.toEpochMilli());
        assertThat(Topics.RAW.valueSerde(SETTINGS).deserializer().deserialize("news.raw", raw.value()))
                .isEqualTo(article("a", "body"));
        assertThat(producer.history().get(1).topic()).isEqualTo("news.engagement");
        assertThat(producer.history().get(1).key()).isEqualTo("b");
    }

    @Test
    void shouldTurnWhatNoRecordHoldsIntoADeadLetter() {
        sink.send(List.of(article("a", "x".repeat(9 << 20))), List.of(), List.of());

        ProducerRecord<String, byte[]> sent = producer.history().get(0);
        DeadLetter letter =
                Topics.DEAD_LETTERS.valueSerde(SETTINGS).deserializer().deserialize(sent.topic(), sent.value());
        assertThat(sent.topic()).isEqualTo("news.dead-letters");
        assertThat(letter.getReason()).isEqualTo("too-large");
        assertThat(letter.getArticleId()).isEqualTo("a");
        assertThat(sent.value()).hasSizeLessThan(Topics.DEAD_LETTERS.maxMessageBytes());
    }

    @Test
    void shouldSayThatRecordsWereNotTaken() {
        producer.sendException = new KafkaException("broker gone");

        assertThatThrownBy(() -> sink.send(List.of(article("a", "b")), List.of(), List.of()))
                .isInstanceOf(RawArticleSink.SinkException.class)
                .hasMessageContaining("broker gone");
    }

    private static RawArticle article(String id, String body) {
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setSourceId("s")
                .setOwnerGroup("o")
                .setBody(body)
                .setObservedAt(NOW)
                .build();
    }
}
