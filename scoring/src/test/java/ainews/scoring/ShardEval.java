package ainews.scoring;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.RawArticle;
import ainews.scoring.story.StoryData;
import ainews.scoring.story.StoryMeasures;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What four shards cost against one: {@code news.timeline} with four partitions has a desk a partition, and a desk knows nothing of the articles of the others.
 * Its key is the article id, which spreads a story's articles over all of them; an entity as the key keeps those together that are about the same one.
 */
@Tag("eval")
class ShardEval {
    private static final Path HEADLINES =
            Path.of(System.getProperty("ainews.shared", "shared"), "data", "stories-uci", "items.jsonl");
    private static final int SHARDS = 4;
    private static final int STREAM = Integer.getInteger("ainews.eval.sharded", 30_000);
    private static final long BETWEEN_MS = Duration.ofDays(10).toMillis() / 100_000;

    @Test
    void printHappenings() throws IOException {
        print("happenings", StoryData.happenings());
    }

    @Test
    void printHeadlines() throws IOException {
        Assumptions.assumeTrue(Files.exists(HEADLINES), "no stories-uci in ainews.shared");
        print("stories-uci", headlines());
    }

    /** No labels here: the stories of one desk stand for them. */
    @Test
    void printStream() throws IOException {
        VariedArticles articles = VariedArticles.read();
        List<StoryData> items = new ArrayList<>();
        for (int n = 0; n < STREAM; n++) {
            EnrichedArticle article = articles.article(n, TestEvents.START.plusMillis(n * BETWEEN_MS));
            items.add(new StoryData(article.getArticleId(), "", article));
        }
        Map<String, String> whole = run(items, 1, EnrichedArticle::getArticleId).stories();
        items.replaceAll(item -> new StoryData(item.id(), whole.get(item.id()), item.article()));
        print("varied copies of real articles against one desk", items);
    }

    private static void print(String name, List<StoryData> items) {
        print(name + ", one desk", items, run(items, 1, EnrichedArticle::getArticleId));
        print(name + ", four desks by article id", items, run(items, SHARDS, EnrichedArticle::getArticleId));
        print(name + ", four desks by first entity", items, run(items, SHARDS, ShardEval::firstEntity));
    }

    private static void print(String name, List<StoryData> items, Run run) {
        double[] f = StoryMeasures.bCubed(items, run.stories());
        System.out.printf(
                Locale.ROOT,
                "%s: B-cubed P %.3f R %.3f F1 %.3f, %d articles, %d stories; %.0f articles a second of CPU time, fullest desk %.0f %%%n",
                name,
                f[0],
                f[1],
                f[2],
                items.size(),
                (int) f[3],
                items.size() * 1e9 / run.cpu(),
                100.0 * run.fullest() / items.size());
    }

    private static String firstEntity(EnrichedArticle article) {
        return article.getEntities().isEmpty()
                ? article.getArticleId()
                : article.getEntities().get(0).getEntityId();
    }

    private record Run(Map<String, String> stories, long cpu, int fullest) {}

    private static Run run(List<StoryData> items, int shards, Function<EnrichedArticle, String> key) {
        var threads = ManagementFactory.getThreadMXBean();
        List<Desk> desks = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            desks.add(new Desk(DeskConfig.defaults()));
        }
        int[] sizes = new int[shards];
        long cpu = 0;
        Map<String, String> byArticle = new HashMap<>();
        for (StoryData item : items) {
            // as Kafka's producer chooses a partition
            byte[] bytes = key.apply(item.article()).getBytes(StandardCharsets.UTF_8);
            int shard = Utils.toPositive(Utils.murmur2(bytes)) % shards;
            sizes[shard]++;
            long from = threads.getCurrentThreadCpuTime();
            List<Output> outputs = desks.get(shard).apply(TestEvents.event(item.article()));
            cpu += threads.getCurrentThreadCpuTime() - from;
            for (Output output : outputs) {
                if (output instanceof Output.Scored scored) {
                    byArticle.put(
                            scored.value().getArticleId(),
                            shard + " " + scored.value().getStoryId());
                }
            }
        }
        Map<String, String> stories = new HashMap<>();
        items.forEach(
                item -> stories.put(item.id(), byArticle.get(item.article().getArticleId())));
        int fullest = 0;
        for (int size : sizes) {
            fullest = Math.max(fullest, size);
        }
        return new Run(stories, cpu, fullest);
    }

    private static List<StoryData> headlines() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, String> labels = new HashMap<>();
        for (String line : Files.readAllLines(HEADLINES.resolveSibling("labels.jsonl"))) {
            JsonNode node = json.readTree(line);
            labels.put(node.get("id").asText(), node.get("story").asText());
        }
        List<StoryData> items = new ArrayList<>();
        for (String line : Files.readAllLines(HEADLINES)) {
            JsonNode node = json.readTree(line);
            String id = node.get("id").asText();
            RawArticle raw = RawArticle.newBuilder()
                    .setArticleId(id)
                    .setUrl(node.get("url").asText())
                    .setSourceId(node.get("host").asText())
                    .setOwnerGroup(node.get("host").asText())
                    .setTitle(node.get("title").asText())
                    .setObservedAt(Instant.ofEpochMilli(node.get("published_ms").asLong()))
                    .build();
            items.add(new StoryData(id, labels.get(id), ReferenceCorpus.enrich(raw)));
        }
        return items;
    }
}
