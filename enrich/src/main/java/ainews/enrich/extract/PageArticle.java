package ainews.enrich.extract;

import java.time.Instant;
import java.util.List;

/**
 * An article as its page gives it. Everything but {@code published} and {@code links} is null where the page does not say.
 *
 * @param title plain text, without the site's name
 * @param text main text; paragraphs, list items, quotes and table rows in page order, paragraphs parted by a blank line, table cells by {@code " | "}
 * @param author names joined by {@code ", "}
 * @param leadImage absolute address
 * @param langDeclared the language that the page declares, as it writes it (for example {@code en-US})
 * @param canonicalUrl the page's own canonical link, absolute; null where it has none that can be trusted
 * @param published never null: where the date is not known it carries the reason
 * @param links absolute http(s) addresses that the main text links to, in order, without repeats
 */
public record PageArticle(
        String title,
        String text,
        String author,
        String siteName,
        String leadImage,
        String langDeclared,
        String canonicalUrl,
        PublicationDate published,
        Instant updatedAt,
        List<String> links) {
    public PageArticle {
        links = List.copyOf(links);
    }

    PageArticle withoutText() {
        return withText(null, links);
    }

    PageArticle withText(String newText, List<String> newLinks) {
        return new PageArticle(
                title,
                newText,
                author,
                siteName,
                leadImage,
                langDeclared,
                canonicalUrl,
                published,
                updatedAt,
                newLinks);
    }
}
