package ainews.ingest.source;

import java.util.Locale;

/** How a source is read. */
public enum SourceKind {
    /** RSS, Atom, RDF or JSON Feed. */
    FEED,
    /** A page that lists articles as links. */
    PAGE,
    /** A sitemap or news sitemap. */
    SITEMAP,
    /** The Hacker News API: stories with points and comments. */
    HACKERNEWS;

    /** The kind as {@code sources.yaml} spells it. */
    public String yaml() {
        return name().toLowerCase(Locale.ROOT);
    }
}
