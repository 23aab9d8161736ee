package ainews.deploy.replay;

import ainews.deploy.history.TopicRange;
import ainews.deploy.history.TopicReader;
import ainews.deploy.role.Cluster;
import ainews.schemas.DeadLetter;
import ainews.schemas.DeadLetters;
import ainews.schemas.DeadLetters.Origin;
import ainews.schemas.DeadLetters.Reason;
import ainews.schemas.TimelineEvent;
import ainews.schemas.Topics;
import ainews.schemas.serde.RecordReader;
import ainews.schemas.serde.RecordReader.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The recorded timeline as it lies in its topic. */
final class RecordedTopic implements History {
    private final TopicReader topic;
    private final RecordReader<TimelineEvent> reader;

    /** @param range null for all that is there now */
    RecordedTopic(Cluster cluster, TopicRange range) {
        topic = new TopicReader(cluster, range == null ? Topics.TIMELINE.name() : range.topic(), range);
        reader = RecordReader.of(Topics.TIMELINE, cluster.registry());
    }

    TopicRange range() {
        return topic.range();
    }

    @Override
    public Step next() {
        ConsumerRecord<String, byte[]> record = nextRecord();
        return record == null ? null : step(record);
    }

    /** The next step as it lies there, still unread; null at the end. */
    ConsumerRecord<String, byte[]> nextRecord() {
        return topic.next();
    }

    /** What a record holds. */
    Step step(ConsumerRecord<String, byte[]> record) {
        byte[] key = record.key() == null ? null : record.key().getBytes(StandardCharsets.UTF_8);
        Origin origin = new Origin(
                record.topic(), record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp()));
        Reading<TimelineEvent> reading = reader.read(record.value());
        if (reading instanceof Reading.Read<TimelineEvent> read) {
            return new Step.Event(read.value(), new Step.Input(origin, key, record.value(), record.headers()));
        }
        String cause = ((Reading.Unreadable<TimelineEvent>) reading).cause();
        DeadLetter letter = DeadLetters.of(
                origin, "scoring", Reason.UNDECODABLE.label(), cause, null, key, record.value(), record.headers());
        return new Step.Aside(
                Emission.of(Topics.DEAD_LETTERS, record.key(), letter, origin.timestamp()),
                new Step.Input(origin, key, record.value(), record.headers()));
    }

    @Override
    public double done() {
        return topic.done();
    }

    @Override
    public void close() {
        topic.close();
    }
}
