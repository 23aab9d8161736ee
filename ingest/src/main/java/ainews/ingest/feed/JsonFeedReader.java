package ainews.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON Feed 1 and 1.1. A document that breaks off gives what came before. */
final class JsonFeedReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(16 * 1024 * 1024)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final JsonParser parser;
    private final FeedDraft feed;
    private final List<FeedDraft> entries = new ArrayList<>();
    private String version;
    private boolean sawItems;
    private boolean truncated;

    private JsonFeedReader(JsonParser parser, String base) {
        this.parser = parser;
        this.feed = new FeedDraft(base, null);
    }

    static ParsedFeed read(String text, String base, String encoding, boolean mended, boolean cut) {
        boolean whole = true;
        JsonFeedReader reader;
        try (JsonParser parser = JSON.createParser(text)) {
            reader = new JsonFeedReader(parser, base);
            whole = reader.readFeed();
        } catch (IOException cannotHappen) {
            return ParsedFeed.rejected(FeedRejection.NOT_A_FEED, encoding);
        }
        boolean named = reader.version != null && reader.version.contains("jsonfeed.org");
        if (!named && !(reader.sawItems && reader.feed.title != null)) {
            return ParsedFeed.rejected(FeedRejection.NOT_A_FEED, encoding);
        }
        FeedDraft feed = reader.feed;
        List<FeedEntry> entries =
                reader.entries.stream().map(entry -> entry.toEntry(feed, true)).toList();
        String format = named && reader.version.contains("1.1") ? "json11" : "json1";
        return feed.toFeed(format, encoding, entries, whole && !mended, reader.truncated || cut);
    }

    private boolean readFeed() {
        try {
            parser.nextToken();
            while (!truncated && parser.nextToken() == JsonToken.FIELD_NAME) {
                readFeedField(parser.currentName());
            }
            return true;
        } catch (IOException brokenOff) {
            return false;
        }
    }

    private void readFeedField(String name) throws IOException {
        parser.nextToken();
        switch (name) {
            case "version" -> version = string();
            case "home_page_url" -> feed.offerLink(Links.resolve(feed.base, string()), 1);
            case "feed_url" -> feed.selfUrl = Links.resolve(feed.base, string());
            case "description" -> feed.description = text(false);
            case "title" -> feed.title = text(false);
            case "items" -> readItems();
            default -> readShared(name, feed);
        }
    }

    private void readItems() throws IOException {
        sawItems = true;
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            if (entries.size() >= XmlFeedReader.MAX_ENTRIES) {
                truncated = true;
                return;
            }
            FeedDraft entry = new FeedDraft(feed.base, null);
            entries.add(entry);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                readEntryField(parser.currentName(), entry);
            }
            // The specification wants the page's address for an id where there is one.
            entry.guidLink = Links.isWeb(entry.guid) ? entry.guid : null;
        }
    }

    private void readEntryField(String name, FeedDraft entry) throws IOException {
        parser.nextToken();
        switch (name) {
            case "id" -> entry.guid = string();
            case "url" -> entry.offerLink(Links.resolve(feed.base, string()), 2);
            case "external_url" -> entry.offerLink(Links.resolve(feed.base, string()), 1);
            case "title" -> entry.title = text(false);
            case "content_html" -> entry.content = text(true);
            case "content_text" -> entry.content = FeedText.firstOf(entry.content, text(false));
            case "summary" -> entry.summary = text(false);
            case "date_published" -> entry.published = FeedDates.parse(string());
            case "date_modified" -> entry.updated = FeedDates.parse(string());
            default -> readShared(name, entry);
        }
    }

    private void readShared(String name, FeedDraft draft) throws IOException {
        switch (name) {
            case "language" -> draft.language = Languages.tag(string());
            case "author" -> readAuthor(draft);
            case "authors" -> {
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                        readAuthor(draft);
                    }
                } else {
                    parser.skipChildren();
                }
            }
            case "tags" -> {
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                        String tag = string();
                        draft.addCategory(tag == null ? "" : Html.foldSpace(tag));
                    }
                } else {
                    parser.skipChildren();
                }
            }
            default -> parser.skipChildren();
        }
    }

    private void readAuthor(FeedDraft draft) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            String name = string();
            draft.addAuthor(name == null ? null : Person.parse(name));
            return;
        }
        String name = null;
        String url = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            String value = string();
            name = field.equals("name") ? value : name;
            url = field.equals("url") ? Links.resolve(draft.base, value) : url;
        }
        draft.addAuthor(Person.of(name, null, url));
    }

    private FeedText text(boolean html) throws IOException {
        String value = string();
        return value == null ? null : new FeedText(value, html, feed.base, null);
    }

    /** The current scalar as text; null for null, objects and arrays, which are passed over. */
    private String string() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null || token == JsonToken.VALUE_NULL || !token.isScalarValue()) {
            parser.skipChildren();
            return null;
        }
        String text = XmlEntities.withoutControls(parser.getText());
        boolean paired = text.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000);
        return paired
                ? text
                : text.codePoints()
                        .collect(StringBuilder::new, JsonFeedReader::append, StringBuilder::append)
                        .toString();
    }

    /** Half of a surrogate pair is no character and could not be written again. */
    private static void append(StringBuilder out, int point) {
        out.appendCodePoint(point >= 0xd800 && point < 0xe000 ? 0xfffd : point);
    }
}
