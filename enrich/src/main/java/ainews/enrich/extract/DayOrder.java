package ainews.enrich.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Whether a page's readers write the day before the month, told by its declared language and its host. */
final class DayOrder {
    private static final Set<String> MONTH_FIRST = Set.of("en", "en-us", "en-ca", "en-ph", "zh", "ja", "ko");
    private static final Set<String> BRITISH_ORDER =
            Set.of("uk", "au", "nz", "ie", "in", "za", "sg", "my", "ng", "ke", "hk");

    private DayOrder() {}

    static boolean isDayFirst(String lang, String url) {
        if (BRITISH_ORDER.contains(topLevel(url))) {
            return true;
        }
        if (lang == null) {
            return false;
        }
        String tag = lang.toLowerCase(Locale.ROOT);
        return !MONTH_FIRST.contains(tag)
                && !tag.startsWith("zh-")
                && !tag.startsWith("ja-")
                && !tag.startsWith("ko-")
                && tag.length() >= 2;
    }

    private static String topLevel(String url) {
        try {
            String host = url == null ? null : new URI(url).getHost();
            return host == null ? "" : host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        } catch (URISyntaxException broken) {
            return "";
        }
    }
}
