package ainews.ingest.feed;

/** Why a document could not be read as a feed at all. */
public enum FeedRejection {
    /** No bytes, or only white space. */
    EMPTY,
    /** A web page where a feed was promised. */
    HTML,
    /** XML, JSON or other text, but none of the feed formats. */
    NOT_A_FEED
}
