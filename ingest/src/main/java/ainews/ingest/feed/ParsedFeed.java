package ainews.ingest.feed;

import java.time.Instant;
import java.util.List;

/**
 * A feed as read. Everything but {@code timing}, {@code entries}, {@code wellFormed} and {@code truncated} may be null.
 *
 * @param format rss090, rss091, rss092, rss093, rss10, rss20, rss, atom03, atom10, atom, cdf, json1 or json11
 * @param title plain text
 * @param url the page that the feed belongs to, absolute
 * @param guid the feed's own id, unchanged
 * @param description as published (may hold HTML), links resolved
 * @param author as published; several are joined by ", "
 * @param authors the same, in parts
 * @param lang language tag that the feed declares
 * @param encoding charset that the bytes were read in
 * @param publishedAt when the feed says it was published or, failing that, built
 * @param publishedPrecision second, minute, hour, day, month or year
 * @param updatedAt when the feed says it changed
 * @param selfUrl where the feed says it is to be fetched
 * @param hubUrl WebSub hub
 * @param timing when it says that it is worth asking; never null
 * @param entries in file order
 * @param rejected why nothing could be read; null where something could
 * @param wellFormed false where syntax, encoding or structure had to be mended
 * @param truncated whether a limit of size or number cut the feed short
 */
public record ParsedFeed(
        String format,
        String title,
        String url,
        String guid,
        String description,
        String author,
        List<Person> authors,
        String lang,
        String encoding,
        Instant publishedAt,
        String publishedPrecision,
        Instant updatedAt,
        String selfUrl,
        String hubUrl,
        FeedTiming timing,
        List<FeedEntry> entries,
        FeedRejection rejected,
        boolean wellFormed,
        boolean truncated) {
    public ParsedFeed {
        authors = List.copyOf(authors);
        entries = List.copyOf(entries);
    }

    static ParsedFeed rejected(FeedRejection reason, String encoding) {
        return new ParsedFeed(
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                encoding,
                null,
                null,
                null,
                null,
                null,
                FeedTiming.NONE,
                List.of(),
                reason,
                false,
                false);
    }
}
