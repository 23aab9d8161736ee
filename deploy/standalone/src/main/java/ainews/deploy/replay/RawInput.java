package ainews.deploy.replay;

import ainews.deploy.history.ParquetFormat;
import ainews.deploy.history.TopicRange;
import ainews.deploy.history.TopicReader;
import ainews.deploy.role.Cluster;
import ainews.ingest.archive.ArchiveFiles;
import ainews.ingest.archive.ArchiveItem;
import ainews.ingest.archive.ArticleLine;
import ainews.ingest.source.OwnerGroups;
import ainews.schemas.DeadLetter;
import ainews.schemas.DeadLetters;
import ainews.schemas.DeadLetters.Origin;
import ainews.schemas.DeadLetters.Reason;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import ainews.schemas.Tick;
import ainews.schemas.Topic;
import ainews.schemas.Topics;
import ainews.schemas.serde.PlainAvro;
import ainews.schemas.serde.RecordReader;
import ainews.schemas.serde.RecordReader.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads raw articles and what goes with them from topics or archives into order. */
final class RawInput {
    static final PlainAvro<RawArticle> ARTICLES = PlainAvro.of(RawArticle.class);
    static final PlainAvro<Engagement> ENGAGEMENTS = PlainAvro.of(Engagement.class);
    static final PlainAvro<Tick> TICKS = PlainAvro.of(Tick.class);
    static final PlainAvro<DeadLetter> LETTERS = PlainAvro.of(DeadLetter.class);

    private final RawOrder order;
    /** Time of the item before, for those that have none. */
    private Instant before = Instant.EPOCH;

    private RawInput(RawOrder order) {
        this.order = order;
    }

    static void topics(Cluster cluster, HistorySource.RawTopics topics, RawOrder order) throws IOException {
        RawInput input = new RawInput(order);
        read(cluster, Topics.RAW, topics.articles(), input);
        read(cluster, Topics.ENGAGEMENT, topics.engagement(), input);
    }

    private static <V extends SpecificRecord> void read(
            Cluster cluster, Topic<String, V> topic, TopicRange range, RawInput input) throws IOException {
        RecordReader<V> reader = RecordReader.of(topic, cluster.registry());
        try (TopicReader records = new TopicReader(cluster, topic.name(), range)) {
            for (ConsumerRecord<String, byte[]> record = records.next(); record != null; record = records.next()) {
                input.add(record, reader.read(record.value()));
            }
        }
    }

    private void add(ConsumerRecord<String, byte[]> record, Reading<?> reading) throws IOException {
        Object value = reading instanceof Reading.Read<?> read ? read.value() : null;
        String id = value instanceof RawArticle article
                ? article.getArticleId()
                : value instanceof Engagement engagement ? engagement.getArticleId() : null;
        if (value == null) {
            letter(record, Reason.UNDECODABLE, ((Reading.Unreadable<?>) reading).cause(), null);
        } else if (!Objects.equals(record.key(), id)) {
            letter(record, Reason.WRONG_KEY, "the key is not the article id " + id, id);
        } else if (value instanceof RawArticle article) {
            add(article);
        } else {
            add((Engagement) value);
        }
    }

    private void letter(ConsumerRecord<String, byte[]> record, Reason reason, String cause, String articleId)
            throws IOException {
        Origin origin = new Origin(
                record.topic(), record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp()));
        byte[] key = record.key() == null ? null : record.key().getBytes(StandardCharsets.UTF_8);
        add(DeadLetters.of(origin, "enrich", reason.label(), cause, articleId, key, record.value(), record.headers()));
    }

    static void files(List<Path> paths, RawOrder order) throws IOException {
        RawInput input = new RawInput(order);
        ArchiveFiles files =
                new ArchiveFiles(OwnerGroups.bundled(), Instant.EPOCH, ParquetFormat.formats(), read -> {});
        try {
            for (Path path : paths) {
                files.read(path, item -> {
                    try {
                        input.add(item);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void add(ArchiveItem item) throws IOException {
        ArticleLine line = item.line();
        if (line instanceof ArticleLine.Article article) {
            before = article.raw().getObservedAt();
            add(article.raw());
        } else if (line instanceof ArticleLine.EngagementLine engagement) {
            before = engagement.engagement().getObservedAt();
            add(engagement.engagement());
        } else if (line instanceof ArticleLine.TickLine tick) {
            order.add(
                    tick.observedAt().toEpochMilli(), RawItem.Kind.TICK, "", TICKS.write(new Tick(tick.observedAt())));
        } else if (line instanceof ArticleLine.Bad bad) {
            String cause = item.file() + ": " + bad.cause();
            add(DeadLetters.ofInput(bad.reason(), cause, item.bytes(), item.number(), before));
        }
    }

    private void add(RawArticle article) throws IOException {
        long time = article.getObservedAt().toEpochMilli();
        order.add(time, RawItem.Kind.ARTICLE, article.getArticleId(), ARTICLES.write(article));
    }

    private void add(Engagement engagement) throws IOException {
        long time = engagement.getObservedAt().toEpochMilli();
        order.add(time, RawItem.Kind.ENGAGEMENT, engagement.getArticleId(), ENGAGEMENTS.write(engagement));
    }

    private void add(DeadLetter letter) throws IOException {
        byte[] unplaced =
                LETTERS.write((DeadLetter) Emission.of(Topics.DEAD_LETTERS, null, letter, letter.getTimestamp())
                        .unplaced());
        String id = HexFormat.of().formatHex(ChainHash.sha256().digest(unplaced));
        order.add(letter.getTimestamp().toEpochMilli(), RawItem.Kind.DEAD_LETTER, id, LETTERS.write(letter));
    }
}
