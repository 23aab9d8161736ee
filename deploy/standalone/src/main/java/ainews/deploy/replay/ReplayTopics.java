package ainews.deploy.replay;

import ainews.deploy.history.TopicReader;
import ainews.deploy.replay.HistorySource.TimelineTopic;
import ainews.deploy.role.Cluster;
import ainews.deploy.role.StreamsRole;
import ainews.schemas.TimelineEvent;
import ainews.schemas.Topic;
import ainews.schemas.Topics;
import ainews.scoring.PreparedAhead;
import ainews.scoring.ScoringMetrics;
import ainews.scoring.ScoringTopology;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Replays through Kafka: the span's events are copied to {@code replay.NAME.news.timeline}, and the scoring topology folds them there, under
 * an application id of its own, to {@code replay.NAME.news.scored} and so on. Nothing of the live system is touched. Started again after a
 * crash it goes on behind what was copied.
 */
public final class ReplayTopics {
    private static final JsonMapper JSON = new JsonMapper();
    /** How long a transaction of a replay stays open: nobody waits for a single record, and each commit writes to every topic. */
    public static final Duration COMMIT_INTERVAL = Duration.ofSeconds(1);

    private static final long LOOK_EVERY_MS = 100;
    private static final int FLUSH_EVERY = 5_000;

    private final Cluster cluster;
    private final ReplayNames names;

