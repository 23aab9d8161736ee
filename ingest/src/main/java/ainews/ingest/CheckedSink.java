package ainews.ingest;

import ainews.ingest.raw.RawArticleSink;
import ainews.schemas.DeadLetter;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import java.util.List;

/** Remembers whether the last delivery was taken, for the health check, and counts those that were not. */
final class CheckedSink implements RawArticleSink {
    private final RawArticleSink delivery;
    private final IngestMetrics metrics;
    private volatile String fault;

    CheckedSink(RawArticleSink delivery, IngestMetrics metrics) {
        this.delivery = delivery;
        this.metrics = metrics;
    }

    @Override
    public void send(List<RawArticle> articles, List<Engagement> engagements, List<DeadLetter> deadLetters) {
        try {
            delivery.send(articles, engagements, deadLetters);
            fault = null;
        } catch (SinkException failed) {
            metrics.sinkFailed();
            fault = failed.getMessage();
            throw failed;
        }
    }

    /** Why the last delivery was not taken; null where it was. */
    String fault() {
        return fault;
    }

    @Override
    public void close() {
        delivery.close();
    }
}
