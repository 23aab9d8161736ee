package ainews.ingest.fetch;

import java.net.URI;
import java.time.Duration;

/** How a fetch ended. */
public sealed interface FetchResult {

    /** Where the resource now lives for good, if every redirect on the way said so; else null. */
    URI permanentUrl();

    /** How long the answer may be used without asking again (Cache-Control or Expires); null where not said. */
    Duration maxAge();

    /**
     * A whole answer with status 200.
     *
     * @param bytes decoded of gzip, br, zstd and deflate, otherwise as received
     * @param link the Link headers, joined by commas; null where there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // megabytes that are read once, never compared
    record Fetched(
            int status,
            byte[] bytes,
            String etag,
            String lastModified,
            String contentType,
            URI finalUrl,
            URI permanentUrl,
            Duration maxAge,
            String link)
            implements FetchResult {}

    /** The copy at hand is still good. */
    record NotModified(URI finalUrl, URI permanentUrl, Duration maxAge) implements FetchResult {}

    /**
     * No answer that can be used.
     *
     * @param cause one line for a person
     * @param status of the last response, null where there was none
     * @param retryAfter how long the far side asked to be left alone; null where it did not
     */
    record Failed(Reason reason, String cause, Integer status, Duration retryAfter) implements FetchResult {
        @Override
        public URI permanentUrl() {
            return null;
        }

        @Override
        public Duration maxAge() {
            return null;
        }

        /** Whether the far side was not asked at all, so that nothing is known of it. */
        public boolean isUnasked() {
            return status == null && (reason == Reason.BUDGET || reason == Reason.THROTTLED);
        }
    }

    /** Why a fetch failed; also the tag value of the failure counter. */
    enum Reason {
        /** The address is private, loopback or otherwise not of the public net. */
        ADDRESS_REFUSED,
        /** The name has no address. */
        UNKNOWN_HOST,
        /** No connection, or it broke. */
        CONNECTION,
        /** Not finished within the time a fetch may take. */
        TIMEOUT,
        /** More bytes than a body may have, on the wire or decoded. */
        TOO_LARGE,
        /** The body cannot be decoded, or ended early. */
        BROKEN_BODY,
        /** A redirect without a usable target, too many of them, or a cycle. */
        REDIRECT,
        /** robots.txt forbids it. */
        ROBOTS,
        /** robots.txt cannot be read at present, which forbids everything (RFC 9309). */
        ROBOTS_UNREACHABLE,
        /** 429, or 503 with Retry-After; also without a request while that time lasts. */
        THROTTLED,
        /** Our own budget of requests to the host is used up for now; no request was made. */
        BUDGET,
        /** Another 4xx. */
        CLIENT_ERROR,
        /** Another 5xx. */
        SERVER_ERROR,
        /** A status that says nothing useful here. */
        OTHER_STATUS
    }
}
