package ainews.ingest.feed;

import java.time.Instant;
import java.util.List;

/**
 * One entry of a feed. Everything but {@code contentType} and the lists may be null.
 *
 * @param title one line of plain text
 * @param titleHtml the title as published where it held HTML
 * @param url the article's page: http or https, absolute where anything said what it is relative to
 * @param guid the feed's own id of the entry, unchanged
 * @param body full content as published, links resolved; where the feed has no full content, what it has of a summary
 * @param fullContent whether body is what the feed declares as content, not its summary
 * @param contentType of body: text/html or text/plain
 * @param summary teaser or description as published (may hold HTML), links resolved; null where there is only content
 * @param author as published; several are joined by ", "
 * @param authors the same, in parts
 * @param publishedAt when the publisher claims it appeared; the time of change where only that is given; null where
 *     unknown or impossible
 * @param publishedPrecision second, minute, hour, day, month or year
 * @param updatedAt when the publisher claims it last changed
 * @param categories in file order, each once
 * @param lang language declared for the entry, else for the feed
 * @param commentsUrl page with the comments
 */
public record FeedEntry(
        String title,
        String titleHtml,
        String url,
        String guid,
        String body,
        boolean fullContent,
        String contentType,
        String summary,
        String author,
        List<Person> authors,
        Instant publishedAt,
        String publishedPrecision,
        Instant updatedAt,
        List<String> categories,
        String lang,
        String commentsUrl) {
    public FeedEntry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }
}
