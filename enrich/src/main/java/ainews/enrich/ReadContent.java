package ainews.enrich;

import ainews.enrich.extract.PublicationDate;
import java.time.Instant;
import java.util.List;

/**
 * What the delivered content says, before names are looked up in it.
 *
 * @param title plain text, or null
 * @param text main text, paragraphs parted by a blank line; empty where there is none
 * @param summary plain text, or null
 * @param author several joined by ", ", or null
 * @param canonicalUrl the page's own canonical link in canonical form, or null
 * @param rejected reason why a page is not an article, or null
 */
record ReadContent(
        String title,
        String text,
        String summary,
        String author,
        String canonicalUrl,
        PublicationDate published,
        Instant updatedAt,
        List<String> links,
        String rejected) {}
