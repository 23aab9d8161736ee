package ainews.enrich.extract;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** When a page says it was published: reads every place that may tell, and picks the most trustworthy that the others do not contradict. */
final class Dates {
    private static final Pattern CALLED_PUBLISHED = Pattern.compile(
            "(?i)\\b(?:published|posted|first published|publication date|date published|issued|released)\\b|发布|發佈|发表|發表|刊登|时间[:：]|日期[:：]");
    private static final Pattern CALLED_CHANGED = Pattern.compile(
            "(?i)\\b(?:updated|modified|revised|edited|reviewed|deadline|expires?|accessed|retrieved)\\b|更新|修改|编辑于|截止");
    private static final Pattern MONTH_WORDS =
            Pattern.compile("(?i)(?:" + Months.NAMES + "|published|posted|updated|date|发布日期|发布时间|日期|时间|年|月|[:：])");
    private static final String[] PUBLISHED = {
        "article:published_time",
        "article:published",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "article.published",
        "parsely-pub-date",
        "sailthru.date",
        "citation_online_date",
        "citation_publication_date",
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

    /** The rank of a line whose first date is called that of a change. */
    private static final int CHANGED = 2;

    private final Instant observedAt;
    private final ZoneOffset zone;
    private final boolean dayFirst;
    private PublicationDate refused = PublicationDate.ABSENT;

    /**
     * @param zone where a page's times without a zone are taken to be
     * @param dayFirst whether the page's readers take {@code 3/4/2025} for the third of April
     */
    Dates(Instant observedAt, ZoneOffset zone, boolean dayFirst) {
        this.observedAt = observedAt;
        this.zone = zone;
        this.dayFirst = dayFirst;
    }

    /** @param first the text's first block */
    PublicationDate published(PageFacts facts, JsonLd ld, String url, List<Block> near, int first) {
        PublicationDate declared = published(facts, ld, url, near);
        PublicationDate changed = read(ld.text("dateModified"));
        boolean isArticles = ld.articleText("datePublished") != null
                || facts.meta("article:published_time") != null
                || facts.items.containsKey("datepublished");
        return ShownDate.settle(
                declared,
                isArticles,
                changed.isKnown() ? changed : read(facts.meta(MODIFIED)),
                near,
                first,
                this::read);
    }

    private PublicationDate published(PageFacts facts, JsonLd ld, String url, List<Block> near) {
        List<PublicationDate> found = new ArrayList<>();
        add(found, ld.articleText("datePublished"), "json-ld");
        add(found, facts.meta(PUBLISHED), "meta");
        for (String name : new String[] {"datepublished", "dc:date", "dc:created", "schema:datepublished"}) {
            for (Element item : facts.items.getOrDefault(name, List.of())) {
                add(found, attributeOrText(item), "meta");
            }
        }
        add(found, ld.text("datePublished"), "json-ld");
        PublicationDate inUrl = UrlDate.of(url, this::read);
        times(facts, found);
        if (found.isEmpty()) {
            texts(near, found);
        }
        if (found.isEmpty()) {
            datelines(facts, found);
        }
        if (found.isEmpty()) {
            scripts(facts, found);
        }
        if (inUrl != null) {
            found.add(inUrl);
        }
        add(found, ld.text("dateCreated"), "json-ld");
        add(found, ld.text("uploadDate"), "json-ld");
        months(near, found);
        return onPublishersClock(choose(found, inUrl), found, facts, near);
    }

    /** A time in UTC may hide the publisher's own day; another witness of the same moment, or the day that readers see, tells it. */
    private PublicationDate onPublishersClock(
            PublicationDate date, List<PublicationDate> found, PageFacts facts, List<Block> near) {
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
                PublicationDate seen = read(time.text());
                return isNextTo(seen, date) ? date.withDay(seen.day()) : date;
            }
        }
        for (PublicationDate other : found) {
            if ("url".equals(other.source()) && isSameMoment(other, date)) {
                return date.withDay(other.day());
            }
        }
        for (Block block : near) {
            if (block.chars() < 120 && !CALLED_CHANGED.matcher(block.text()).find()) {
                PublicationDate seen = read(block.text());
                if (isSameMoment(seen, date)) {
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

    Instant updated(PageFacts facts, JsonLd ld, List<Block> near) {
        PublicationDate date = read(ld.text("dateModified"));
        if (!date.isKnown()) {
            date = read(facts.meta(MODIFIED));
        }
        for (Block block : near) {
            if (!date.isKnown() && isShort(block) && rank(block.text()) == CHANGED) {
                date = read(block.text());
            }
        }
        return date.at();
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

    private void times(PageFacts facts, List<PublicationDate> found) {
        for (Element time : facts.times) {
            String names = time.className() + " "
                    + (time.parent() == null ? "" : time.parent().className());
            if (time.attr("itemprop").equalsIgnoreCase("dateModified")) {
                continue;
            }
            if (!names.contains("updated") && !names.contains("modified")) {
                add(found, attributeOrText(time), "time-element");
                if (!found.isEmpty()) {
                    return;
                }
            }
        }
    }

    private void datelines(PageFacts facts, List<PublicationDate> found) {
        for (Element line : facts.datelines) {
            if (!found.isEmpty()) {
                return;
            }
            String text = line.childrenSize() > 12 ? "" : attributeOrText(line);
            if (text.length() >= 8 && text.length() < 160 && rank(text) < CHANGED) {
                addDay(found, text);
            }
        }
    }

    /** Dates called that of publication come first and those of changes do not count; among equals the blocks nearest to where the text begins are asked first. */
    private void texts(List<Block> near, List<PublicationDate> found) {
        for (int rank = 0; rank < CHANGED; rank++) {
            for (Block block : near) {
                if (found.isEmpty() && isShort(block) && rank(block.text()) == rank) {
                    addDay(found, block.text());
                }
            }
        }
    }

    private static boolean isShort(Block block) {
        return block.chars() < 120 && block.linkDensity() < 0.8;
    }

    private static int rank(String text) {
        if (CALLED_PUBLISHED.matcher(text).find()) {
            return 0;
        }
        Matcher changed = CALLED_CHANGED.matcher(text);
        return changed.find() && text.substring(0, changed.start()).chars().noneMatch(Character::isDigit) ? CHANGED : 1;
    }

    private void months(List<Block> near, List<PublicationDate> found) {
        for (Block block : near) {
            if (found.isEmpty() && block.chars() < 40 && block.linkDensity() < 0.8) {
                PublicationDate date = read(block.text());
                if (date.isKnown() && date.precision().equals("month") && isAlone(block.text())) {
                    found.add(date.withSource("text"));
                }
            }
        }
    }

    /** A month within a sentence, a list of titles or an imprint is not the page's own. */
    private static boolean isAlone(String text) {
        long letters = MONTH_WORDS
                .matcher(text)
                .replaceAll("")
                .chars()
                .filter(Character::isLetter)
                .count();
        return letters < 4;
    }

    private void addDay(List<PublicationDate> found, String text) {
        PublicationDate date = read(text);
        if (date.isToTheDay()) {
            found.add(date.withSource("text"));
        }
    }

    private void scripts(PageFacts facts, List<PublicationDate> found) {
        for (String value : facts.scriptDates) {
            if (found.isEmpty()) {
                add(found, value, "meta");
            }
        }
    }

    private static String attributeOrText(Element element) {
        for (String name : new String[] {"datetime", "content", "title", "data-time"}) {
            String value = element.attr(name);
            if (!value.isBlank() && value.chars().anyMatch(Character::isDigit)) {
                return value;
            }
        }
        return element.text();
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

    private PublicationDate read(String raw) {
        return DateText.parse(raw, observedAt, zone, dayFirst);
    }
}
