package ainews.enrich.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The article of a page that its reader's browser would draw from data: JSON-LD that holds the text, or the state of a framework ({@code __NEXT_DATA__} and the like). Only an object that bears
 * the page's own title is believed, since such data often hold other articles too.
 */
final class ScriptText {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MAX_CHARS = 4 << 20;
    private static final int MAX_NODES = 100_000;
    private static final int MAX_TITLE = 400;
    private static final int MAX_DEPTH = 6;
    private static final int MIN_WIDTH = 300;
    private static final double SAME = 0.7;
    private static final List<String> TITLES = List.of("title", "headline", "name");
    private static final List<String> TEXTS = List.of("text", "content", "html", "value", "body", "paragraph", "data");

    private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*");

    private final String title;
    /** So many nodes may still be looked at. */
    private int budget = MAX_NODES;

    private ScriptText(String title) {
        this.title = title;
    }

    /** Null where no data hold a text long enough to be an article. */
    static HtmlFragment of(PageFacts facts, JsonLd ld, String title, String url) {
        ScriptText text = new ScriptText(title);
        boolean isPages = ld.articleCount() == 1 || text.isTitle(ld.articleText("headline"));
        HtmlFragment best = isPages ? fragment(ld.articleText("articleBody"), url) : null;
        if (best == null && title != null) {
            for (String script : facts.data) {
                JsonNode root = script.length() > MAX_CHARS ? null : read(script);
                best = root == null ? best : longer(best, fragment(text.find(root), url));
            }
        }
        return best;
    }

    private static HtmlFragment longer(HtmlFragment a, HtmlFragment b) {
        return a == null || (b != null && b.text().length() > a.text().length()) ? b : a;
    }

    private static HtmlFragment fragment(String text, String url) {
        if (text == null || text.length() < MIN_WIDTH / 2) {
            return null;
        }
        String plain =
                text.indexOf('<') < 0 && text.contains("&lt;") ? Parser.unescapeEntities(text, false) : text;
        boolean isMarkup = plain.contains("</") || plain.contains("<p>") || plain.contains("<br");
        boolean isInParagraphs = plain.contains("<p") || plain.contains("<br");
        String html = isInParagraphs ? plain : LINES.matcher(isMarkup ? plain : escaped(plain)).replaceAll("<br><br>");
        HtmlFragment fragment = HtmlFragment.of(html, url);
        return width(fragment.text()) < MIN_WIDTH ? null : fragment;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static long width(String text) {
        return text.chars().map(c -> c >= 0x2e80 ? 2 : 1).asLongStream().sum();
    }

    private static JsonNode read(String script) {
        try {
            return MAPPER.readTree(script);
        } catch (JsonProcessingException broken) {
            return null;
        }
    }

    /** The longest text under an object with the page's title. */
    private String find(JsonNode root) {
        String best = null;
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty() && budget-- > 0) {
            JsonNode node = open.poll();
            if (node.isObject() && bears(node)) {
                String text = longest(node);
                best = best == null || (text != null && text.length() > best.length()) ? text : best;
            }
            for (JsonNode child : node) {
                if (child.isContainerNode()) {
                    open.add(child);
                }
            }
        }
        return best;
    }

    private boolean bears(JsonNode node) {
        for (String name : TITLES) {
            JsonNode own = node.path(name);
            String text = own.isObject() ? own.path("rendered").asText("") : own.asText("");
            if (isTitle(text)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTitle(String text) {
        return text != null
                && title != null
                && !text.isBlank()
                && text.length() < MAX_TITLE
                && Titles.similarity(text, title) > SAME;
    }

    /** The longest string in the object's own properties, or in a list of paragraphs, down to a few levels but not into other objects with a title. */
    private String longest(JsonNode article) {
        String best = null;
        Deque<JsonNode> open = new ArrayDeque<>();
        Deque<Integer> depths = new ArrayDeque<>();
        open.add(article);
        depths.add(0);
        while (!open.isEmpty() && budget-- > 0) {
            JsonNode node = open.poll();
            int depth = depths.poll();
            String text = node.isArray() ? paragraphs(node) : node.isTextual() ? node.asText() : null;
            best = text != null && (best == null || text.length() > best.length()) ? text : best;
            boolean isOther = depth > 0 && node.isObject() && (node.has("title") || node.has("headline"));
            if (depth < MAX_DEPTH && !isOther) {
                for (JsonNode child : node) {
                    open.add(child);
                    depths.add(depth + 1);
                }
            }
        }
        return best;
    }

    /** The elements of a list of strings or of blocks with a string, one a paragraph; null where it is neither. */
    private String paragraphs(JsonNode list) {
        StringJoiner text = new StringJoiner("\n");
        budget -= list.size();
        for (JsonNode element : list) {
            JsonNode own = element;
            for (String name : TEXTS) {
                own = own.isObject() && element.path(name).isTextual() ? element.path(name) : own;
            }
            if (own.isTextual() && !own.asText().isBlank()) {
                text.add(own.asText().strip());
            }
        }
        return text.length() == 0 ? null : text.toString();
    }
}
