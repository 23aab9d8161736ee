package ainews.enrich;

import ainews.schemas.DeadLetter;
import ainews.schemas.DeadLetters.Reason;
import ainews.schemas.Engagement;
import ainews.schemas.Topics;
import ainews.schemas.serde.RecordReader;
import ainews.schemas.serde.RecordReader.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Puts engagement on the timeline behind its article; where that does not come in time, it is a dead letter. */
final class PlaceEngagement implements Processor<byte[], byte[], String, SpecificRecord> {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final RecordReader<Engagement> reader;
    private final EnrichMetrics metrics;
    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, byte[]> seen;
    private EarlyEngagement early;
    private Outlets outlets;

    PlaceEngagement(RecordReader<Engagement> reader, EnrichMetrics metrics) {
        this.reader = reader;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        this.seen = context.getStateStore(EnrichTopology.SEEN_CONTENT);
        this.early = new EarlyEngagement(context.getStateStore(EnrichTopology.EARLY_ENGAGEMENT));
        this.outlets = new Outlets(context, metrics);
        context.schedule(
                LOOK_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> early.takeOlderThan(now - PATIENCE.toMillis())
                        .forEach(outlets::deadLetter));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        metrics.read(Topics.ENGAGEMENT);
        Reading<Engagement> reading = reader.read(record.value());
        if (reading instanceof Reading.Unreadable<Engagement> unreadable) {
            outlets.deadLetter(outlets.letter(record, Reason.UNDECODABLE, unreadable.cause(), null));
            return;
        }
        Engagement engagement = ((Reading.Read<Engagement>) reading).value();
        String articleId = engagement.getArticleId();
        if (record.key() == null || !Arrays.equals(record.key(), articleId.getBytes(StandardCharsets.UTF_8))) {
            // On another partition than its article it would wait in vain.
            String cause = "the key is not the article id " + articleId;
            outlets.deadLetter(outlets.letter(record, Reason.WRONG_KEY, cause, articleId));
            return;
        }
        if (seen.get(articleId) != null) {
            outlets.engagement(engagement);
        } else {
            DeadLetter letter = outlets.letter(
                    record,
                    Reason.UNKNOWN_ARTICLE,
                    "no article " + articleId + " was seen before or soon after",
                    articleId);
            early.put(articleId, letter, context.currentSystemTimeMs());
        }
    }
}
