package ainews.ingest.feed;

import java.util.Arrays;

/** What a fuzzer asks of the parser of feeds: the first byte chooses how the feed is served, the others are the feed. See profile {@code fuzz}. */
public final class FeedFuzz {
    private static final String[] HEADERS = {
        null, "application/rss+xml", "text/xml; charset=gb2312", "application/feed+json", "text/html; charset=utf-16"
    };

    private FeedFuzz() {}

    /** Called by the fuzzer for each input; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String header = HEADERS[(input[0] & 255) % HEADERS.length];
        byte[] feed = Arrays.copyOfRange(input, 1, input.length);
        ParsedFeed parsed = FeedParser.parse(feed, header, "https://example.org/feed");
        if (parsed.entries().size() > feed.length) {
            throw new IllegalStateException(
                    "entries out of nothing: " + parsed.entries().size());
        }
    }
}
