package ainews.enrich.extract;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** When a page says it was published: reads every place that may tell, and picks the most trustworthy that the others do not contradict. */
final class Dates {
    private static final String[] PUBLISHED = {
        "article:published_time",
        "article:published",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "article.published",
        "parsely-pub-date",
        "sailthru.date",
        "publishdate",
        "publish-date",
        "publish_date",
        "published_date",
        "publication_date",
        "pubdate",
        "publishtime",
        "publish-time",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "cxenseparse:recs:publishtime",
        "weibo:article:create_at",
        "weibo: article:create_at",
        "article:create_at",
        "apub:time",
        "_pubtime",
        "og:release_date",
        "originalpublicationdate",
        "date.published",
        "article.created",
        "published",
        "dc.date",
        "dcterms.date",
        "date",
        "created",
        "datecreated",
        "article_date_original",
        "firstpublished"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "article:modified",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "lastmod",
        "updated_time"
    };

    private final Instant observedAt;
    private final ZoneOffset zone;
    private final boolean dayFirst;
    private final List<Block> near;
    private final Datelines lines;
    private final Map<String, PublicationDate> known = new HashMap<>();
    private PublicationDate refused = PublicationDate.ABSENT;

    /**
     * @param zone where a page's times without a zone are taken to be
     * @param dayFirst whether the page's readers take {@code 3/4/2025} for the third of April
     * @param near the blocks about the beginning and end of the text, in the order in which they are asked
     * @param text the blocks of the text itself
     */
    Dates(Instant observedAt, ZoneOffset zone, boolean dayFirst, List<Block> near, List<Block> text) {
        this.near = near;
        this.lines = new Datelines(near, text, this::read);
        this.observedAt = observedAt;
        this.zone = zone;
        this.dayFirst = dayFirst;
    }

    PublicationDate published(PageFacts facts, JsonLd ld, String url) {
        PublicationDate declared = declared(facts, ld, url);
        PublicationDate changed = read(ld.text("dateModified"));
        boolean isArticles = ld.articleText("datePublished") != null
                || facts.meta("article:published_time") != null
                || facts.items.containsKey("datepublished");
        return ShownDate.settle(
                declared,
                isArticles,
                changed.isKnown() ? changed : read(facts.meta(MODIFIED)),
                near,
                lines.first(),
                this::read);
    }

    private PublicationDate declared(PageFacts facts, JsonLd ld, String url) {
        List<PublicationDate> found = new ArrayList<>();
        add(found, ld.articleText("datePublished"), "json-ld");
        add(found, firstCited(facts), "meta");
        add(found, facts.meta(PUBLISHED), "meta");
        for (String name : new String[] {"datepublished", "dc:date", "dc:created", "schema:datepublished"}) {
            for (Element item : facts.items.getOrDefault(name, List.of())) {
                add(found, MarkedDates.said(item), "meta");
            }
        }
        add(found, ld.text("datePublished"), "json-ld");
        PublicationDate inUrl = UrlDate.of(url, this::read);
        MarkedDates.times(facts)
                .map(this::read)
                .filter(PublicationDate::isKnown)
                .findFirst()
                .ifPresent(date -> found.add(date.withSource("time-element")));
        if (found.isEmpty()) {
            lines.day().ifPresent(found::add);
        }
        if (found.isEmpty()) {
            MarkedDates.lines(facts)
                    .map(this::read)
                    .filter(PublicationDate::isToTheDay)
                    .findFirst()
                    .ifPresent(date -> found.add(date.withSource("text")));
        }
        if (found.isEmpty()) {
            scripts(facts, found);
        }
        if (inUrl != null) {
            found.add(inUrl);
        }
        add(found, ld.text("dateCreated"), "json-ld");
        add(found, ld.text("uploadDate"), "json-ld");
        if (found.isEmpty()) {
            lines.month().ifPresent(found::add);
        }
        return onPublishersClock(choose(found, inUrl), found, facts);
    }

    /** Of a paper the day when it first could be read: libraries name that of the first version, of the present one and of the printed issue. */
    private String firstCited(PageFacts facts) {
        String first = null;
        for (String name : List.of("citation_online_date", "citation_date", "citation_publication_date")) {
            String said = facts.meta(name);
            PublicationDate date = read(said);
            if (date.isToTheDay() && (first == null || date.at().isBefore(read(first).at()))) {
                first = said;
            }
        }
        return first == null ? facts.meta("citation_online_date", "citation_publication_date", "citation_date") : first;
    }

