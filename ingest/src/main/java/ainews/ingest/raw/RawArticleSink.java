package ainews.ingest.raw;

import ainews.schemas.DeadLetter;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import java.util.List;

/** Where ingest delivers. When a method returns, every record is durable; safe to repeat. Thread-safe. */
public interface RawArticleSink extends AutoCloseable {

    /**
     * Delivers in order. An article that is larger than a record may be becomes a dead letter.
     *
     * @throws SinkException if it is not sure that all of it is durable; the caller delivers again later
     */
    void send(List<RawArticle> articles, List<Engagement> engagements, List<DeadLetter> deadLetters);

    /** Waits for what is under way, then ends. */
    @Override
    void close();

    /** The broker or the registry did not take records. */
    final class SinkException extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** Says what was not delivered. */
        public SinkException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
