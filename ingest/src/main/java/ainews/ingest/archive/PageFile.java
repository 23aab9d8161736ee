package ainews.ingest.archive;

import ainews.ingest.source.OwnerGroups;
import ainews.schemas.RawArticle;
import ainews.schemas.identity.ArticleId;
import ainews.schemas.identity.CanonicalUrl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page kept as a file: its bytes are the payload. An HTML page that names its canonical address is the article there;
 * any other is known by its path within the archive.
 */
final class PageFile {
    private PageFile() {}

    static RawArticle article(byte[] bytes, String name, OwnerGroups owners, Instant importedAt) {
        boolean plain = name.toLowerCase(Locale.ROOT).endsWith(".txt");
        String url = plain ? null : canonicalUrl(bytes);
        String guid = "file:" + name;
        return RawArticle.newBuilder()
                .setArticleId(url == null ? ArticleId.ofGuid(guid) : ArticleId.ofUrl(url))
                .setUrl(url)
                .setSourceId(owners.hostOr(url, "file"))
                .setOwnerGroup(url == null ? "unknown" : owners.of(url, null))
                .setSourceGuid(guid)
                .setContentType(plain ? "text/plain" : "text/html")
                .setPayload(ByteBuffer.wrap(bytes))
                .setObservedAt(importedAt)
                .setObservedEstimated(true)
                .build();
    }

    private static String canonicalUrl(byte[] html) {
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(html), null, "");
            Element link = page.selectFirst("link[rel=canonical][href]");
            Element graph = page.selectFirst("meta[property=og:url][content]");
            String url = link != null
                    ? link.attr("href").strip()
                    : graph == null ? "" : graph.attr("content").strip();
            return CanonicalUrl.of(url) == null ? null : url;
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }
}
