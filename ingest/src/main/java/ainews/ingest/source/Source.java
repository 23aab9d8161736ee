package ainews.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * One configured source.
 *
 * @param id stable name, lower case letters, digits and dashes; becomes {@code source_id}
 * @param name as a reader knows it
 * @param url what is polled
 * @param site where the publisher lives; the url itself where nothing else is said
 * @param ownerGroup the independent publisher behind it, or {@link #OF_LINK}
 * @param language BCP 47, null where the source has several
 * @param fetchPages whether the article's page is fetched because the source has only a teaser
 * @param recheck whether its articles are looked at again for changes and removal
 * @param interval how often it is polled before it is known how often it publishes
 * @param include words of which a link or title must hold one; empty takes everything
 */
public record Source(
        String id,
        String name,
        SourceKind kind,
        URI url,
        URI site,
        String ownerGroup,
        String language,
        boolean fetchPages,
        boolean recheck,
        Duration interval,
        List<String> include) {

    /** Owner group of aggregators: each article belongs to the publisher that it links to. */
    public static final String OF_LINK = "of-link";

    /** Copies the list. */
    public Source {
        include = List.copyOf(include);
    }

    /** Whether the owner group is told by each article's link. */
    public boolean ownerIsOfLink() {
        return OF_LINK.equals(ownerGroup);
    }
}
