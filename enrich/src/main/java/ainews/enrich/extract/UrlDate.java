package ainews.enrich.extract;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that a page's address names: {@code /2026/04/01/}, {@code -20260401}, {@code /2026/apr/1/}. */
final class UrlDate {
    private static final Pattern URL_DAY = Pattern.compile(
            "[/_-](?<y>(?:19|20)\\d{2})[/_-](?<m>0?[1-9]|1[0-2])[/_-](?<d>0?[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
    private static final Pattern URL_COMPACT =
            Pattern.compile("[/_-](?<y>20\\d{2})-?(?<m>0[1-9]|1[0-2])/?(?<d>0[1-9]|[12]\\d|3[01])(?=[/_.tA-Z-]|$)");
    private static final Pattern URL_NAMED = Pattern.compile(
            "[/_-](?<y>20\\d{2})[/_-](?<m>" + Months.NAMES + ")[/_-](?<d>0?[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");

    private UrlDate() {}

    /** Null where the address names no day, or one that cannot be. */
    static PublicationDate of(String url, Function<String, PublicationDate> read) {
        if (url == null) {
            return null;
        }
        for (Pattern pattern : List.of(URL_DAY, URL_COMPACT, URL_NAMED)) {
            Matcher matcher = pattern.matcher(url);
            if (matcher.find()) {
                String month =
                        pattern == URL_NAMED ? String.valueOf(Months.number(matcher.group("m"))) : matcher.group("m");
                PublicationDate date = read.apply(matcher.group("y") + "-" + month + "-" + matcher.group("d"));
                if (date.isKnown()) {
                    return date.withSource("url");
                }
            }
        }
        return null;
    }
}
