package ainews.scoring;

import ainews.enrich.Enricher;
import ainews.enrich.entity.Gazetteer;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.RawArticle;
import ainews.scoring.story.StoryData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Real articles of about 3 kB each, enriched, whose stories come in their real proportions: the project's happenings and, where the
 * shared data is at hand, labelled headlines and front page titles. What has no text of its own gets passages of real pages, a third of them the
 * same in the whole story; a quarter of the followers repeat an earlier text of their story word for word.
 */
final class BaseArticles {
    private static final Path DATA = Path.of(System.getProperty("ainews.shared", "shared"), "data");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OWN_CHARS = 1700;
    private static final int STORY_CHARS = 900;
    private static final int CHINESE = 3;

    private record Item(String story, String title, String text) {}

    private final List<Item> items = new ArrayList<>();
    private final List<String> english = new ArrayList<>();
    private final List<String> chinese = new ArrayList<>();

    private BaseArticles() {}

    /** In the order of a stream, always the same. */
    static List<EnrichedArticle> read() throws IOException {
        BaseArticles base = new BaseArticles();
        base.readItems();
        base.readPages();
        return base.enriched();
    }

    private void readItems() throws IOException {
        List<StoryData> few = StoryData.happenings();
        List<Item> many = new ArrayList<>();
        if (Files.isDirectory(DATA)) {
            many.addAll(headlines());
            many.addAll(frontPage());
        }
        int each = Math.max(1, many.size() / few.size());
        for (int i = 0, next = 0; i < few.size(); i++) {
            StoryData happening = few.get(i);
            items.add(new Item(
                    happening.story(),
                    happening.article().getTitle(),
                    happening.article().getText()));
            for (int n = 0; n < each && next < many.size(); n++) {
                items.add(many.get(next++));
            }
        }
    }

    private static List<Item> headlines() throws IOException {
        Map<String, String> labels = new HashMap<>();
        for (String line : Files.readAllLines(DATA.resolve("stories-uci/labels.jsonl"))) {
            JsonNode node = JSON.readTree(line);
            labels.put(node.get("id").asText(), node.get("story").asText());
        }
        List<Item> headlines = new ArrayList<>();
        for (String line : Files.readAllLines(DATA.resolve("stories-uci/items.jsonl"))) {
            JsonNode node = JSON.readTree(line);
            headlines.add(new Item(
                    labels.get(node.get("id").asText()), node.get("title").asText(), ""));
        }
        return headlines;
    }

    private static List<Item> frontPage() throws IOException {
        List<Item> titles = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(DATA.resolve("popularity-hn/trajectories.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = JSON.readTree(line);
                titles.add(new Item(node.get("id").asText(), node.get("title").asText(), ""));
            }
        }
        return titles;
    }

    private void readPages() throws IOException {
        for (Item item : List.copyOf(items)) {
            if (!item.text().isEmpty()) {
                (isChinese(item.text()) ? chinese : english).add(item.text());
            }
        }
        if (Files.isDirectory(DATA)) {
            english.clear();
            for (String set : List.of("html-article-wcxb", "html-zh-cwce")) {
                for (String line : Files.readAllLines(DATA.resolve(set).resolve("ground-truth.jsonl"))) {
                    String text = JSON.readTree(line).get("text").asText();
                    (isChinese(text) ? chinese : english).add(text);
                }
            }
        }
    }

    private static boolean isChinese(String text) {
        return 5 * text.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count() > text.length();
    }

    private List<EnrichedArticle> enriched() {
        Enricher enricher = new Enricher(Gazetteer.bundled());
        Map<String, String> latest = new HashMap<>();
        List<EnrichedArticle> articles = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String told = latest.get(item.story());
            String text = told != null && VariedArticles.mix(i) % 4 == 0 ? told : text(item, i);
            latest.put(item.story(), text);
            articles.add(enricher.enrich(RawArticle.newBuilder()
                    .setArticleId("base" + i)
                    .setUrl("https://example.org/" + i)
                    .setSourceId("base")
                    .setOwnerGroup("base")
                    .setTitle(item.title())
                    .setBody(text)
                    .setObservedAt(TestEvents.START)
                    .build()));
        }
        return articles;
    }

    private String text(Item item, int n) {
        boolean zh = isChinese(item.title());
        List<String> pages = zh ? chinese : english;
        int less = zh ? CHINESE : 1;
        int story = VariedArticles.mix(item.story().hashCode());
        int own = VariedArticles.mix(n);
        return item.text() + "\n\n" + passage(pages, story, STORY_CHARS / less) + "\n\n"
                + passage(pages, own, OWN_CHARS / less);
    }

    /** Some characters of some page from some place on, going on in the next pages where one is short. */
    private static String passage(List<String> pages, int seed, int chars) {
        StringBuilder passage = new StringBuilder(chars);
        int page = Math.floorMod(seed, pages.size());
        String text = pages.get(page);
        int from = Math.floorMod(VariedArticles.mix(seed), text.length());
        while (passage.length() < chars) {
            int to = Math.min(text.length(), from + chars - passage.length());
            passage.append(text, from, to).append('\n');
            page = (page + 1) % pages.size();
            text = pages.get(page);
            from = 0;
        }
        return passage.toString();
    }
}
