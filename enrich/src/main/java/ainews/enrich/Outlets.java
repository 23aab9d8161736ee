package ainews.enrich;

import ainews.schemas.DeadLetter;
import ainews.schemas.DeadLetters;
import ainews.schemas.DeadLetters.Origin;
import ainews.schemas.DeadLetters.Reason;
import ainews.schemas.Duplicate;
import ainews.schemas.Engagement;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.TimelineEvent;
import ainews.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Where records leave enrich, each counted as it goes; record timestamps are event times. */
final class Outlets {

    private static final String STAGE = "enrich";

    private final ProcessorContext<String, SpecificRecord> context;
    private final EnrichMetrics metrics;

    Outlets(ProcessorContext<String, SpecificRecord> context, EnrichMetrics metrics) {
        this.context = context;
        this.metrics = metrics;
    }

    void article(EnrichedArticle article) {
        TimelineEvent event = TimelineEvent.newBuilder().setArticle(article).build();
        forward(article.getArticleId(), event, article.getObservedAt(), Topics.TIMELINE.sinkName());
        metrics.revised();
        metrics.unlisted(article);
    }

    void duplicate(Duplicate duplicate) {
        forward(duplicate.getArticleId(), duplicate, duplicate.getObservedAt(), Topics.DUPLICATES.sinkName());
        metrics.duplicate();
    }

    void engagement(Engagement engagement) {
        TimelineEvent event =
                TimelineEvent.newBuilder().setEngagement(engagement).build();
        forward(engagement.getArticleId(), event, engagement.getObservedAt(), Topics.TIMELINE.sinkName());
        metrics.engagement();
    }

    void deadLetter(DeadLetter letter) {
        String key = letter.getKey() == null
                ? null
                : StandardCharsets.UTF_8.decode(letter.getKey().duplicate()).toString();
        forward(key, letter, letter.getTimestamp(), Topics.DEAD_LETTERS.sinkName());
        metrics.deadLetter(letter.getReason());
    }

    /** @param articleId null where it is not known */
    DeadLetter letter(Record<byte[], byte[]> record, Reason reason, String cause, String articleId) {
        Instant timestamp = Instant.ofEpochMilli(record.timestamp());
        Origin origin = context.recordMetadata()
                .map(read -> new Origin(read.topic(), read.partition(), read.offset(), timestamp))
                .orElseThrow();
        return DeadLetters.of(
                origin, STAGE, reason.label(), cause, articleId, record.key(), record.value(), record.headers());
    }

    private void forward(String key, SpecificRecord value, Instant time, String sink) {
        context.forward(new Record<>(key, value, Math.max(0, time.toEpochMilli())), sink);
    }
}
