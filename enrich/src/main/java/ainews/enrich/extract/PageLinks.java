package ainews.enrich.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses that a page names: its canonical link, its lead image, the links of its text. All are made absolute. */
final class PageLinks {
    private static final int MAX_LINKS = 500;
    private static final Pattern FRONT = Pattern.compile("/index\\.\\w+|/[a-z]{2}(?:[-_][a-zA-Z]{2})?/?");
    private static final Set<String> SECOND_LEVELS =
            Set.of("co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go");

    private PageLinks() {}

    /** The page's own canonical link; null where it has none, or where it names a front page that the article cannot be. */
    static String canonical(PageFacts facts, String url) {
        String[] candidates = {
            facts.canonical, facts.meta("og:url"), facts.meta("syndication-source"), facts.meta("original-source")
        };
        for (String candidate : candidates) {
            String absolute = absolute(candidate, url);
            if (absolute != null && isPlausible(absolute, url)) {
                return absolute;
            }
        }
        return null;
    }

    private static boolean isPlausible(String canonical, String url) {
        return url == null
                || absolute(url, null) == null
                || !isFrontPage(canonical)
                || (isFrontPage(url) && sameSite(canonical, url));
    }

    private static boolean isFrontPage(String url) {
        URI uri = URI.create(url);
        String path = uri.getPath();
        return (path == null
                        || path.isEmpty()
                        || path.equals("/")
                        || FRONT.matcher(path).matches())
                && uri.getRawQuery() == null;
    }

    static boolean sameSite(String a, String b) {
        return site(URI.create(a).getHost()).equals(site(URI.create(b).getHost()));
    }

    /** The part of a host that one registers, near enough: two labels, three under suffixes such as co.uk. */
    private static String site(String host) {
        if (host == null) {
            return "";
        }
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
        int n = labels.length;
        int keep = n >= 3 && labels[n - 1].length() == 2 && SECOND_LEVELS.contains(labels[n - 2]) ? 3 : 2;
        StringBuilder site = new StringBuilder();
        for (int i = Math.max(0, n - keep); i < n; i++) {
            site.append('.').append(labels[i]);
        }
        return site.toString();
    }

    static List<String> of(List<org.jsoup.nodes.Element> anchors, String base) {
        Set<String> links = new LinkedHashSet<>();
        for (org.jsoup.nodes.Element anchor : anchors) {
            String href = anchor.attr("href");
            String absolute = href.startsWith("#") ? null : absolute(href, base);
            if (absolute != null && links.size() < MAX_LINKS) {
                links.add(absolute);
            }
        }
        return new ArrayList<>(links);
    }

    /** Null for what is not an http(s) address. */
    static String absolute(String link, String base) {
        if (link == null || link.isBlank() || link.length() > 4000) {
            return null;
        }
        try {
            String trimmed = link.strip().replace(" ", "%20").replace("|", "%7C");
            URI uri = new URI(trimmed);
            if (!uri.isAbsolute()) {
                if (base == null) {
                    return null;
                }
                uri = new URI(base).resolve(uri);
            }
            String scheme = uri.getScheme();
            return uri.getHost() != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                    ? uri.toString()
                    : null;
        } catch (URISyntaxException | IllegalArgumentException broken) {
            return null;
        }
    }
}
