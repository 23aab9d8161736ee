package ainews.ingest.fetch;

import java.net.URI;

/**
 * What to fetch.
 *
 * @param etag validator of the copy at hand, sent as If-None-Match; may be null
 * @param lastModified validator of the copy at hand, sent as If-Modified-Since; may be null
 * @param obeyRobots false only for interfaces made for programs
 */
public record FetchRequest(URI url, String etag, String lastModified, boolean obeyRobots) {

    /** A request for a page or file of which no copy is at hand. */
    public static FetchRequest of(URI url) {
        return new FetchRequest(url, null, null, true);
    }
}
