package ainews.enrich;

import ainews.enrich.extract.Extraction;
import ainews.enrich.extract.HtmlFragment;
import ainews.enrich.extract.PageArticle;
import ainews.enrich.extract.PageReader;
import ainews.enrich.extract.PublicationDate;
import ainews.enrich.extract.TextDecoder;
import ainews.enrich.text.PlainPage;
import ainews.schemas.RawArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Reads the delivered content by its kind.
 *
 * <pre>
 *   payload or whole page in body -> main text of the page
 *   piece of HTML in body         -> all of its text
 *   plain text in body            -> as it is, or without the page around it where it looks like a dump of one
 *   no body                       -> no text; the summary stands apart
 * </pre>
 *
 * What the source says of itself (title, author, date of a feed entry) goes before what the page says.
 */
final class ContentReader {

    private static final PageReader PAGES = new PageReader();
    private static final PublicationDate ABSENT = new PublicationDate(null, null, null, "absent");
    /** Clocks of publishers run ahead by a little; a claim beyond that is a mistake. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private ContentReader() {}

    static ReadContent read(RawArticle raw) {
        if (raw.getPayload() != null) {
            byte[] page = new byte[raw.getPayload().remaining()];
            raw.getPayload().duplicate().get(page);
            String header = raw.getFetch() == null ? null : raw.getFetch().getContentType();
            if (raw.getContentType().equals("text/plain")) {
                return ofPlainText(TextDecoder.decode(page, header).text(), raw);
            }
            return ofPage(PAGES.read(page, header, address(raw), Enricher.knownObservation(raw)), raw);
        }
        String body = raw.getBody();
        if (body == null || body.isBlank()) {
            return of(raw, raw.getTitle(), "", null, null, ABSENT, null, List.of(), null);
        }
        if (!raw.getContentType().contains("html")) {
            return ofPlainText(body, raw);
        }
        if (HtmlFragment.isWholePage(body)) {
            return ofPage(PAGES.read(body, address(raw), Enricher.knownObservation(raw)), raw);
        }
        HtmlFragment fragment = HtmlFragment.of(body, address(raw));
        return of(raw, raw.getTitle(), fragment.text(), null, null, ABSENT, null, fragment.links(), null);
    }

    private static String address(RawArticle raw) {
        String landed = raw.getFetch() == null ? null : raw.getFetch().getFinalUrl();
        return landed == null ? raw.getUrl() : landed;
    }

    private static ReadContent ofPage(Extraction extraction, RawArticle raw) {
        PageArticle page = extraction.article();
        String rejected = extraction instanceof Extraction.Rejected reason
                ? reason.reason().id()
                : null;
        String text = page.text() == null ? bodyText(raw) : page.text();
        return of(
                raw,
                page.title(),
                text,
                page.author(),
                page.canonicalUrl(),
                page.published(),
                page.updatedAt(),
                page.links(),
                text.isEmpty() ? rejected : null);
    }

    /** Where a page could not be read, what the feed gave of the article still can. */
    private static String bodyText(RawArticle raw) {
        return raw.getPayload() == null || raw.getBody() == null
                ? ""
                : HtmlFragment.of(raw.getBody(), raw.getUrl()).text();
    }

    private static ReadContent ofPlainText(String body, RawArticle raw) {
        if (!PlainPage.looksLikeDump(body) && hasTitle(raw)) {
            return of(raw, raw.getTitle(), body.strip(), null, null, ABSENT, null, List.of(), null);
        }
        PlainPage page = PlainPage.of(body, raw.getTitle(), Enricher.knownObservation(raw));
        PublicationDate published = page.publishedAt() == null
                ? new PublicationDate(null, null, null, page.publishedUnknown())
                : new PublicationDate(page.publishedAt(), page.precision(), "text", null);
        String text = Objects.requireNonNullElse(page.text(), "");
        return of(raw, page.title(), text, page.author(), null, published, null, List.of(), null);
    }

    private static boolean hasTitle(RawArticle raw) {
        return raw.getTitle() != null && !raw.getTitle().isBlank();
    }

    private static ReadContent of(
            RawArticle raw,
            String title,
            String text,
            String author,
            String canonicalUrl,
            PublicationDate ofPage,
            Instant updatedAt,
            List<String> links,
            String rejected) {
        String summary = raw.getSummary() == null || raw.getSummary().isBlank()
                ? null
                : HtmlFragment.of(raw.getSummary(), raw.getUrl()).text();
        return new ReadContent(
                hasTitle(raw) ? raw.getTitle().strip() : title,
                text,
                summary == null || summary.isEmpty() ? null : summary,
                raw.getAuthor() != null ? raw.getAuthor() : author,
                canonicalUrl,
                published(raw, ofPage),
                raw.getUpdatedAt() != null ? raw.getUpdatedAt() : updatedAt,
                links,
                rejected);
    }

    private static PublicationDate published(RawArticle raw, PublicationDate ofPage) {
        Instant claimed = raw.getPublishedAt();
        if (claimed == null) {
            return ofPage.at() == null && ofPage.unknown() == null ? ABSENT : ofPage;
        }
        if (claimed.isBefore(EARLIEST)) {
            return new PublicationDate(null, null, null, "impossible");
        }
        if (!raw.getObservedEstimated() && claimed.isAfter(raw.getObservedAt().plus(AHEAD))) {
            return new PublicationDate(null, null, null, "future");
        }
        String source = raw.getFetch() == null ? "archive" : "feed";
        return new PublicationDate(claimed, raw.getPublishedPrecision(), source, null);
    }
}