    /** A time in UTC may hide the publisher's own day; another witness of the same moment, or the day that readers see, tells it. */
    private PublicationDate onPublishersClock(PublicationDate date, List<PublicationDate> found, PageFacts facts) {
        if (!date.hasTime() || !date.day().equals(LocalDate.ofInstant(date.at(), ZoneOffset.UTC))) {
            return date;
        }
        for (PublicationDate other : found) {
            if (other.at().equals(date.at()) && !other.day().equals(date.day())) {
                return date.withDay(other.day());
            }
        }
        for (Element time : facts.times) {
            PublicationDate marked = read(time.attr("datetime"));
            if (date.at().equals(marked.at())) {
                PublicationDate seen = read(ElementText.of(time));
                return isNextTo(seen, date) ? date.withDay(seen.day()) : date;
            }
        }
        for (PublicationDate other : found) {
            if ("url".equals(other.source()) && isSameMoment(other, date)) {
                return date.withDay(other.day());
            }
        }
        for (Block block : near) {
            if (block.chars() < 120) {
                PublicationDate seen = read(block.text());
                if (isSameMoment(seen, date) && !DateLabel.isChange(block.text())) {
                    return date.withDay(seen.day());
                }
            }
        }
        return date;
    }

    /** Whether some place on earth counts the seen day at that moment. */
    private static boolean isSameMoment(PublicationDate seen, PublicationDate date) {
        int hour = date.at().atOffset(ZoneOffset.UTC).getHour();
        return isNextTo(seen, date)
                && (seen.day().isBefore(date.day()) ? hour < 10 : !seen.day().isAfter(date.day()) || hour >= 10);
    }

    private static boolean isNextTo(PublicationDate seen, PublicationDate date) {
        return seen.isToTheDay()
                && Math.abs(seen.day().toEpochDay() - date.day().toEpochDay()) <= 1;
    }

    Instant updated(PageFacts facts, JsonLd ld) {
        PublicationDate date = read(ld.text("dateModified"));
        if (!date.isKnown()) {
            date = read(facts.meta(MODIFIED));
        }
        return date.isKnown() ? date.at() : lines.changed();
    }

    @SuppressWarnings("ReferenceEquality") // another witness than the address itself
    private PublicationDate choose(List<PublicationDate> found, PublicationDate inUrl) {
        if (found.isEmpty()) {
            return refused;
        }
        PublicationDate first = found.get(0);
        if (inUrl != null && inUrl.isToTheDay() && !near(first, inUrl)) {
            for (PublicationDate other : found) {
                if (other != inUrl && near(other, inUrl)) {
                    return other;
                }
            }
            if (first.source().equals("text")) {
                return inUrl;
            }
        }
        if (!first.isToTheDay()) {
            for (PublicationDate other : found) {
                if (other.isToTheDay() && sameMonth(first, other)) {
                    return other;
                }
            }
        }
        return first;
    }

    private static boolean sameMonth(PublicationDate coarse, PublicationDate fine) {
        String a = coarse.at().toString();
        String b = fine.at().toString();
        int digits = coarse.precision().equals("year") ? 4 : 7;
        return a.substring(0, digits).equals(b.substring(0, digits));
    }

    private static boolean near(PublicationDate a, PublicationDate b) {
        return Duration.between(a.at(), b.at()).abs().compareTo(Duration.ofHours(50)) < 0;
    }

    private void scripts(PageFacts facts, List<PublicationDate> found) {
        for (String value : facts.scriptDates) {
            if (found.isEmpty()) {
                add(found, value, "meta");
            }
        }
    }

    private void add(List<PublicationDate> found, String raw, String source) {
        PublicationDate date = read(raw);
        if (date.isKnown()) {
            found.add(date.withSource(source));
        } else if (!date.unknown().equals("absent")
                && (refused.unknown().equals("absent") || refused.unknown().equals("unreadable"))
                && !source.equals("text")) {
            refused = date.withSource(source);
        }
    }

    /** The same few lines are asked several times, each time for another reason. */
    private PublicationDate read(String raw) {
        return raw == null ? PublicationDate.ABSENT : known.computeIfAbsent(raw, this::parse);
    }

    private PublicationDate parse(String raw) {
        return DateText.parse(raw, observedAt, zone, dayFirst);
    }
}
