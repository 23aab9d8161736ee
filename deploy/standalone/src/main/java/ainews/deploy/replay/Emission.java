package ainews.deploy.replay;

import ainews.schemas.DeadLetter;
import ainews.schemas.Topic;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record for one of the topics of output.
 *
 * @param key null for a dead letter whose input had none
 * @param timestamp of the record, epoch milliseconds
 */
record Emission(Topic<String, ? extends SpecificRecord> topic, String key, SpecificRecord value, long timestamp) {
    static <V extends SpecificRecord> Emission of(Topic<String, V> topic, String key, V value, Instant time) {
        return new Emission(topic, key, value, Math.max(0, time.toEpochMilli()));
    }

    /** The record without partition and offset of an input, which are no part of what was said about it. */
    SpecificRecord unplaced() {
        return value instanceof DeadLetter letter
                ? DeadLetter.newBuilder(letter)
                        .setTopic("")
                        .setPartition(-1)
                        .setOffset(0)
                        .build()
                : value;
    }
}
