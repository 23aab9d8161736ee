package ainews.enrich.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself outside its text: meta elements, microdata, JSON-LD, headings, time elements, links with a role. Collected in one pass. */
final class PageFacts {
    private static final int MAX_ELEMENTS = 40;
    private static final int AUTHOR = 1;
    private static final int DATE = 2;
    private static final String[] AUTHOR_NAMES = {"author", "byline", "writer", "zuozhe"};
    private static final String[] COMMENT_NAMES = {
        "comment", "respond", "reply", "form", "related", "recommend", "review"
    };
    private static final Set<String> FORM_PARTS =
            Set.of("form", "input", "label", "textarea", "select", "option", "button", "fieldset");
    private static final String[] DATE_NAMES = {"date", "time", "publish", "posted", "byline", "meta", "info"};
    private static final String[] SCRIPT_DATES = {
        "datePublished",
        "publishedAt",
        "published_at",
        "publishDate",
        "publish_date",
        "publishedDate",
        "publicationDate",
        "firstPublished",
        "publish_time",
        "publishTime",
        "pubTime",
        "create_time",
        "createTime",
        "var ct"
    };
    /** Kinds of things within a page whose facts are not the article's. */
    private static final Pattern PART = Pattern.compile(
            "(?i).*/(?:UserComments|Comment|Review|Answer|Question|\\w+Object|Product|Offer|Event|Person)/?");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SCRIPT_DATE =
            Pattern.compile("(?:\\w+\\\\?[\"']\\s*:|(?:var )?\\w+\\s*=)\\s*\\\\?[\"']?([\\dT:.+Z -]{8,35})");

    /** Name, property or itemprop (lower case) to contents in page order. */
    final Map<String, List<String>> metas = new LinkedHashMap<>();

    final List<String> scripts = new ArrayList<>();
    /** Scripts of plain JSON: what frameworks draw a page from. */
    final List<String> data = new ArrayList<>();

    final List<Element> headings = new ArrayList<>();
    final List<Element> times = new ArrayList<>();
    final List<Element> bylines = new ArrayList<>();
    final List<Element> datelines = new ArrayList<>();
    final Map<String, List<Element>> items = new LinkedHashMap<>();
    final List<String> scriptDates = new ArrayList<>();
    private final Map<String, Integer> rolesByName = new HashMap<>();
    String canonical;
    String title;
    String lang;
    int articles;
    /** Whether parts of the page stand elsewhere than they are shown; then what was collected is out of order. */
    boolean isStreamed;

    static PageFacts of(Document document) {
        PageFacts facts = new PageFacts();
        NodeWalk.over(document, node -> node instanceof Element element && facts.take(element));
        return facts;
    }

    String meta(String... names) {
        for (String name : names) {
            for (String value : metas.getOrDefault(name, List.of())) {
                if (!value.isBlank()) {
                    return value.strip();
                }
            }
        }
        return null;
    }

    /** Always true: there is something to learn in every element. */
    private boolean take(Element element) {
        switch (element.normalName()) {
            case "html" ->
                lang = blankToNull(element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang"));
            case "meta" -> takeMeta(element);
            case "link" -> takeLink(element);
            case "title" -> {
                if (title == null
                        && (element.parent() == null
                                || !element.parent().normalName().equals("svg"))) {
                    title = blankToNull(element.text());
                }
            }
            case "script" -> {
                String type = lower(element.attr("type"));
                if (type.startsWith("application/ld+json")) {
                    scripts.add(data(element));
                } else {
                    if (type.startsWith("application/json") && data.size() < MAX_ELEMENTS) {
                        data.add(data(element));
                    }
                    takeScript(data(element));
                }
            }
            case "h1" -> add(headings, element);
            case "time", "relative-time", "local-time", "time-ago" -> add(times, element);
            case "article" -> articles++;
            case "template" -> isStreamed |= StreamedParts.isPlace(element);
            default -> {}
        }
        if (element.attributesSize() > 0) {
            takeAttributes(element, element.attributes());
        }
        return true;
    }

    private static String data(Element script) {
        return script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode data
                ? data.getWholeData()
                : script.data();
    }

    /** Pages drawn by scripts often keep their date only in the data they are drawn from. */
    private void takeScript(String data) {
        int at = -1;
        for (String name : SCRIPT_DATES) {
            if (at < 0) {
                at = data.indexOf(name);
            }
        }
        if (at >= 0 && scriptDates.size() < 3) {
            Matcher matcher = SCRIPT_DATE.matcher(data);
            if (matcher.region(at, Math.min(data.length(), at + 100)).lookingAt()) {
                scriptDates.add(matcher.group(1));
            }
        }
    }

    private void takeMeta(Element element) {
        String content = element.attr("content");
        if (content.isBlank()) {
            return;
        }
        for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
            String name = element.attr(key);
            if (!name.isEmpty() && !(key.equals("itemprop") && isOfPart(element))) {
                metas.computeIfAbsent(lower(name).strip(), any -> new ArrayList<>())
                        .add(content);
            }
        }
    }

    /** Whether an element's microdata speak of a comment, a picture or another part rather than of the article. */
    private static boolean isOfPart(Element element) {
        for (Element around = element.parent(); around != null; around = around.parent()) {
            if (around.hasAttr("itemscope")) {
                return PART.matcher(around.attr("itemtype")).matches();
            }
        }
        return false;
    }

    private void takeLink(Element element) {
        if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
            canonical = blankToNull(element.attr("href"));
        }
    }

    private void takeAttributes(Element element, Attributes attributes) {
        String itemprop = attributes.get("itemprop");
        boolean isMeta = element.normalName().equals("meta");
        if (!itemprop.isEmpty() && !isMeta && !isOfPart(element)) {
            addItems(itemprop, element);
        }
        String property = attributes.get("property");
        if (!property.isEmpty() && !isMeta) {
            addItems(property, element);
        }
        if (attributes.get("rel").equals("author")) {
            add(bylines, element);
        }
        takeNames(element, attributes.get("class").trim());
        takeNames(element, attributes.get("id"));
    }

    private void addItems(String names, Element element) {
        for (String name : SPACES.split(names)) {
            add(items.computeIfAbsent(lower(name), any -> new ArrayList<>()), element);
        }
    }

    private void takeNames(Element element, String names) {
        if (names.isEmpty() || names.length() > 300 || FORM_PARTS.contains(element.normalName())) {
            return;
        }
        int roles = rolesByName.computeIfAbsent(names, PageFacts::roles);
        if ((roles & AUTHOR) != 0) {
            add(bylines, element);
        }
        if ((roles & DATE) != 0) {
            add(datelines, element);
        }
    }

    private static int roles(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        return (hasAny(lower, AUTHOR_NAMES) && !hasAny(lower, COMMENT_NAMES) ? AUTHOR : 0)
                | (hasAny(lower, DATE_NAMES) ? DATE : 0);
    }

    private static boolean hasAny(String names, String... wanted) {
        for (String name : wanted) {
            if (names.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static String lower(String name) {
        return Titles.bounded(name).toLowerCase(Locale.ROOT);
    }

    private static void add(List<Element> list, Element element) {
        if (list.size() < MAX_ELEMENTS) {
            list.add(element);
        }
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
