package ainews.deploy.replay;

import ainews.schemas.DeadLetters.Origin;
import ainews.schemas.TimelineEvent;
import org.apache.kafka.common.header.Headers;

/** One step of history. */
sealed interface Step {

    /** An event for the fold. */
    record Event(TimelineEvent event, Input input) implements Step {}

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
