package ainews.ingest.feed;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What an element of a feed means to us, whatever vocabulary says it. */
enum FeedElement {
    FEED,
    ITEM,
    TITLE,
    FALLBACK_TITLE,
    LINK,
    ATOM_LINK,
    GUID,
    DESCRIPTION,
    SUMMARY,
    FALLBACK_SUMMARY,
    CONTENT,
    CONTENT_HTML,
    CONTENT_XHTML,
    PUBLISHED,
    UPDATED,
    CREATED,
    DATE,
    AUTHOR,
    FALLBACK_AUTHOR,
    PUBLISHER,
    CATEGORY,
    KEYWORDS,
    LANGUAGE,
    COMMENTS,
    TTL,
    SKIP_HOUR,
    SKIP_DAY,
    UPDATE_PERIOD,
    UPDATE_FREQUENCY,
    /** Holds a title or link of its own that is not the feed's or the entry's. */
    ASIDE,
    /** Nothing of interest itself, but its children may be. */
    PASS;

    private static final Map<Namespace, Map<String, FeedElement>> TABLE = new EnumMap<>(Namespace.class);

    static {
        put(Namespace.CORE, FEED, "rss", "channel", "feed");
        put(Namespace.CORE, ITEM, "item", "entry");
        put(Namespace.CORE, TITLE, "title");
        put(Namespace.CORE, LINK, "link");
        put(Namespace.CORE, GUID, "guid", "id");
        put(Namespace.CORE, DESCRIPTION, "description", "tagline", "subtitle", "abstract");
        put(Namespace.CORE, SUMMARY, "summary");
        put(Namespace.CORE, CONTENT, "content");
        put(Namespace.CORE, CONTENT_HTML, "fullitem", "encoded");
        put(Namespace.CORE, CONTENT_XHTML, "body");
        put(Namespace.CORE, PUBLISHED, "pubdate", "published", "issued");
        put(Namespace.CORE, UPDATED, "updated", "modified", "lastbuilddate");
        put(Namespace.CORE, CREATED, "created");
        put(Namespace.CORE, DATE, "date");
        put(Namespace.CORE, AUTHOR, "author", "managingeditor", "creator");
        put(Namespace.CORE, PUBLISHER, "webmaster");
        put(Namespace.CORE, CATEGORY, "category");
        put(Namespace.CORE, KEYWORDS, "tags", "keywords");
        put(Namespace.CORE, LANGUAGE, "language");
        put(Namespace.CORE, COMMENTS, "comments");
        put(Namespace.CORE, ASIDE, "image", "textinput", "source", "contributor", "enclosure", "cloud");
        TABLE.put(Namespace.ATOM, new HashMap<>(TABLE.get(Namespace.CORE)));
        put(Namespace.ATOM, ATOM_LINK, "link");
        put(Namespace.CORE, PASS, "items", "skiphours", "skipdays");
        put(Namespace.CORE, TTL, "ttl");
        put(Namespace.CORE, SKIP_HOUR, "hour");
        put(Namespace.CORE, SKIP_DAY, "day");
        put(Namespace.SYNDICATION, UPDATE_PERIOD, "updateperiod");
        put(Namespace.SYNDICATION, UPDATE_FREQUENCY, "updatefrequency");
        put(Namespace.RDF, FEED, "rdf");
        put(Namespace.RDF, PASS, "seq", "li", "bag", "description");
        put(Namespace.RDF, CONTENT_XHTML, "value");
        put(Namespace.CONTENT, CONTENT_HTML, "encoded");
        put(Namespace.CONTENT, PASS, "items", "item");
        put(Namespace.DC, FALLBACK_TITLE, "title");
        put(Namespace.DC, FALLBACK_SUMMARY, "description");
        put(Namespace.DC, AUTHOR, "creator", "author");
        put(Namespace.DC, PUBLISHER, "publisher");
        put(Namespace.DC, DATE, "date");
        put(Namespace.DC, CATEGORY, "subject");
        put(Namespace.DC, LANGUAGE, "language");
        put(Namespace.DCTERMS, PUBLISHED, "issued");
        put(Namespace.DCTERMS, UPDATED, "modified");
        put(Namespace.DCTERMS, CREATED, "created");
        put(Namespace.DCTERMS, DATE, "date");
        put(Namespace.DCTERMS, FALLBACK_SUMMARY, "abstract");
        put(Namespace.ITUNES, FALLBACK_TITLE, "title");
        put(Namespace.ITUNES, FALLBACK_SUMMARY, "summary", "subtitle");
        put(Namespace.ITUNES, FALLBACK_AUTHOR, "author");
        put(Namespace.ITUNES, ASIDE, "owner", "image");
        put(Namespace.ITUNES, CATEGORY, "category");
        put(Namespace.ITUNES, KEYWORDS, "keywords");
        put(Namespace.MEDIA, PASS, "group", "content");
        put(Namespace.MEDIA, FALLBACK_TITLE, "title");
        put(Namespace.MEDIA, FALLBACK_SUMMARY, "description");
        put(Namespace.MEDIA, CATEGORY, "category");
        put(Namespace.MEDIA, KEYWORDS, "keywords");
        put(Namespace.XHTML, CONTENT_XHTML, "body", "div");
    }

    private static void put(Namespace namespace, FeedElement element, String... locals) {
        for (String local : locals) {
            TABLE.computeIfAbsent(namespace, n -> new HashMap<>()).put(local, element);
        }
    }

    /** The meaning of an element, in any case; null where it has none here. */
    static FeedElement of(Namespace namespace, String local) {
        Map<String, FeedElement> names = TABLE.get(namespace);
        if (names == null) {
            return null;
        }
        FeedElement element = names.get(local);
        return element != null ? element : names.get(local.toLowerCase(Locale.ROOT));
    }
}
