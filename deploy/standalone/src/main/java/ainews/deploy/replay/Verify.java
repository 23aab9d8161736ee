package ainews.deploy.replay;

import ainews.deploy.history.TopicRange;
import ainews.deploy.history.TopicReader;
import ainews.deploy.role.Cluster;
import ainews.schemas.DeadLetter;
import ainews.schemas.Topic;
import ainews.schemas.Topics;
import ainews.schemas.serde.RecordReader;
import ainews.schemas.serde.RecordReader.Reading;
import ainews.scoring.DeskConfig;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Folds the recorded timeline again and compares with what the live system wrote: scored articles, stories, signals and the dead letters of
 * scoring. As far as the live system has folded, every record must be there, in order, with the same bytes; of the compacted stories those
 * that the broker has kept.
 */
public final class Verify {
    private static final List<Topic<String, ? extends SpecificRecord>> COMPARED =
            List.of(Topics.SCORED, Topics.STORIES, Topics.SIGNALS, Topics.DEAD_LETTERS);

    private final Cluster cluster;
    private final ReplayNames names;
    private final DeskConfig desk;
    private final Span span;
    private final ReplayListener listener;

    /** @param name of a replay to topics, or empty for the live system */
    public Verify(Cluster cluster, String name, DeskConfig desk, Span span, ReplayListener listener) {
        this.cluster = cluster;
        this.names = new ReplayNames(name);
        this.desk = desk;
        this.span = span;
        this.listener = listener;
    }

    /**
     * What came out.
     *
     * @param compared records by topic
     * @param difference the first one, or null
     */
    public record Result(long events, Map<String, Long> compared, Difference difference) {}

    /**
     * Where live and replay part.
     *
     * @param offset of the live record; -1 where it is missing
     * @param field path of the field; {@code record} where one side has none
     */
    public record Difference(String topic, long offset, String key, String field, String live, String replayed) {
        @Override
        public String toString() {
            return topic + " offset " + offset + " key " + key + ", " + field + ": live " + live + ", replayed "
                    + replayed;
        }
    }

    /** Compares until the first difference. */
    public Result run() throws IOException, InterruptedException, ExecutionException {
        Map<String, LiveTopic> live = new LinkedHashMap<>();
        try (History history = new SpannedHistory(new RecordedTopic(cluster, folded()), span)) {
            for (Topic<String, ? extends SpecificRecord> topic : compared()) {
                live.put(topic.name(), LiveTopic.open(cluster, names, topic, span));
            }
            Difference difference = null;
            Folding folding = Folding.begin(desk);
            long events = 0;
            for (Step step = history.next(); step != null && difference == null; step = history.next()) {
                List<Emission> emissions = step instanceof Step.Event event
                        ? folding.apply(event)
                        : List.of(((Step.Aside) step).emission());
                for (Emission emission : emissions) {
                    LiveTopic topic = live.get(emission.topic().name());
                    if (topic != null && difference == null && span.keeps(Replay.said(emission, folding.clock()))) {
                        difference = topic.compare(emission);
                    }
                }
                listener.at(++events, history.done());
            }
            for (LiveTopic topic : live.values()) {
                difference = difference == null ? topic.end() : difference;
            }
            Map<String, Long> compared = new TreeMap<>();
            live.forEach((name, topic) -> compared.put(name, topic.compared));
            return new Result(events, compared, difference);
        } finally {
            for (LiveTopic topic : live.values()) {
                topic.close();
            }
        }
    }

    /** A dead letter has no time of its own by which it would belong to a part of history. */
    private List<Topic<String, ? extends SpecificRecord>> compared() {
        return span.equals(Span.ALL)
                ? COMPARED
                : COMPARED.stream()
                        .filter(topic -> !topic.equals(Topics.DEAD_LETTERS))
                        .toList();
    }

    /** The part of the timeline that scoring has committed, since what lies behind it has no outputs yet. */
    private TopicRange folded() throws ExecutionException, InterruptedException {
        try (Admin admin = cluster.admin();
                TopicReader timeline = new TopicReader(cluster, names.of(Topics.TIMELINE), null)) {
            TopicRange all = timeline.range();
            long committed = ReplayTopics.committed(admin, names);
            return new TopicRange(
                    all.topic(),
                    all.begin(),
                    Map.of(0, Math.min(committed, all.end().get(0))));
        }
    }

    /** One topic of the live system, read alongside. */
    private static final class LiveTopic implements Closeable {
        private final String name;
        private final boolean compacted;
        private final TopicReader records;
        private final RecordReader<? extends SpecificRecord> reader;
        private final Span span;
        private final ChainHash encoder = new ChainHash();
        /** Keys of records that the broker may have removed: a later one of the same key must come. */
        private final Set<String> compactedAway = new HashSet<>();

        private ConsumerRecord<String, byte[]> head;
        private SpecificRecord headValue;
        private long compared;

        private LiveTopic(
                String name,
                boolean compacted,
                TopicReader records,
                RecordReader<? extends SpecificRecord> reader,
                Span span) {
            this.name = name;
            this.compacted = compacted;
            this.records = records;
            this.reader = reader;
            this.span = span;
            advance();
        }

        static <V extends SpecificRecord> LiveTopic open(
                Cluster cluster, ReplayNames names, Topic<String, V> topic, Span span) {
            return new LiveTopic(
                    names.of(topic),
                    topic.cleanup() == Topic.Cleanup.COMPACT,
                    new TopicReader(cluster, names.of(topic), null),
                    RecordReader.of(topic, cluster.registry()),
                    span);
        }

        private void advance() {
            do {
                head = records.next();
                headValue = head != null && reader.read(head.value()) instanceof Reading.Read<?> read
                        ? (SpecificRecord) read.value()
                        : null;
            } while (head != null && isOthers());
        }

        private boolean isOthers() {
            if (headValue instanceof DeadLetter letter) {
                return !letter.getStage().equals("scoring");
            }
            Instant said = Instant.ofEpochMilli(head.timestamp());
            return !span.keeps(said) || span.ends(said);
        }

        Difference compare(Emission emission) {
            compared++;
            if (head == null) {
                if (compacted) {
                    compactedAway.add(emission.key());
                    return null;
                }
                return new Difference(name, -1, emission.key(), "record", "none", "one more");
            }
            if (headValue == null) {
                return new Difference(name, head.offset(), head.key(), "record", "not readable", "one");
            }
            if (java.util.Arrays.equals(encoder.bytes(headValue), encoder.bytes(emission.value()))) {
                compactedAway.remove(emission.key());
                advance();
                return null;
            }
            boolean later = head.timestamp() >= emission.timestamp();
            if (compacted && later && !sameMoment(emission)) {
                compactedAway.add(emission.key());
                return null;
            }
            FieldDifference field = FieldDifference.of(headValue, emission.value());
            return field == null
                    ? new Difference(name, head.offset(), head.key(), "bytes", "another order", "")
                    : new Difference(name, head.offset(), head.key(), field.field(), field.one(), field.other());
        }

        private boolean sameMoment(Emission emission) {
            return emission.key().equals(head.key()) && emission.timestamp() == head.timestamp();
        }

        /** What is left when the fold has nothing more to say. */
        Difference end() {
            if (head != null) {
                return new Difference(name, head.offset(), head.key(), "record", "one more", "none");
            }
            return compactedAway.isEmpty()
                    ? null
                    : new Difference(name, -1, new ArrayList<>(compactedAway).get(0), "record", "none", "one more");
        }

        @Override
        public void close() {
            records.close();
        }
    }
}