    /** @throws IllegalArgumentException for a name that topics cannot have */
    public ReplayTopics(Cluster cluster, String name) {
        this.cluster = cluster;
        this.names = new ReplayNames(name);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a replay to topics needs a name");
        }
    }

    /**
     * Runs, or goes on, until all of it is folded and committed.
     *
     * @return steps of history
     */
    public long run(ReplayPlan plan, Pace pace, ReplayListener listener)
            throws IOException, InterruptedException, ExecutionException {
        Path stateDir = Files.createTempDirectory("ainews-replay");
        try (Admin admin = cluster.admin()) {
            makeTopics(admin);
            ReplayPlan fixed = agree(new Histories(cluster), plan);
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            try (PreparedAhead ahead = new PreparedAhead(cluster.registry(), fixed.desk());
                    StreamsRole streams = StreamsRole.start(
                            new StreamsRole.Settings(
                                    names.applicationId(), stateDir, 1, COMMIT_INTERVAL, ahead.settings()),
                            cluster,
                            config -> ScoringTopology.build(
                                    config,
                                    cluster.registry(),
                                    fixed.desk(),
                                    ahead,
                                    new ScoringMetrics(meters, Clock.systemUTC()),
                                    name -> names.prefix() + name),
                            meters)) {
                long steps = copy(fixed, end(admin), pace, listener);
                awaitFolded(admin, streams, end(admin));
                return steps;
            }
        } finally {
            delete(stateDir);
        }
    }

    private void makeTopics(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> there = admin.listTopics().names().get();
        List<NewTopic> missing = new ArrayList<>();
        List<Topic<String, ?>> topics = new ArrayList<>(ReplayOutput.TOPICS);
        topics.add(Topics.TIMELINE);
        for (Topic<String, ?> topic : topics) {
            if (!there.contains(names.of(topic))) {
                missing.add(
                        new NewTopic(names.of(topic), Optional.of(1), Optional.empty()).configs(topic.brokerConfig()));
            }
        }
        if (!there.contains(names.planTopic())) {
            missing.add(new NewTopic(names.planTopic(), Optional.of(1), Optional.empty()));
        }
        admin.createTopics(missing).all().get();
    }

    /** Writes down what is replayed, or finds that the same was begun. */
    private ReplayPlan agree(Histories histories, ReplayPlan plan) throws IOException, InterruptedException {
        try (TopicReader kept = new TopicReader(cluster, names.planTopic(), null)) {
            var begun = kept.next();
            if (begun != null) {
                JsonNode manifest = JSON.readTree(begun.value());
                ReplayPlan began = Manifest.plan(manifest, plan);
                if (!JSON.readTree(JSON.writeValueAsBytes(Manifest.of(Histories.fixedAs(plan, began))))
                        .equals(manifest)) {
                    throw new IOException("replay " + names.name() + " was begun with another plan; 'replay drop "
                            + names.name() + "' removes it");
                }
                return began;
            }
        }
        ReplayPlan fixed = histories.fix(plan);
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            producer.send(new ProducerRecord<>(names.planTopic(), JSON.writeValueAsBytes(Manifest.of(fixed))))
                    .get();
        } catch (ExecutionException e) {
            throw new IOException("the plan cannot be written: " + e.getCause().getMessage(), e);
        }
        return fixed;
    }

    private long copy(ReplayPlan fixed, long copied, Pace pace, ReplayListener listener)
            throws IOException, InterruptedException {
        if (pace == Pace.MAX && fixed.span().equals(Span.ALL) && fixed.source() instanceof TimelineTopic topic) {
            return copyWhole(topic, copied, listener);
        }
        Serializer<TimelineEvent> serializer =
                Topics.TIMELINE.valueSerde(cluster.registry()).serializer();
        long steps = 0;
        long events = 0;
        try (History history = new Histories(cluster).open(fixed, Map.of());
                Producer<byte[], byte[]> producer = cluster.producer()) {
            for (Step step = history.next(); step != null; step = history.next()) {
                steps++;
                if (step instanceof Step.Event event && events++ >= copied) {
                    if (LogClock.observedAt(event.event()) != null) {
                        pace.await(LogClock.observedAt(event.event()));
                    }
                    send(producer, serializer, event);
                } else if (step instanceof Step.Aside aside) {
                    events += aside.input() == null ? 0 : 1;
                    if (events > copied) {
                        send(producer, aside);
                    }
                }
                if (steps % FLUSH_EVERY == 0) {
                    producer.flush();
                    listener.at(steps, history.done());
                }
            }
            producer.flush();
        }
        return steps;
    }

    /** The same for a recorded timeline of which nothing is left out or waited for: nobody needs to read what is only carried over. */
    private long copyWhole(TimelineTopic timeline, long copied, ReplayListener listener) throws IOException {
        long steps = 0;
        try (RecordedTopic recorded = new RecordedTopic(cluster, timeline.range());
                Producer<byte[], byte[]> producer = cluster.producer()) {
            for (ConsumerRecord<String, byte[]> record = recorded.nextRecord();
                    record != null;
                    record = recorded.nextRecord()) {
                steps++;
                if (steps > copied) {
                    send(producer, key(recorded, record), record.timestamp(), record.value());
                }
                if (steps % FLUSH_EVERY == 0) {
                    producer.flush();
                    listener.at(steps, recorded.done());
                }
            }
            producer.flush();
        }
        return steps;
    }

    /** Only a record without a key has to be read for one. */
    private static byte[] key(RecordedTopic recorded, ConsumerRecord<String, byte[]> record) {
        if (record.key() != null) {
            return record.key().getBytes(StandardCharsets.UTF_8);
        }
        return recorded.step(record) instanceof Step.Event event ? key(event) : null;
    }

    private void send(Producer<byte[], byte[]> producer, byte[] key, long timestamp, byte[] value) {
        Future<?> unused = producer.send(
                new ProducerRecord<>(names.of(Topics.TIMELINE), null, Math.max(0, timestamp), key, value));
    }

    private void send(Producer<byte[], byte[]> producer, Serializer<TimelineEvent> serializer, Step.Event event) {
        byte[] value = event.input().value() != null
                ? event.input().value()
                : serializer.serialize(Topics.TIMELINE.name(), event.event());
        send(producer, key(event), event.input().origin().timestamp().toEpochMilli(), value);
    }

    private static byte[] key(Step.Event event) {
        if (event.input().key() != null) {
            return event.input().key();
        }
        String key = event.event().getArticle() != null
                ? event.event().getArticle().getArticleId()
                : event.event().getEngagement() != null
                        ? event.event().getEngagement().getArticleId()
                        : "tick";
        return key.getBytes(StandardCharsets.UTF_8);
    }

    /** What is unreadable in the timeline is so in the replay's; what had ended before that has its own topic. */
    private void send(Producer<byte[], byte[]> producer, Step.Aside aside) {
        Emission emission = aside.emission();
        if (aside.input() != null) {
            send(
                    producer,
                    aside.input().key(),
                    emission.timestamp(),
                    aside.input().value());
            return;
        }
        byte[] value = Emissions.bytes(cluster, emission);
        byte[] key = emission.key() == null ? null : emission.key().getBytes(StandardCharsets.UTF_8);
        Future<?> unused =
                producer.send(new ProducerRecord<>(names.of(emission.topic()), null, emission.timestamp(), key, value));
    }

    private long end(Admin admin) throws ExecutionException, InterruptedException {
        TopicPartition partition = new TopicPartition(names.of(Topics.TIMELINE), 0);
        return admin.listOffsets(Map.of(partition, org.apache.kafka.clients.admin.OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
    }

    private void awaitFolded(Admin admin, StreamsRole streams, long end)
            throws IOException, ExecutionException, InterruptedException {
        while (committed(admin, names) < end) {
            if (!streams.isAlive()) {
                throw new IOException("scoring of the replay stopped; see the log");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
        }
    }

    /** How far an application has folded its timeline; 0 where it never did. */
    static long committed(Admin admin, ReplayNames names) throws ExecutionException, InterruptedException {
        OffsetAndMetadata offset = admin.listConsumerGroupOffsets(names.applicationId())
                .partitionsToOffsetAndMetadata()
                .get()
                .get(new TopicPartition(names.of(Topics.TIMELINE), 0));
        return offset == null ? 0 : offset.offset();
    }

    /** Removes the topics and the group of a named replay; returns the topics that are gone. */
    public Set<String> drop() throws ExecutionException, InterruptedException {
        try (Admin admin = cluster.admin()) {
            Set<String> mine = new java.util.TreeSet<>();
            for (String topic : admin.listTopics().names().get()) {
                if (topic.startsWith(names.prefix()) || topic.startsWith(names.applicationId() + "-desk-state-")) {
                    mine.add(topic);
                }
            }
            admin.deleteTopics(mine).all().get();
            dropGroup(admin);
            return mine;
        }
    }

    /** A stream thread does not take its leave, so the group may hold it for a while after the end. */
    private void dropGroup(Admin admin) throws ExecutionException, InterruptedException {
        String group = names.applicationId();
        if (admin.listGroups().all().get().stream()
                .noneMatch(each -> each.groupId().equals(group))) {
            return;
        }
        boolean held = !admin.describeConsumerGroups(List.of(group))
                .all()
                .get()
                .get(group)
                .members()
                .isEmpty();
        if (held) {
            admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        }
        admin.deleteConsumerGroups(List.of(group)).all().get();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
