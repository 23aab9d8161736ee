package ainews.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** ROME's reading of the same bytes, in our shape; without entries where it gives up. */
final class RomePeer {
    private RomePeer() {}

    static ParsedFeed parse(byte[] bytes, String contentType, String base) {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), true, "UTF-8")) {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(true);
            SyndFeed feed = input.build(reader);
            return new ParsedFeed(
                    feed.getFeedType(),
                    Html.foldSpace(orEmpty(feed.getTitle())),
                    feed.getLink(),
                    feed.getUri(),
                    feed.getDescription(),
                    feed.getAuthor(),
                    feed.getAuthors().stream().map(RomePeer::person).toList(),
                    feed.getLanguage(),
                    reader.getEncoding(),
                    at(feed.getPublishedDate()),
                    null,
                    null,
                    null,
                    null,
                    FeedTiming.NONE,
                    feed.getEntries().stream().map(RomePeer::entry).toList(),
                    null,
                    true,
                    false);
        } catch (FeedException | IOException | IllegalArgumentException givesUp) {
            return ParsedFeed.rejected(FeedRejection.NOT_A_FEED, null);
        }
    }

    private static FeedEntry entry(SyndEntry entry) {
        String summary =
                entry.getDescription() == null ? null : entry.getDescription().getValue();
        List<SyndContent> contents = entry.getContents();
        String body = contents.isEmpty() ? summary : contents.get(0).getValue();
        return new FeedEntry(
                Html.toText(orEmpty(entry.getTitle())),
                null,
                entry.getLink(),
                entry.getUri(),
                body == null ? null : body.strip(),
                !contents.isEmpty(),
                "text/html",
                summary == null ? null : summary.strip(),
                entry.getAuthor() == null || entry.getAuthor().isEmpty() ? null : entry.getAuthor(),
                entry.getAuthors().stream().map(RomePeer::person).toList(),
                at(entry.getPublishedDate()),
                null,
                at(entry.getUpdatedDate() == null ? entry.getPublishedDate() : entry.getUpdatedDate()),
                List.of(),
                null,
                entry.getComments());
    }

    private static Person person(SyndPerson person) {
        return new Person(person.getName(), person.getName(), person.getEmail(), person.getUri());
    }

    private static Instant at(Date date) {
        return date == null ? null : date.toInstant();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
