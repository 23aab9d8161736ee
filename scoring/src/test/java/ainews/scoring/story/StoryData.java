package ainews.scoring.story;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.schemas.EventType;
import ainews.scoring.TestEvents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Articles with the label of their story, as {@code ainews analyze} reads them: broad aggregator stories, happenings in two languages,
 * front page titles, and pages and feed entries that tell a happening each. All but the happenings come from the folder
 * {@code ainews.readings}; {@code stories/README.md} says how it is filled.
 */
public record StoryData(String id, String story, EnrichedArticle article) {
    /** By article and title; a digest knows no times, and the same articles go by again and again. */
    private static final Map<String, Digest> DIGESTS = new ConcurrentHashMap<>();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path READINGS = Path.of(System.getProperty("ainews.readings", "readings"));

    /** Of a dense stream, milliseconds. */
    private static final long LONGEST_PAUSE = 60 * 3_600_000L;

    /** Between the beginnings of two happenings of a dense stream. */
    private static final long APART = 4 * 3_600_000L;

    private static final Instant AT_ONCE = Instant.parse("2026-08-01T00:00:00Z");

    Digest digest() {
        return DIGESTS.computeIfAbsent(id + ' ' + article.getTitle(), key -> Digests.of(article));
    }

    /** True if the folder of readings is there. */
    public static boolean present() {
        return Files.isDirectory(READINGS);
    }

