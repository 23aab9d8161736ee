package ainews.ingest.archive;

import ainews.ingest.feed.FeedParser;
import ainews.ingest.feed.ParsedFeed;
import ainews.ingest.raw.RawArticles;
import ainews.ingest.source.OwnerGroups;
import ainews.schemas.DeadLetters.Reason;
import ainews.schemas.Fetch;
import ainews.schemas.RawArticle;
import ainews.schemas.identity.ArticleId;
import ainews.schemas.identity.CanonicalUrl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads a web archive (WARC, perhaps compressed). Pages and feeds that were fetched with success are articles, observed when the archive
 * fetched them; requests, pictures, redirections and the like are passed over. A damaged record is a bad item; what cannot be read behind it
 * is too.
 */
final class WarcFile {
    private final OwnerGroups owners;
    private final int maxBytes;

    /** @param maxBytes of a page or feed, decompressed */
    WarcFile(OwnerGroups owners, int maxBytes) {
        this.owners = owners;
        this.maxBytes = maxBytes;
    }

    /** A page or feed as it was fetched. */
    @SuppressWarnings("ArrayRecordComponent") // carried along, never compared
    private record Fetched(String url, Instant at, int status, String type, byte[] body) {}

    void read(InputStream bytes, String shown, Consumer<ArchiveItem> items) {
        long number = 0;
        long told = 0;
        try (WarcReader reader = new WarcReader(bytes)) {
            for (WarcRecord record = reader.next().orElse(null);
                    record != null;
                    record = reader.next().orElse(null)) {
                number++;
                told += record(record, shown, number, items);
            }
            if (told == 0) {
                items.accept(bad(shown, number, Reason.NO_CONTENT, "web archive without a page or feed"));
            }
        } catch (IOException | RuntimeException damaged) {
            items.accept(bad(shown, number + 1, Reason.UNDECODABLE, "web archive is damaged: " + damaged.getMessage()));
        }
    }

    private int record(WarcRecord record, String shown, long number, Consumer<ArchiveItem> items) {
        if (!(record instanceof WarcCaptureRecord capture)) {
            return 0;
        }
        try {
            Fetched fetched = fetched(capture);
            if (fetched == null) {
                return 0;
            }
            if (fetched.body().length > maxBytes) {
                items.accept(
                        bad(shown, number, Reason.TOO_LARGE, fetched.url() + " has more than " + maxBytes + " bytes"));
                return 1;
            }
            return fetched.type().equals("feed")
                    ? feed(fetched, shown, number, items)
                    : page(fetched, shown, number, items);
        } catch (IOException | RuntimeException damaged) {
            items.accept(bad(shown, number, Reason.UNDECODABLE, "damaged record: " + damaged.getMessage()));
            return 1;
        }
    }

    private Fetched fetched(WarcCaptureRecord record) throws IOException {
        String url = record.target();
        if (CanonicalUrl.of(url) == null) {
            return null;
        }
        if (record instanceof WarcResponse response) {
            String contentType = response.contentType().base().toString();
            if (!contentType.equals("application/http") || response.http().status() != 200) {
                return null;
            }
            String type = type(response.http().headers().first("Content-Type").orElse(""));
            return type == null
                    ? null
                    : new Fetched(
                            url, record.date(), 200, type, body(response.http().bodyDecoded()));
        }
        String type = record instanceof WarcResource ? type(record.contentType().toString()) : null;
        return type == null ? null : new Fetched(url, record.date(), 200, type, body(record.body()));
    }

    private byte[] body(MessageBody body) throws IOException {
        return body.stream().readNBytes(maxBytes + 1);
    }

    /** Page, text or feed; null for anything else. */
    private static String type(String contentType) {
        String media = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (media) {
            case "text/html", "application/xhtml+xml" -> "text/html";
            case "text/plain" -> "text/plain";
            case "application/rss+xml",
                    "application/atom+xml",
                    "application/rdf+xml",
                    "application/feed+json",
                    "application/xml",
                    "text/xml" -> "feed";
            default -> null;
        };
    }

    private int page(Fetched page, String shown, long number, Consumer<ArchiveItem> items) {
        RawArticle raw = RawArticle.newBuilder()
                .setArticleId(ArticleId.ofUrl(page.url()))
                .setUrl(page.url())
                .setSourceId(owners.hostOr(page.url(), "unknown"))
                .setOwnerGroup(owners.of(page.url(), null))
                .setContentType(page.type())
                .setPayload(ByteBuffer.wrap(page.body()))
                .setObservedAt(page.at())
                .setObservedEstimated(false)
                .setFetch(fetch(page))
                .build();
        items.accept(new ArchiveItem(shown, number, new ArticleLine.Article(raw, null), page.body()));
        return 1;
    }

    private int feed(Fetched fetched, String shown, long number, Consumer<ArchiveItem> items) {
        ParsedFeed feed = FeedParser.parse(fetched.body(), null, fetched.url());
        if (feed.rejected() != null) {
            // Any XML may be called a feed; a sitemap is nothing to mourn.
            return 0;
        }
        String source = owners.hostOr(fetched.url(), "unknown");
        String owner = owners.of(fetched.url(), source);
        feed.entries()
                .forEach(entry -> items.accept(new ArchiveItem(
                        shown,
                        number,
                        new ArticleLine.Article(
                                RawArticles.from(entry, source, owner, fetched.at(), fetch(fetched)), null),
                        null)));
        return feed.entries().size();
    }

    private static Fetch fetch(Fetched fetched) {
        return Fetch.newBuilder()
                .setStatus(fetched.status())
                .setFinalUrl(fetched.url())
                .build();
    }

    private static ArchiveItem bad(String shown, long number, Reason reason, String cause) {
        return new ArchiveItem(shown, number, new ArticleLine.Bad(reason, cause, null, null), null);
    }
}
