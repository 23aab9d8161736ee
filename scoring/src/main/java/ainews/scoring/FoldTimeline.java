package ainews.scoring;

import ainews.schemas.DeadLetter;
import ainews.schemas.DeadLetters;
import ainews.schemas.DeadLetters.Origin;
import ainews.schemas.DeadLetters.Reason;
import ainews.schemas.Duplicate;
import ainews.schemas.Duplicates;
import ainews.schemas.TimelineEvent;
import ainews.schemas.Topic;
import ainews.schemas.Topics;
import ainews.schemas.serde.RecordReader.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Applies the timeline to the desk and forwards what it says. What changed in the desk is written to the store in the same
 * transaction, and a new owner of the partition rebuilds the desk from there, so that after a crash the fold goes on as if
 * nothing had happened. It is written once a transaction, see {@link DeskStore}.
 */
final class FoldTimeline implements Processor<byte[], byte[], String, SpecificRecord> {

    private static final String STAGE = "scoring";
    private static final String UNREADABLE = "unreadable";

    private final PreparedAhead ahead;
    private final DeskConfig config;
    private final ScoringMetrics metrics;
    private ProcessorContext<String, SpecificRecord> context;
    private DeskStore state;
    private Desk desk;

    FoldTimeline(PreparedAhead ahead, DeskConfig config, ScoringMetrics metrics) {
        this.ahead = ahead;
        this.config = config;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        this.state = context.getStateStore(ScoringTopology.DESK_STATE);
        this.desk = Desk.restore(config, state.pieces());
        // The store holds all of this already; from here on changes are noted, removals among them.
        desk.takeChanges();
        state.keeps(desk::takeChanges);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata place = context.recordMetadata().orElseThrow();
        Reading<Prepared> reading =
                ahead.take(new TopicPartition(place.topic(), place.partition()), place.offset(), record.value());
        if (reading instanceof Reading.Unreadable<Prepared> unreadable) {
            metrics.read(UNREADABLE);
            letter(record, UNREADABLE, Reason.UNDECODABLE.label(), unreadable.cause(), null);
            return;
        }
        Prepared prepared = ((Reading.Read<Prepared>) reading).value();
        metrics.read(kind(prepared.event()));
        for (Output output : desk.apply(prepared)) {
            forward(record, output);
        }
        metrics.clock(record.timestamp());
    }

    private static String kind(TimelineEvent event) {
        if (event.getArticle() != null) {
            return "article";
        }
        return event.getEngagement() != null ? "engagement" : "tick";
    }

    private void forward(Record<byte[], byte[]> record, Output output) {
        metrics.emitted(output);
        if (output instanceof Output.Scored scored) {
            send(
                    Topics.SCORED,
                    scored.value().getArticleId(),
                    scored.value(),
                    scored.value().getScoredAt());
        } else if (output instanceof Output.StoryChanged story) {
            send(
                    Topics.STORIES,
                    story.value().getStoryId(),
                    story.value(),
                    story.value().getScoredAt());
        } else if (output instanceof Output.Signalled signal) {
            send(
                    Topics.SIGNALS,
                    signal.value().getEntityId(),
                    signal.value(),
                    signal.value().getScoredAt());
        } else if (output instanceof Output.Repeated repeated) {
            Duplicate duplicate = Duplicates.of(repeated.value(), repeated.revision());
            send(Topics.DUPLICATES, duplicate.getArticleId(), duplicate, duplicate.getObservedAt());
        } else if (output instanceof Output.Unplaced unplaced) {
            letter(record, kind(unplaced.event()), unplaced.reason(), unplaced.cause(), articleId(unplaced.event()));
        }
    }

    private static String articleId(TimelineEvent event) {
        if (event.getArticle() != null) {
            return event.getArticle().getArticleId();
        }
        return event.getEngagement() == null ? null : event.getEngagement().getArticleId();
    }

    private <V extends SpecificRecord> void send(Topic<String, V> topic, String key, V value, Instant time) {
        context.forward(new Record<>(key, value, Math.max(0, time.toEpochMilli())), topic.sinkName());
    }

    private void letter(Record<byte[], byte[]> record, String kind, String reason, String cause, String articleId) {
        Origin origin = context.recordMetadata()
                .map(read -> new Origin(
                        read.topic(), read.partition(), read.offset(), Instant.ofEpochMilli(record.timestamp())))
                .orElseThrow();
        DeadLetter letter =
                DeadLetters.of(origin, STAGE, reason, cause, articleId, record.key(), record.value(), record.headers());
        String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
        context.forward(new Record<>(key, letter, record.timestamp()), Topics.DEAD_LETTERS.sinkName());
        metrics.deadLetter(kind, reason);
    }
}
