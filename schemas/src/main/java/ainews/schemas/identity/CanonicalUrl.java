package ainews.schemas.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling for all the addresses that name the same page: scheme and host in lower case, the host in ASCII without
 * trailing dots, no user name, default port, fragment, or tracking parameter, dot segments resolved, percent-encoding
 * unified, query sorted, {@code /} for an empty path. Applying it twice changes nothing.
 *
 * <p>AMP and mobile addresses keep an identity of their own, since nothing in the address proves that both show the same
 * article; {@link #withoutVariant} gives the address they probably stand for, as a hint for finding duplicates.
 */
public final class CanonicalUrl {

    private static final int MAX_CHARS = 8192;

    private static final Pattern HTTP = Pattern.compile("(?i)(https?):[/\\\\]{2,}([^/\\\\?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:.*@)?(\\[[0-9a-fA-F:.]+]|[^:\\[\\]@]+)(?::([0-9]{0,5}))?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9_~-]+(?:\\.[a-z0-9_~-]+)*");

    private static final Pattern VARIANT_HOST = Pattern.compile("://(?:www\\.)?(?:amp|m|mobile|wap|3g)\\.(?=[^/]*\\.)");
    /** Google's viewer and caches hold the publisher's address in their own. */
    private static final Pattern VIEWER = Pattern.compile(
            "https?://(?:(?:www\\.)?google\\.[a-z.]{2,6}/amp|[a-z0-9-]+\\.cdn\\.ampproject\\.org/(?:[cvir]|wp))/(s/)?([^/]+\\..*)");

    private static final Pattern REDIRECT = Pattern.compile(
            "https?://(?:www\\.)?google\\.[a-z.]{2,6}/url\\?(?:.*&)?(?:q|url)=(https?(?:%3A|:)[^&]+).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VARIANT_PATH_END =
            Pattern.compile("(://[^/]+/[^?]+?)(?:/amp(?:\\.html)?/?|\\.amp(?:\\.html)?)(?=\\?|$)");
    private static final Pattern VARIANT_PATH_START = Pattern.compile("(://[^/]+)/(?:amp|mobile)(?=/[^?])");
    private static final Pattern VARIANT_PARAMETER =
            Pattern.compile("(?i)(?<=[?&])(?:amp(?:_\\w+)?(?:=[^&]*)?|outputtype=amp|output=amp|m=1)(?:&|$)");

    /** Every variant's address has one of these: Google's redirect and variant parameters a query. */
    private static final String[] VARIANT_SIGNS = {"?", "amp", "mobile", "wap.", "3g.", "/m.", ".m."};

    private CanonicalUrl() {}

    /** Returns null if {@code url} is no absolute http(s) URL, or is longer than 8,192 characters. */
    public static String of(String url) {
        if (url == null || url.length() > MAX_CHARS) {
            return null;
        }
        return PlainUrl.is(url) ? url : unified(url);
    }

    /** One spelling, part by part. */
    static String unified(String url) {
        Matcher parts = HTTP.matcher(withoutControls(url));
        if (!parts.matches()) {
            return null;
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String authority = authority(scheme, parts.group(2));
        if (authority == null) {
            return null;
        }
        String rest = parts.group(3);
        int fragment = rest.indexOf('#');
        rest = fragment < 0 ? rest : rest.substring(0, fragment);
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        String query = question < 0 ? "" : UrlQuery.canonical(rest.substring(question + 1));
        return scheme + "://" + authority + UrlPath.canonical(path) + (query.isEmpty() ? "" : "?" + query);
    }

    /**
     * The address of the full page where {@code url} names an AMP or mobile variant, such as {@code amp.}, {@code m.},
     * {@code /amp} or {@code ?amp=1}, or one that a search engine's cache or redirect holds; otherwise the canonical URL.
     *
     * @return null if {@code url} is no absolute http(s) URL
     */
    public static String withoutVariant(String url) {
        String canonical = of(url);
        if (canonical == null) {
            return null;
        }
        if (!mayBeVariant(canonical)) {
            // what is canonical already stays as it is, unless encoding made it too long
            return canonical.length() > MAX_CHARS ? null : canonical;
        }
        String held = held(canonical);
        String full = VARIANT_HOST.matcher(held == null ? canonical : held).replaceFirst("://");
        full = VARIANT_PATH_END.matcher(full).replaceFirst("$1");
        full = VARIANT_PATH_START.matcher(full).replaceFirst("$1");
        full = VARIANT_PARAMETER.matcher(full).replaceAll("");
        return of(full);
    }

    /** Whether one of the words stands in it without which no pattern of variants matches. */
    private static boolean mayBeVariant(String canonical) {
        for (String sign : VARIANT_SIGNS) {
            if (canonical.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    /** The publisher's address inside that of a cache or redirect; null where there is none. */
    private static String held(String canonical) {
        Matcher viewer = VIEWER.matcher(canonical);
        if (viewer.matches()) {
            return of((viewer.group(1) == null ? "http://" : "https://") + viewer.group(2));
        }
        Matcher redirect = REDIRECT.matcher(canonical);
        return redirect.matches() ? of(PercentEncoding.decode(redirect.group(1))) : null;
    }

    /** Browsers ignore white space around an address, and tabs and line breaks within. */
    private static String withoutControls(String url) {
        StringBuilder kept = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c >= ' ' && c != 0x7F) {
                kept.append(c);
            }
        }
        return kept.toString().strip();
    }

    private static String authority(String scheme, String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return null;
        }
        String host = host(parts.group(1));
        String port = parts.group(2);
        if (host == null || port == null || port.isEmpty()) {
            return host;
        }
        int number = Integer.parseInt(port);
        if (number > 65_535) {
            return null;
        }
        return number == (scheme.equals("http") ? 80 : 443) ? host : host + ":" + number;
    }

    private static String host(String host) {
        if (host.startsWith("[")) {
            return host.toLowerCase(Locale.ROOT);
        }
        String name = PercentEncoding.decode(host);
        try {
            name = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '.') {
            end--;
        }
        name = name.substring(0, end);
        return HOST.matcher(name).matches() ? name : null;
    }
}
