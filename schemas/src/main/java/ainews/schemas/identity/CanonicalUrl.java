package ainews.schemas.identity;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One spelling for each page: case of scheme and host, default port, fragment, order of the query. */
public final class CanonicalUrl {
    private CanonicalUrl() {}

    /** Null where it is no absolute http or https URL. */
    public static String of(String url) {
        if (url == null) {
            return null;
        }
        try {
            URI uri = URI.create(url.strip().replace(" ", "%20"));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                return null;
            }
            boolean standardPort = uri.getPort() < 0 || uri.getPort() == (scheme.equals("http") ? 80 : 443);
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (standardPort ? "" : ":" + uri.getPort())
                    + path + query(uri.getRawQuery());
        } catch (IllegalArgumentException noUrl) {
            return null;
        }
    }

    private static String query(String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        String kept = Arrays.stream(raw.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("utm_"))
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
