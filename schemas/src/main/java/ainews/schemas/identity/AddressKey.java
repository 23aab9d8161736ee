package ainews.schemas.identity;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What addresses have in common that near certainly lead to the same article: of {@link CanonicalUrl#withoutVariant} all but scheme,
 * {@code www.}, name of the index page, closing slash, and parameters for printing, sharing and first pages. A hint for
 * finding mirrors, not an address and not an identity: servers may tell such addresses apart, and a few do.
 */
public final class AddressKey {

    private static final Pattern PARTS = Pattern.compile("https?://(?:www\\.)?([^/?]+)([^?]*)(?:\\?(.*))?");
    private static final Pattern PORT = Pattern.compile(":(?:80|443)$");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern PRINTED = Pattern.compile("(?<=/[^/]{1,2000})/print/?$");
    private static final Pattern INDEX = Pattern.compile("(?<=/)(?:index|default)\\.(?:s?html?|php|aspx?|jsp)$");
    private static final Pattern END = Pattern.compile("/+$");

    /** WeChat's share sheet, print views, share buttons, first pages; whole parameters, since their names alone say little. */
    private static final Pattern PRESENTATION = Pattern.compile(
            "(?i)from=(?:timeline|singlemessage|groupmessage)|(?:print|printable)=(?:1|true|yes|y)|view=print|page=1|share=.*|nb=1|poc_token=.*|f=rss");

    private static final String WECHAT = "mp.weixin.qq.com";
    private static final Pattern WECHAT_ARTICLE = Pattern.compile("(?:__biz|mid|idx|sn|id)=.*");

    private AddressKey() {}

    /** Returns null if {@code url} is no absolute http(s) URL. */
    public static String of(String url) {
        String full = CanonicalUrl.withoutVariant(url);
        Matcher parts = full == null ? null : PARTS.matcher(full);
        if (parts == null || !parts.matches()) {
            return null;
        }
        String host = parts.group(1);
        host = host.indexOf(':') < 0 ? host : PORT.matcher(host).replaceFirst("");
        String path = path(parts.group(2));
        String query = parts.group(3) == null ? "" : query(host, parts.group(3));
        return host + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** Most paths have nothing to take away but a slash, which their words tell at a look. */
    private static String path(String full) {
        String path = full.contains("//") ? SLASHES.matcher(full).replaceAll("/") : full;
        path = path.contains("/print") ? PRINTED.matcher(path).replaceFirst("") : path;
        path = path.contains("/index.") || path.contains("/default.")
                ? INDEX.matcher(path).replaceFirst("")
                : path;
        return path.endsWith("/") ? END.matcher(path).replaceFirst("") : path;
    }

    private static String query(String host, String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !PRESENTATION.matcher(parameter).matches())
                .filter(parameter -> !host.equals(WECHAT)
                        || WECHAT_ARTICLE.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
    }
}
