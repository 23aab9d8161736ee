package ainews.ingest.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Our result under the names that feedparser gives to its own, and what counts as the same value. */
final class FeedparserView {
    private FeedparserView() {}

    static Map<String, Object> of(ParsedFeed feed) {
        Map<String, Object> names = new HashMap<>();
        names.put("encoding", feed.encoding());
        names.put("feed", feedOf(feed));
        List<Object> entries = new ArrayList<>();
        feed.entries().forEach(entry -> entries.add(entryOf(entry)));
        names.put("entries", entries);
        return names;
    }

    private static Map<String, Object> feedOf(ParsedFeed feed) {
        Map<String, Object> view = new HashMap<>();
        putText(view, "title", feed.title(), null);
        for (String name : List.of("subtitle", "tagline", "description")) {
            putText(view, name, feed.description(), null);
        }
        view.put("link", feed.url());
        view.put("id", feed.guid());
        view.put("guid", feed.guid());
        view.put("language", feed.lang());
        putAuthors(view, feed.author(), feed.authors());
        putDates(view, feed.publishedAt(), feed.updatedAt() == null ? feed.publishedAt() : feed.updatedAt());
        return view;
    }

    private static Map<String, Object> entryOf(FeedEntry entry) {
        Map<String, Object> view = new HashMap<>();
        putText(view, "title", entry.title(), entry.lang());
        String summary = entry.summary() == null ? entry.body() : entry.summary();
        putText(view, "summary", summary, entry.lang());
        putText(view, "description", summary, entry.lang());
        Map<String, Object> content = new HashMap<>();
        content.put("value", entry.body());
        content.put("language", entry.lang());
        content.put("type", entry.contentType());
        view.put("content", List.of(content));
        view.put("link", entry.url());
        if (entry.url() != null) {
            Map<String, Object> link = new HashMap<>();
            link.put("href", entry.url());
            view.put("links", List.of(link));
        }
        view.put("id", entry.guid());
        view.put("guid", entry.guid());
        putAuthors(view, entry.author(), entry.authors());
        putDates(view, entry.publishedAt(), entry.updatedAt());
        return view;
    }

    private static void putText(Map<String, Object> view, String name, String value, String lang) {
        view.put(name, value);
        Map<String, Object> detail = new HashMap<>();
        detail.put("value", value);
        if (lang != null) {
            detail.put("language", lang);
        }
        view.put(name + "_detail", detail);
    }

    private static void putAuthors(Map<String, Object> view, String author, List<Person> people) {
        List<Object> authors = new ArrayList<>();
        for (Person person : people) {
            Map<String, Object> detail = new HashMap<>();
            detail.put("name", person.name());
            detail.put("email", person.email());
            detail.put("url", person.url());
            detail.put("href", person.url());
            authors.add(detail);
        }
        view.put("author", author);
        view.put("authors", authors);
        view.put("author_detail", authors.isEmpty() ? null : authors.get(0));
    }

    private static void putDates(Map<String, Object> view, Instant published, Instant updated) {
        for (String name : List.of("published", "issued", "created", "date")) {
            view.put(name, published);
            view.put(name + "_parsed", published);
        }
        for (String name : List.of("updated", "modified")) {
            view.put(name, updated);
            view.put(name + "_parsed", updated);
        }
    }

    static boolean same(String key, Object ours, Object expected) {
        if (ours instanceof Instant at) {
            return expected instanceof List<?> parts
                    ? parts.subList(0, 6).equals(parts(at))
                    : FeedDates.parse((String) expected) != null
                            && FeedDates.parse((String) expected).at().equals(at);
        }
        if (ours == null || expected == null) {
            return ours == expected
                    || (ours == null && plain(expected.toString()).isEmpty());
        }
        if (ours.equals(expected)
                || (key.equals("encoding") && ours.toString().equalsIgnoreCase(expected.toString()))) {
            return true;
        }
        if (ours instanceof String own && expected instanceof String wanted) {
            return plain(wanted).equals(own) || html(own).equals(html(wanted));
        }
        return false;
    }

    static boolean sameCleaned(String key, Object ours, Object expected) {
        if (same(key, ours, expected)) {
            return true;
        }
        String wanted = expected instanceof String text ? cleaned(text) : null;
        return wanted != null && wanted.equals(ours == null ? "" : cleaned(ours.toString()));
    }

    private static String cleaned(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.select("script, style, applet, object, embed, noscript").remove();
        return Html.foldSpace(document.text());
    }

    private static List<Object> parts(Instant at) {
        OffsetDateTime utc = at.atOffset(ZoneOffset.UTC);
        return List.of(
                utc.getYear(),
                utc.getMonthValue(),
                utc.getDayOfMonth(),
                utc.getHour(),
                utc.getMinute(),
                utc.getSecond());
    }

    static String plain(String html) {
        return Html.foldSpace(Jsoup.parseBodyFragment(html).text());
    }

    /** HTML with attributes in alphabetical order and one spelling for each character. */
    static String html(String text) {
        Document document = Jsoup.parseBodyFragment(text);
        document.outputSettings().prettyPrint(false);
        for (Element element : document.getAllElements()) {
            List<org.jsoup.nodes.Attribute> sorted =
                    new ArrayList<>(element.attributes().asList());
            sorted.sort((a, b) -> a.getKey().compareTo(b.getKey()));
            element.clearAttributes();
            sorted.forEach(a -> element.attr(a.getKey(), a.getValue()));
        }
        return Html.foldSpace(document.body().html());
    }
}
