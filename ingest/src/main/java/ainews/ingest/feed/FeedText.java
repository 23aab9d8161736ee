package ainews.ingest.feed;

/**
 * A piece of text of a feed.
 *
 * @param value as published, references replaced once; white space at the ends removed
 * @param html whether the value is HTML, else plain text
 * @param base what relative links in it are relative to; null where nothing says
 * @param lang language in force where it stands; null where none was declared, empty where it was taken back
 */
record FeedText(String value, boolean html, String base, String lang) {
    FeedText {
        value = Mojibake.repair(value).strip();
    }

    boolean isEmpty() {
        return value.isEmpty();
    }

    /** One line of plain text. */
    String toLine() {
        return html ? Html.toText(value) : Html.foldSpace(value);
    }

    /** The value with its links made absolute. */
    String resolved(String fallbackBase) {
        return html ? HtmlLinks.resolve(value, base != null ? base : fallbackBase) : value;
    }

    /** Media type of the value. */
    String mediaType() {
        return html ? "text/html" : "text/plain";
    }

    /** The first that is there and not empty, or null. */
    static FeedText firstOf(FeedText... candidates) {
        for (FeedText candidate : candidates) {
            if (candidate != null && !candidate.isEmpty()) {
                return candidate;
            }
        }
        return null;
    }
}
