package ainews.ingest.feed;

import ainews.ingest.raw.RawArticles;
import ainews.schemas.RawArticle;
import ainews.schemas.identity.CanonicalUrl;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints a feed as JSON lines: one of kind {@code feed}, then one of kind {@code entry} with the fields of a {@link
 * RawArticle} for each entry, in file order. Times are ISO 8601 in UTC with milliseconds. Since nobody knows when a
 * file's entries were seen, {@code observed_at} is estimated; it is null where no entry so far had a date.
 */
public final class FeedLines {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private FeedLines() {}

    /**
     * The lines of one file.
     *
     * @param file the path as the user gave it
     */
    public static List<String> of(String file, ParsedFeed feed) {
        List<String> lines = new ArrayList<>();
        lines.add(feedLine(
                file, feed, feed.rejected() == null ? null : feed.rejected().name()));
        Instant before = feed.publishedAt();
        for (FeedEntry entry : feed.entries()) {
            String source = sourceOf(file, feed, entry);
            RawArticle article = RawArticles.imported(entry, source, source, before);
            boolean dated = entry.publishedAt() != null || before != null;
            before = dated ? article.getObservedAt() : null;
            lines.add(entryLine(file, article, before));
        }
        return lines;
    }

    /** The one line of a file that could not be read, with the reason as given. */
    public static String unreadable(String file, String reason) {
        return feedLine(file, ParsedFeed.rejected(FeedRejection.NOT_A_FEED, null), reason);
    }

    private static String sourceOf(String file, ParsedFeed feed, FeedEntry entry) {
        for (String url : new String[] {feed.url(), feed.selfUrl(), entry.url()}) {
            String host = Links.hostOf(CanonicalUrl.of(url));
            if (host != null) {
                return host;
            }
        }
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static String feedLine(String file, ParsedFeed feed, String rejected) {
        return line(json -> {
            json.writeStringField("kind", "feed");
            json.writeStringField("file", file);
            json.writeStringField("title", feed.title());
            json.writeStringField("url", feed.url());
            json.writeStringField("source_guid", feed.guid());
            json.writeStringField("description", feed.description());
            json.writeStringField("author", feed.author());
            json.writeStringField("lang", feed.lang());
            json.writeStringField("encoding", feed.encoding());
            writeTime(json, "published_at", feed.publishedAt());
            json.writeStringField("published_precision", feed.publishedPrecision());
            writeTime(json, "updated_at", feed.updatedAt());
            json.writeStringField("format", feed.format());
            json.writeNumberField("entries", feed.entries().size());
            json.writeBooleanField("well_formed", feed.wellFormed());
            json.writeBooleanField("truncated", feed.truncated());
            json.writeStringField("rejected", rejected);
        });
    }

    private static String entryLine(String file, RawArticle article, Instant observedAt) {
        return line(json -> {
            json.writeStringField("kind", "entry");
            json.writeStringField("file", file);
            json.writeStringField("article_id", article.getArticleId());
            json.writeStringField("url", article.getUrl());
            json.writeStringField("source_id", article.getSourceId());
            json.writeStringField("owner_group", article.getOwnerGroup());
            json.writeStringField("source_guid", article.getSourceGuid());
            json.writeStringField("title", article.getTitle());
            json.writeStringField("body", article.getBody());
            json.writeStringField("summary", article.getSummary());
            json.writeStringField("content_type", article.getContentType());
            json.writeStringField("author", article.getAuthor());
            writeTime(json, "published_at", article.getPublishedAt());
            json.writeStringField("published_precision", article.getPublishedPrecision());
            writeTime(json, "updated_at", article.getUpdatedAt());
            writeTime(json, "observed_at", observedAt);
            json.writeBooleanField("observed_estimated", article.getObservedEstimated());
            json.writeStringField("lang_declared", article.getLangDeclared());
            json.writeArrayFieldStart("categories");
            for (String category : article.getCategories()) {
                json.writeString(category);
            }
            json.writeEndArray();
            json.writeNullField("fetch");
        });
    }

    private static void writeTime(JsonGenerator json, String name, Instant time) throws IOException {
        json.writeStringField(name, time == null ? null : TIME.format(time));
    }

    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static String line(Fields fields) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
        return out.toString();
    }
}
