package ainews.enrich;

import ainews.schemas.DeadLetter;
import ainews.schemas.DeadLetters;
import ainews.schemas.DeadLetters.Reason;
import ainews.schemas.Engagement;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.RawArticle;
import ainews.schemas.Topics;
import ainews.schemas.serde.RecordReader;
import ainews.schemas.serde.RecordReader.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Reads raw articles; each one leaves as a revision, a duplicate or a dead letter. */
final class EnrichArticles implements Processor<byte[], byte[], String, SpecificRecord> {

    private final RecordReader<RawArticle> reader;
    private final RecordReader<Engagement> engagementReader;
    private final Supplier<Enricher> enricher;
    private final EnrichMetrics metrics;
    private KeyValueStore<String, byte[]> seen;
    private EarlyEngagement early;
    private Outlets outlets;

    EnrichArticles(
            RecordReader<RawArticle> reader,
            RecordReader<Engagement> engagementReader,
            Supplier<Enricher> enricher,
            EnrichMetrics metrics) {
        this.reader = reader;
        this.engagementReader = engagementReader;
        this.enricher = enricher;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.seen = context.getStateStore(EnrichTopology.SEEN_CONTENT);
        this.early = new EarlyEngagement(context.getStateStore(EnrichTopology.EARLY_ENGAGEMENT));
        this.outlets = new Outlets(context, metrics);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        metrics.read(Topics.RAW);
        Reading<RawArticle> reading = reader.read(record.value());
        if (reading instanceof Reading.Unreadable<RawArticle> unreadable) {
            reject(record, Reason.UNDECODABLE, unreadable.cause(), null);
            return;
        }
        RawArticle raw = ((Reading.Read<RawArticle>) reading).value();
        String articleId = raw.getArticleId();
        if (record.key() == null || !Arrays.equals(record.key(), articleId.getBytes(StandardCharsets.UTF_8))) {
            reject(record, Reason.WRONG_KEY, "the key is not the article id " + articleId, articleId);
            return;
        }
        EnrichedArticle article;
        try {
            // one dictionary reads the whole of a record, whatever is put in force meanwhile
            article = enricher.get().enrich(raw);
        } catch (RuntimeException | StackOverflowError e) {
            reject(record, Reason.FAILED, DeadLetters.cause(e), articleId);
            return;
        }
        forward(article);
    }

    private void reject(Record<byte[], byte[]> record, Reason reason, String cause, String articleId) {
        outlets.deadLetter(outlets.letter(record, reason, cause, articleId));
    }

    private void forward(EnrichedArticle article) {
        String articleId = article.getArticleId();
        byte[] stored = seen.get(articleId);
        Revising.Outcome outcome = Revising.decide(article, stored);
        if (outcome instanceof Revising.Outcome.Repeated repeated) {
            outlets.duplicate(repeated.duplicate());
            return;
        }
        Revising.Outcome.Revised revision = (Revising.Outcome.Revised) outcome;
        seen.put(articleId, revision.seen());
        outlets.article(revision.article());
        if (stored == null) {
            early.takeFor(articleId).forEach(this::place);
        }
    }

    private void place(DeadLetter waiting) {
        byte[] value = new byte[waiting.getValue().remaining()];
        waiting.getValue().duplicate().get(value);
        if (engagementReader.read(value) instanceof Reading.Read<Engagement> read) {
            outlets.engagement(read.value());
        } else {
            outlets.deadLetter(waiting);
        }
    }
}
