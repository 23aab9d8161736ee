package ainews.ingest.page;

import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.schemas.RawArticle;
import ainews.schemas.identity.CanonicalUrl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the articles that a listing page links to, in page order. Pure; any bytes give a list. */
public final class PageLinks {
    private static final int MAX_LINKS = 300;
    private static final int SHORTEST_TITLE = 8;
    private static final int LONGEST_TITLE = 300;

    private PageLinks() {}

    /** The links to pages of the same host below it that the source includes, each once, the listing itself left out. */
    public static List<RawArticle> of(byte[] html, URI listing, Source source, OwnerGroups owners, Instant observedAt) {
        Document page;
        try {
            page = Jsoup.parse(new ByteArrayInputStream(html), null, listing.toString());
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
        String self = CanonicalUrl.of(listing.toString());
        Map<String, RawArticle> found = new LinkedHashMap<>();
        for (Element link : page.select("a[href]")) {
            String url = link.absUrl("href");
            String canonical = url.isEmpty() ? null : CanonicalUrl.of(url);
            if (canonical == null || canonical.equals(self) || !isBelow(canonical, listing)) {
                continue;
            }
            String title = title(link);
            RawArticle known = found.get(canonical);
            if (known == null && found.size() < MAX_LINKS) {
                found.put(canonical, LinkedArticles.of(source, owners, withoutFragment(url), title, null, observedAt));
            } else if (known != null && known.getTitle() == null) {
                known.setTitle(title);
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean isBelow(String url, URI listing) {
        try {
            URI address = new URI(url);
            return listing.getHost() != null
                    && listing.getHost().equalsIgnoreCase(address.getHost())
                    && address.getPath() != null
                    && address.getPath().length() > 1;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    /** A card's heading says more than all of its text. */
    private static String title(Element link) {
        Element heading = link.selectFirst("h1, h2, h3, h4");
        String text = heading == null ? link.text() : heading.text();
        return text.length() < SHORTEST_TITLE || text.length() > LONGEST_TITLE ? null : text;
    }

    private static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }
}
