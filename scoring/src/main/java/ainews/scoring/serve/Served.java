package ainews.scoring.serve;

import ainews.schemas.EntitySignal;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * One record of an output topic.
 *
 * @param offset place in the channel's topic
 * @param value a {@link ScoredArticle}, {@link Story} or {@link EntitySignal}, as the channel says
 */
record Served(Channel channel, long offset, SpecificRecord value) {

    /** The fold's clock when the record was emitted. */
    Instant scoredAt() {
        return switch (channel) {
            case SCORED -> ((ScoredArticle) value).getScoredAt();
            case STORIES -> ((Story) value).getScoredAt();
            case SIGNALS -> ((EntitySignal) value).getScoredAt();
        };
    }
}
