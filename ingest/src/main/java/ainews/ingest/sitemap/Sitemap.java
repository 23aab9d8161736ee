package ainews.ingest.sitemap;

import ainews.ingest.page.LinkedArticles;
import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.schemas.RawArticle;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * One sitemap as read.
 *
 * @param articles its pages, newest first
 * @param further the sitemaps that an index names, newest first
 */
public record Sitemap(List<RawArticle> articles, List<URI> further) {
    private static final int MAX_BYTES = 30 * 1024 * 1024;
    private static final int MAX_PAGES = 1000;
    private static final int MAX_FURTHER = 3;

    /** Copies the lists. */
    public Sitemap {
        articles = List.copyOf(articles);
        further = List.copyOf(further);
    }

    /**
     * Reads a sitemap, an index of sitemaps, or a news sitemap, gzipped or not.
     *
     * @throws IOException if the bytes are none of these
     */
    public static Sitemap parse(byte[] bytes, URI url, Source source, OwnerGroups owners, Instant observedAt)
            throws IOException {
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.enableExtension(Extension.NEWS);
        AbstractSiteMap read;
        try {
            read = parser.parseSiteMap("application/xml", unzipped(bytes), url.toURL());
        } catch (UnknownFormatException | RuntimeException unreadable) {
            throw new IOException("no sitemap: " + unreadable.getMessage(), unreadable);
        }
        if (read instanceof SiteMapIndex index) {
            return new Sitemap(List.of(), further(index));
        }
        return new Sitemap(articles((SiteMap) read, source, owners, observedAt), List.of());
    }

    private static List<URI> further(SiteMapIndex index) {
        List<AbstractSiteMap> maps = new ArrayList<>(index.getSitemaps());
        maps.sort(Comparator.comparing(
                AbstractSiteMap::getLastModified, Comparator.nullsLast(Comparator.<Date>reverseOrder())));
        return maps.stream()
                .flatMap(map -> address(map).stream())
                .limit(MAX_FURTHER)
                .toList();
    }

    private static Optional<URI> address(AbstractSiteMap map) {
        try {
            return Optional.of(map.getUrl().toURI());
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static List<RawArticle> articles(SiteMap map, Source source, OwnerGroups owners, Instant observedAt) {
        List<SiteMapURL> pages = new ArrayList<>(map.getSiteMapUrls());
        pages.sort(Comparator.comparing(Sitemap::time, Comparator.nullsLast(Comparator.<Instant>reverseOrder())));
        List<RawArticle> articles = new ArrayList<>();
        for (SiteMapURL page : pages.subList(0, Math.min(MAX_PAGES, pages.size()))) {
            NewsAttributes news = news(page);
            Instant published = news == null || news.getPublicationDateTime() == null
                    ? null
                    : news.getPublicationDateTime().toInstant();
            RawArticle article = LinkedArticles.of(
                    source,
                    owners,
                    page.getUrl().toString(),
                    news == null ? null : news.getTitle(),
                    published,
                    observedAt);
            if (isWholeDay(news)) {
                article.setPublishedPrecision("day");
            }
            article.setUpdatedAt(
                    page.getLastModified() == null
                            ? null
                            : page.getLastModified().toInstant());
            articles.add(article);
        }
        return articles;
    }

    /** A date without a time of day is read as midnight in UTC. */
    private static boolean isWholeDay(NewsAttributes news) {
        ZonedDateTime time = news == null ? null : news.getPublicationDateTime();
        return time != null
                && time.toLocalTime().equals(LocalTime.MIDNIGHT)
                && time.getOffset().equals(ZoneOffset.UTC);
    }

    private static Instant time(SiteMapURL page) {
        NewsAttributes news = news(page);
        if (news != null && news.getPublicationDateTime() != null) {
            return news.getPublicationDateTime().toInstant();
        }
        return page.getLastModified() == null ? null : page.getLastModified().toInstant();
    }

    private static NewsAttributes news(SiteMapURL page) {
        ExtensionMetadata[] news = page.getAttributesForExtension(Extension.NEWS);
        return news != null && news.length > 0 && news[0] instanceof NewsAttributes attributes ? attributes : null;
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        if (bytes.length < 2 || bytes[0] != 0x1F || bytes[1] != (byte) 0x8B) {
            return bytes;
        }
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] whole = zip.readNBytes(MAX_BYTES + 1);
            if (whole.length > MAX_BYTES) {
                throw new IOException("sitemap of more than " + MAX_BYTES + " bytes");
            }
            return whole;
        }
    }
}
