package ainews.ingest.feed;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF and JSON Feed, whole or broken. What cannot be read as a feed at
 * all comes back as a feed without entries and with a {@link FeedRejection}; nothing is thrown for any bytes.
 *
 * <p>Time is linear in the number of bytes. At most the first 32 MB and 20,000 entries are read; {@link
 * ParsedFeed#truncated()} says where that cut something.
 */
public final class FeedParser {
    private static final int MAX_BYTES = 32 * 1024 * 1024;

    private FeedParser() {}

    /**
     * Reads one document.
     *
     * @param contentTypeHeader Content-Type as the server sent it; null where there was none
     * @param baseUrl where the bytes came from, for relative links; may be null
     */
    public static ParsedFeed parse(byte[] bytes, String contentTypeHeader, String baseUrl) {
        boolean cut = bytes.length > MAX_BYTES;
        int length = Math.min(bytes.length, MAX_BYTES);
        FeedDecoder.Decoded decoded = FeedDecoder.decode(bytes, length, contentTypeHeader);
        String text = decoded.text();
        int start = firstOf(text);
        if (start == text.length()) {
            return ParsedFeed.rejected(FeedRejection.EMPTY, null);
        }
        boolean mended = decoded.damaged() || cut;
        String base = Links.isWeb(baseUrl) ? baseUrl : null;
        if (text.charAt(start) == '{') {
            return JsonFeedReader.read(text.substring(start), base, decoded.name(), mended, cut);
        }
        return new XmlFeedReader(text, base).read(decoded.name(), mended, cut);
    }

    private static int firstOf(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\ufeff')) {
            at++;
        }
        return at;
    }
}
