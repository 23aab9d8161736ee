package ainews.deploy.role;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.deploy.node.Ports;
import ainews.enrich.entity.DictionaryDraft;
import ainews.enrich.entity.Gazetteer;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.schemas.RawArticle;
import ainews.schemas.TimelineEvent;
import ainews.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole dictionary is exchanged while articles go through a running pipeline, on a real broker. */
@Timeout(240)
class DictionaryIT {
    private static final int ARTICLES = 3000;
    private static final int EXCHANGES = 4;
    private static final Instant OBSERVED = Instant.parse("2026-10-01T00:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void shouldExchangeTheDictionaryUnderLoad() throws Exception {
        Gazetteer one = dictionary("one");
        Gazetteer other = dictionary("other");
        Map<String, String> ending = Map.of(one.version(), "one", other.version(), "other");
        Map<String, Integer> topics = Map.of(Topics.RAW.name(), 2, Topics.ENGAGEMENT.name(), 2);
        try (Pipeline pipeline = Pipeline.embedded(directory, Ports.FREE, topics, Map.of())) {
            Cluster cluster = pipeline.cluster();
            DictionaryTopic topic = new DictionaryTopic(cluster);
            topic.publish(one);
            assertThat(topic.inForce().orElseThrow().version()).isEqualTo(one.version());
            pipeline.enrich(2, Duration.ofMillis(100));

            List<Future<RecordMetadata>> sent = new ArrayList<>();
            Arrivals arrivals = new Arrivals(cluster);
            try (Producer<String, RawArticle> producer = cluster.producer(Topics.RAW)) {
                for (int part = 0; part <= EXCHANGES; part++) {
                    for (int i = 0; i < ARTICLES / (EXCHANGES + 1); i++) {
                        RawArticle article = article(part, i);
                        sent.add(producer.send(
                                new ProducerRecord<>(Topics.RAW.name(), article.getArticleId(), article)));
                    }
                    for (Future<RecordMetadata> each : sent) {
                        each.get();
                    }
                    sent.clear();
                    if (part < EXCHANGES) {
                        DictionaryTopic.Written written = topic.publish(part % 2 == 0 ? other : one);
                        assertThat(written.changed()).isEqualTo(2);
                        assertThat(written.removed()).isEqualTo(2);
                    }
                    arrivals.await((part + 1) * (ARTICLES / (EXCHANGES + 1)));
                }
            }

            Map<String, Integer> byVersion = new TreeMap<>();
            int mixed = 0;
            Set<String> seen = new HashSet<>();
            for (EnrichedArticle article : arrivals.articles) {
                seen.add(article.getArticleId());
                String expected = ending.get(article.getDictionaryVersion());
                byVersion.merge(article.getDictionaryVersion(), 1, Integer::sum);
                List<String> ids = article.getEntities().stream()
                        .map(Entity::getEntityId)
                        .sorted()
                        .toList();
                mixed += ids.equals(List.of("company:petrel-" + expected, "company:zephyr-" + expected)) ? 0 : 1;
            }
            System.out.printf(
                    "dictionary exchanged %d times under load: %d of %d articles, %d mixed, by version %s, longest gap between"
                            + " arrivals %d ms%n",
                    EXCHANGES, seen.size(), ARTICLES, mixed, byVersion, arrivals.longestGapMs);
            assertThat(seen).hasSize(ARTICLES);
            assertThat(arrivals.articles).hasSize(ARTICLES);
            assertThat(mixed).isZero();
            assertThat(byVersion).hasSize(2);
        }
    }

    private static Gazetteer dictionary(String ending) {
        List<String> lines =
                List.of(entity("zephyr-" + ending, "Zephyr Works"), entity("petrel-" + ending, "Petrel Labs"));
        return DictionaryDraft.of(Map.of("more.jsonl", lines)).gazetteer();
    }

    private static String entity(String slug, String name) {
        return "{\"entity_id\":\"company:" + slug + "\",\"type\":\"company\",\"names\":[{\"text\":\"" + name + "\"}]}";
    }

    private static RawArticle article(int part, int number) {
        String id = "%02x%030x".formatted(part, number);
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setUrl("https://example.org/" + id)
                .setSourceId("example")
                .setOwnerGroup("example.org")
                .setTitle("Zephyr Works and Petrel Labs sign a contract, part " + part + " number " + number)
                .setBody("Petrel Labs said that Zephyr Works would deliver. ".repeat(20))
                .setContentType("text/plain")
                .setObservedAt(OBSERVED.plusSeconds(number))
                .build();
    }

    /** Reads the timeline as it grows. */
    private static final class Arrivals {
        final List<EnrichedArticle> articles = new ArrayList<>();
        private final Consumer<String, TimelineEvent> consumer;
        long longestGapMs;

        Arrivals(Cluster cluster) {
            consumer = cluster.consumer(
                    Topics.TIMELINE.valueSerde(cluster.registry()).deserializer());
            TopicPartition partition = new TopicPartition(Topics.TIMELINE.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
        }

        void await(int count) {
            long last = System.nanoTime();
            boolean first = true;
            while (articles.size() < count) {
                for (ConsumerRecord<String, TimelineEvent> record : consumer.poll(Duration.ofMillis(50))) {
                    long now = System.nanoTime();
                    longestGapMs = first ? longestGapMs : Math.max(longestGapMs, (now - last) / 1_000_000);
                    first = false;
                    last = now;
                    if (record.value().getArticle() != null) {
                        articles.add(record.value().getArticle());
                    }
                }
            }
            if (articles.size() == ARTICLES) {
                consumer.close();
            }
        }
    }
}