    /** The labelled headlines of {@code data/stories-uci} in time order. */
    public static List<StoryData> headlines() throws IOException {
        Map<String, String> labels = new HashMap<>();
        try (Stream<String> lines = Files.lines(StoryInputs.HEADLINES.resolveSibling("labels.jsonl"))) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode node = JSON.readTree(line);
                labels.put(node.get("id").asText(), node.get("story").asText());
            }
        }
        List<StoryData> items = new ArrayList<>();
        for (JsonNode node : readings("uci.jsonl")) {
            items.add(new StoryData(
                    id(node), labels.get(id(node)), article(node, Instant.parse(text(node, "observed_at")))));
        }
        return items;
    }

    /** Front page titles of {@code data/popularity-hn} in time order; nearly every one is a happening of its own, equal titles are one, and one address is. */
    public static List<StoryData> frontPage() throws IOException {
        List<StoryData> items = new ArrayList<>();
        Map<String, String> titles = new HashMap<>();
        for (JsonNode node : readings("hn.jsonl")) {
            EnrichedArticle article = article(node, Instant.parse(text(node, "observed_at")));
            String title = article.getTitle().toLowerCase(Locale.ROOT);
            String known = titles.putIfAbsent(article.getArticleId(), title);
            items.add(new StoryData(id(node), known == null ? title : known, article));
        }
        items.sort(Comparator.comparing((StoryData item) -> item.article().getObservedAt())
                .thenComparing(StoryData::id));
        return items;
    }

    /** Feed entries and pages, English and Chinese, long and short, all observed at one instant; each a happening of its own; equal titles and addresses are left out. */
    public static List<StoryData> atOnce() throws IOException {
        List<StoryData> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String file : List.of("pages.jsonl", "feeds.jsonl")) {
            for (JsonNode node : readings(file)) {
                String title = String.valueOf(text(node, "title")).toLowerCase(Locale.ROOT);
                if (seen.add(title) && seen.add(text(node, "article_id"))) {
                    items.add(new StoryData(file + items.size(), file + title, article(node, AT_ONCE)));
                }
            }
        }
        items.sort(Comparator.comparing((StoryData item) -> Tokens.mix(item.id().hashCode())));
        return items;
    }

    /** The project's own happenings with the entities and event types that {@code ainews analyze} reads in them. */
    public static List<StoryData> happenings() throws IOException {
        return happenings("");
    }

    /** More of them, written after the likeness was settled and fitted to since. */
    public static List<StoryData> check() throws IOException {
        return happenings("-check");
    }

    /** All happenings that models are fitted to, in time order. */
    public static List<StoryData> fitted() throws IOException {
        List<StoryData> items = new ArrayList<>(happenings());
        items.addAll(check());
        items.addAll(later());
        items.sort(Comparator.comparing((StoryData item) -> item.article().getObservedAt())
                .thenComparing(StoryData::id));
        return items;
    }

    /** More again, labelled before anything ran on them; they only checked until the features of {@link Lineage} were settled and are fitted to since. */
    public static List<StoryData> later() throws IOException {
        return happenings("-later");
    }

    /** The dense sets, each by a hand that saw neither code nor output; nothing was fitted to one before its first figures. */
    public static final List<String> BY_OTHER_HANDS =
            List.of("fourth", "fifth", "sixth", "seventh", "eighth", "tenth", "eleventh", "twelfth");

    /** @param set one of {@link #BY_OTHER_HANDS} */
    public static List<StoryData> byAnotherHand(String set) throws IOException {
        return happenings("-" + set);
    }

    /** Happenings as if nothing but their headlines had come, with what is read in these. */
    static List<StoryData> titlesOf(List<StoryData> items) throws IOException {
        Map<String, JsonNode> byId = new HashMap<>();
        for (JsonNode node : readings("titles.jsonl")) {
            byId.put(id(node), node);
        }
        List<StoryData> titles = new ArrayList<>();
        for (StoryData item : items) {
            JsonNode node = byId.get(item.id());
            titles.add(new StoryData(
                    "title-" + item.id(),
                    item.story(),
                    article(node, item.article().getObservedAt())));
        }
        return titles;
    }

    static List<StoryData> dense(List<StoryData> items) {
        return dense(items, 0);
    }

    /**
     * The same articles as if many of the happenings went on at a time: the happenings begin a few hours after one another, and each article follows the one
     * before it in its happening by at least a time between 20 minutes and two days, long ones being rarer, as its id has it.
     *
     * @param items in time order
     * @param pace how close the happenings are and how long each article takes; every other pace has the happenings begin in another order
     */
    static List<StoryData> dense(List<StoryData> items, int pace) {
        long apart = pace % 3 == 0 ? APART : pace % 3 == 1 ? APART / 2 : APART * 3 / 2;
        long start = items.get(0).article().getObservedAt().toEpochMilli();
        Map<String, Integer> order = order(items, pace);
        Map<String, Long> told = new HashMap<>();
        Map<String, Long> real = new HashMap<>();
        List<StoryData> all = new ArrayList<>();
        for (StoryData item : items) {
            long at = item.article().getObservedAt().toEpochMilli();
            double draw = (Tokens.mix(item.id().hashCode() + 31 * pace) >>> 1) / (double) Integer.MAX_VALUE;
            long pause = (long) (20 * 60_000 * StrictMath.pow(144, draw));
            Long before = told.get(item.story());
            long now = before == null
                    ? start + order.get(item.story()) * apart
                    : before + Math.max(pause, Math.min(LONGEST_PAUSE, at - real.get(item.story())));
            told.put(item.story(), now);
            real.put(item.story(), at);
            all.add(observed(item, Instant.ofEpochMilli(now)));
        }
        all.sort(Comparator.comparing((StoryData item) -> item.article().getObservedAt())
                .thenComparing(StoryData::id));
        return all;
    }

    /** Places of the stories: by their first articles, at an odd pace shuffled. */
    private static Map<String, Integer> order(List<StoryData> items, int pace) {
        List<String> stories =
                new ArrayList<>(items.stream().map(StoryData::story).distinct().toList());
        if (pace % 2 == 1) {
            stories.sort(Comparator.comparing((String story) -> Tokens.mix(story.hashCode() + pace))
                    .thenComparing(story -> story));
        }
        Map<String, Integer> order = new HashMap<>();
        for (int i = 0; i < stories.size(); i++) {
            order.put(stories.get(i), i);
        }
        return order;
    }

    /** All happenings but those of the sets by other hands, a dozen at a time. */
    public static List<StoryData> dense() throws IOException {
        return dense(fitted());
    }

    private static StoryData observed(StoryData item, Instant at) {
        EnrichedArticle article =
                EnrichedArticle.newBuilder(item.article()).setObservedAt(at).build();
        return new StoryData(item.id(), item.story(), article);
    }

    /** Of the n-th article, from 0, of a set of happenings. */
    static String idOf(String part, int n) {
        return "happening" + part + n;
    }

    private static List<StoryData> happenings(String part) throws IOException {
        List<JsonNode> readings = resource("readings" + part + ".jsonl");
        List<StoryData> items = new ArrayList<>();
        for (JsonNode node : resource("happenings" + part + ".jsonl")) {
            JsonNode reading = readings.get(items.size());
            String id = idOf(part, items.size());
            EnrichedArticle article = TestEvents.article(
                    id,
                    reading.get("owner").asText(),
                    node.get("title").asText(),
                    Instant.parse(node.get("observed_at").asText()));
            TestEvents.withText(article, node.get("body").asText());
            article.setLang(reading.get("lang").asText());
            article.setEntities(stream(reading.get("entities"))
                    .map(e -> entity(
                            e.get(0).asText(),
                            e.get(1).asText(),
                            e.get(2).asDouble(),
                            e.get(3).asText(),
                            texts(e.get(4))))
                    .toList());
            article.setEventTypes(stream(reading.get("events"))
                    .map(e -> new EventType(e.get(0).asText(), e.get(1).asDouble(), "", Map.of()))
                    .toList());
            items.add(new StoryData(id, node.get("story").asText(), article));
        }
        return items;
    }

    /** Spreads articles evenly over a longer stream, hours apart and in their order, each observed with the article that it follows. */
    public static List<StoryData> blend(List<StoryData> few, List<StoryData> many) {
        List<StoryData> all = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < many.size(); i++) {
            all.add(many.get(i));
            while (next < few.size() && (long) next * many.size() <= (long) i * few.size()) {
                StoryData item = few.get(next++);
                all.add(observed(item, many.get(i).article().getObservedAt()));
            }
        }
        return all;
    }

    /** One half of the stories, whole ones. */
    public static List<StoryData> half(List<StoryData> all, int parity) {
        return all.stream().filter(item -> item.half() == parity).toList();
    }

    /** 0 or 1, by the story. */
    int half() {
        return Tokens.mix(story.hashCode()) >>> 7 & 1;
    }

    private static EnrichedArticle article(JsonNode node, Instant at) {
        EnrichedArticle article =
                TestEvents.article(text(node, "article_id"), text(node, "owner_group"), text(node, "title"), at);
        article.setTitleEn(text(node, "title_en"));
        article.setTitleZh(text(node, "title_zh"));
        article.setText(text(node, "text"));
        article.setSummary(text(node, "summary"));
        article.setLang(text(node, "lang"));
        article.setFingerprint(text(node, "fingerprint"));
        article.setEntities(stream(node.get("entities"))
                .map(e -> entity(
                        text(e, "entity_id"),
                        text(e, "type"),
                        e.get("relevance").asDouble(),
                        text(e, "role"),
                        texts(e.get("parents"))))
                .toList());
        article.setEventTypes(stream(node.get("event_types"))
                .map(e -> new EventType(text(e, "id"), e.get("confidence").asDouble(), "", Map.of()))
                .toList());
        return article;
    }

    private static Entity entity(String id, String type, double relevance, String role, List<String> parents) {
        String roleOrNull = role == null || role.isEmpty() ? null : role;
        return new Entity(id, type, id, null, relevance, roleOrNull, 1.0, false, parents, List.of(), List.of());
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static String id(JsonNode reading) {
        return text(reading, "input_id");
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<JsonNode> readings(String file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(READINGS.resolve(file))) {
            return nodes(lines).stream().filter(node -> node.has("entities")).toList();
        }
    }

    static List<JsonNode> resource(String name) throws IOException {
        try (InputStream in = StoryData.class.getResourceAsStream("/stories/" + name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return nodes(lines);
        }
    }

    private static List<JsonNode> nodes(BufferedReader lines) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }
}
