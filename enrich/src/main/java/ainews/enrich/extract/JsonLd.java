package ainews.enrich.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JSON-LD of a page: the object that describes its article, if there is one. Broken scripts are passed over. */
final class JsonLd {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Pattern PLAIN =
            Pattern.compile("\"(headline|datePublished|dateModified)\"\\s*:\\s*\"([^\"\\\\]{4,200})\"");
    private static final Pattern ARTICLE =
            Pattern.compile("\"@type\"\\s*:\\s*(?:\\[\\s*)?\"\\w*(?:Article|BlogPosting)\"");
    private static final int MAX_OBJECTS = 2000;
    private static final int MAX_CHARS = 2 << 20;

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();

    static JsonLd of(List<String> scripts) {
        JsonLd found = new JsonLd();
        for (String script : scripts) {
            JsonNode root = script.length() > MAX_CHARS ? null : read(script);
            found.take(root == null ? salvage(script) : root);
        }
        return found;
    }

    /** Puts the article that bears a page's title before those which the page merely lists. */
    void prefer(String title) {
        if (title == null || articles.size() < 2 || bears(articles.get(0), title)) {
            return;
        }
        for (int i = 1; i < articles.size(); i++) {
            if (bears(articles.get(i), title)) {
                articles.add(0, articles.remove(i));
                return;
            }
        }
    }

    private boolean bears(JsonNode article, String title) {
        String headline = textOf(article.get("headline"));
        String own = headline == null ? textOf(article.get("name")) : headline;
        return own != null && Titles.similarity(own, title) > 0.7;
    }

    /** What can be read of a script that is no JSON: the article's own plain values where it names each once. */
    private static JsonNode salvage(String script) {
        ObjectNode article = MAPPER.createObjectNode();
        Matcher value = PLAIN.matcher(script.length() > MAX_CHARS ? script.substring(0, MAX_CHARS) : script);
        while (value.find()) {
            if (!article.has(value.group(1))) {
                article.put(value.group(1), value.group(2));
            }
        }
        return article.isEmpty() || !ARTICLE.matcher(script).find() ? article : article.put("@type", "Article");
    }

    /** Null for what is no JSON. */
    private static JsonNode read(String script) {
        try {
            return MAPPER.readTree(clean(script));
        } catch (JsonProcessingException broken) {
            return null;
        }
    }

    private static String clean(String script) {
        String text = script.strip();
        if (text.startsWith("<!--")) {
            text = text.substring(4);
        }
        if (text.startsWith("//<![CDATA[")) {
            text = text.substring(11);
        } else if (text.startsWith("<![CDATA[")) {
            text = text.substring(9);
        }
        int end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
        return end < 0
                ? text
                : text.endsWith("]]>") ? text.substring(0, text.lastIndexOf('}') + 1) : text.substring(0, end + 1);
    }

    private void take(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        int seen = 0;
        while (!open.isEmpty() && ++seen < MAX_OBJECTS) {
            JsonNode node = open.poll();
            if (node.isObject()) {
                classify(node);
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    open.add(child);
                }
            });
        }
    }

    private void classify(JsonNode node) {
        JsonNode id = node.get("@id");
        if (id != null && node.size() > 1) {
            byId.putIfAbsent(id.asText(), node);
        }
        JsonNode type = node.path("@type");
        String name = type.isArray() ? joined(type) : type.asText();
        if (name.contains("Article")
                || name.contains("BlogPosting")
                || name.contains("Report")
                || name.contains("SocialMediaPosting")
                || name.contains("ForumPosting")) {
            articles.add(node);
        } else if (name.contains("WebPage")
                || name.equals("HowTo")
                || name.contains("Recipe")
                || name.contains("Review")
                || name.contains("ItemPage")) {
            if (!name.contains("WebPageElement")) {
                pages.add(node);
            }
        }
    }

    private static String joined(JsonNode types) {
        StringBuilder names = new StringBuilder("[");
        types.forEach(type -> names.append(type.asText()).append(','));
        return names.toString();
    }

    boolean hasArticle() {
        return !articles.isEmpty();
    }

    int articleCount() {
        return articles.size();
    }

    /** First text of a property, the article before the page around it; null where neither has it. */
    String text(String property) {
        String found = text(articles, property);
        return found == null ? text(pages, property) : found;
    }

    String articleText(String property) {
        return text(articles, property);
    }

    private String text(List<JsonNode> nodes, String property) {
        for (JsonNode node : nodes) {
            String value = textOf(node.get(property));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private String textOf(JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isArray()) {
            return value.isEmpty() ? null : textOf(value.get(0));
        }
        if (value.isObject()) {
            JsonNode full = resolve(value);
            JsonNode inner = full.has("url") ? full.get("url") : full.get("@value");
            return inner == null || inner.isContainerNode() ? null : PageFacts.blankToNull(inner.asText());
        }
        return PageFacts.blankToNull(value.asText());
    }

    /** Names of the article's authors in order, as published; empty where it names none. */
    List<String> names(String property) {
        List<String> names = new ArrayList<>();
        for (List<JsonNode> nodes : List.of(articles, pages)) {
            for (JsonNode node : nodes) {
                addNames(node.get(property), names, 0);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return names;
    }

    private void addNames(JsonNode value, List<String> names, int depth) {
        if (value == null || depth > 4) {
            return;
        }
        if (value.isArray()) {
            value.forEach(each -> addNames(each, names, depth + 1));
        } else if (value.isObject()) {
            JsonNode name = resolve(value).get("name");
            if (name != null) {
                addNames(name, names, depth + 1);
            }
        } else if (value.isTextual() && !value.asText().isBlank()) {
            names.add(value.asText().strip());
        }
    }

    private JsonNode resolve(JsonNode value) {
        JsonNode id = value.get("@id");
        return id != null && !value.has("name") && !value.has("url") ? byId.getOrDefault(id.asText(), value) : value;
    }

    /** False where the article says that it is not free to read. */
    boolean isFree() {
        String free = text(articles, "isAccessibleForFree");
        return free == null || !free.equalsIgnoreCase("false");
    }
}
