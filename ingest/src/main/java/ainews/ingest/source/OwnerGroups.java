package ainews.ingest.source;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells which independent publisher stands behind an address: the owner group of the configured source with that site,
 * else the site itself. A site is the registrable domain by the public suffix list ({@code news.bbc.co.uk} and {@code
 * bbc.co.uk} are one), except on hosting platforms, where each account is its own publisher. Immutable.
 */
public final class OwnerGroups {
    /** Platforms that give each author a host of its own, beyond what the public suffix list knows. */
    private static final Set<String> HOST_PER_AUTHOR = Set.of(
            "substack.com",
            "medium.com",
            "wordpress.com",
            "tumblr.com",
            "typepad.com",
            "ghost.io",
            "beehiiv.com",
            "hashnode.dev",
            "blogspot.com",
            "github.io",
            "gitlab.io",
            "pages.dev",
            "vercel.app",
            "netlify.app");
    /** Platforms where the first segment of the path names the author. */
    private static final Set<String> PATH_PER_AUTHOR = Set.of(
            "github.com",
            "gitlab.com",
            "gitee.com",
            "huggingface.co",
            "medium.com",
            "x.com",
            "twitter.com",
            "raw.githubusercontent.com",
            "youtube.com",
            "bsky.app",
            "linkedin.com");
    /** Names reserved for documentation (RFC 2606) belong to nobody; the given source tells more. */
    private static final Set<String> RESERVED = Set.of("example.com", "example.org", "example.net");

    private final Map<String, String> ownerOfSite;
    private final Map<String, String> ownerOfSource;

    private OwnerGroups(Map<String, String> ownerOfSite, Map<String, String> ownerOfSource) {
        this.ownerOfSite = ownerOfSite;
        this.ownerOfSource = ownerOfSource;
    }

    /** What the given sources say; a site that sources of different owners share says nothing. */
    public static OwnerGroups of(List<Source> sources) {
        Map<String, Set<String>> owners = new TreeMap<>();
        Map<String, String> ofSource = new HashMap<>();
        for (Source source : sources) {
            if (source.ownerIsOfLink()) {
                continue;
            }
            ofSource.put(source.id().toLowerCase(Locale.ROOT), source.ownerGroup());
            for (URI address : List.of(source.url(), source.site())) {
                String host = host(address.toString());
                owners.computeIfAbsent(withoutWww(host), h -> new TreeSet<>()).add(source.ownerGroup());
                owners.computeIfAbsent(site(address.toString(), host), h -> new TreeSet<>())
                        .add(source.ownerGroup());
            }
        }
        Map<String, String> single = new HashMap<>();
        owners.forEach((site, groups) -> {
            if (groups.size() == 1) {
                single.put(site, groups.iterator().next());
            }
        });
        PATH_PER_AUTHOR.forEach(single::remove);
        return new OwnerGroups(Map.copyOf(single), Map.copyOf(ofSource));
    }

    /** What the bundled list of sources says. */
    public static OwnerGroups bundled() {
        return Bundled.OWNERS;
    }

    /**
     * The owner group behind an address.
     *
     * @param url may be null or no URL at all; then the source decides
     * @param source id or name of the source, may be null
     */
    public String of(String url, String source) {
        String name = source == null ? null : source.strip().toLowerCase(Locale.ROOT);
        String host = url == null ? null : host(url);
        if (host == null) {
            return name == null ? "unknown" : ownerOfSource.getOrDefault(name, name);
        }
        String site = site(url, host);
        String known = ownerOfSite.getOrDefault(withoutWww(host), ownerOfSite.get(site));
        if (known != null) {
            return known;
        }
        if (RESERVED.contains(site)) {
            return name == null ? withoutWww(host) : name;
        }
        return site;
    }

    /** The host of an address in lower case, or the other value where it has none. */
    public String hostOr(String url, String otherwise) {
        String host = url == null ? null : host(url);
        return host == null ? otherwise : host;
    }

    private static String site(String url, String host) {
        String bare = withoutWww(host);
        String path = firstSegment(url);
        if (PATH_PER_AUTHOR.contains(bare) && path != null) {
            return bare + "/" + path;
        }
        int dot = bare.indexOf('.');
        if (dot > 0 && HOST_PER_AUTHOR.contains(bare.substring(dot + 1))) {
            return bare;
        }
        if (bare.indexOf(':') >= 0 || Character.isDigit(bare.charAt(bare.length() - 1))) {
            return bare;
        }
        String domain = EffectiveTldFinder.getAssignedDomain(bare, false, false);
        return domain == null || domain.isEmpty() ? bare : domain.toLowerCase(Locale.ROOT);
    }

    /** Reads the host without the strictness of {@link URI}: real links hold spaces and other strays. */
    private static String host(String url) {
        int scheme = url.indexOf("://");
        if (scheme <= 0) {
            return null;
        }
        int end = scheme + 3;
        while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String authority = url.substring(scheme + 3, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.endsWith("]") ? -1 : host.lastIndexOf(':');
        String bare = (port < 0 ? host : host.substring(0, port)).strip().toLowerCase(Locale.ROOT);
        return bare.isEmpty() || bare.length() > 253 ? null : bare;
    }

    private static String firstSegment(String url) {
        int start = url.indexOf('/', url.indexOf("://") + 3);
        if (start < 0) {
            return null;
        }
        int end = start + 1;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String segment = url.substring(start + 1, end).toLowerCase(Locale.ROOT);
        return segment.isEmpty() ? null : segment;
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") && host.indexOf('.', 4) > 0 ? host.substring(4) : host;
    }

    private static final class Bundled {
        static final OwnerGroups OWNERS = OwnerGroups.of(Sources.bundled().list());
    }
}
