package ainews.deploy.replay;

import ainews.schemas.DeadLetters.Origin;
import ainews.schemas.TimelineEvent;
import ainews.scoring.Prepared;
import ainews.scoring.Preparer;
import org.apache.kafka.common.header.Headers;

/** One step of history. */
sealed interface Step {

    /**
     * An event for the fold.
     *
     * @param prepared what could be worked out of it ahead; null where that is left to the fold
     */
    record Event(TimelineEvent event, Input input, Prepared prepared) implements Step {

        Event(TimelineEvent event, Input input) {
            this(event, input, null);
        }

        Event prepare(Preparer preparer) {
            return new Event(event, input, preparer.prepare(event));
        }
    }

    /**
     * An input that had ended before the fold: a duplicate or a dead letter.
     *
     * @param input what stands in the timeline in its place, unreadable; null for what never came that far
     */
    record Aside(Emission emission, Input input) implements Step {}

    /**
     * Where an event stood and what it was, for a dead letter.
     *
     * @param value null where the event did not come as bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // carried along, never compared
    record Input(Origin origin, byte[] key, byte[] value, Headers headers) {}
}
