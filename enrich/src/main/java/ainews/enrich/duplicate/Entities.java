package ainews.enrich.duplicate;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves the HTML entities that feeds leave in titles and teasers, so that escaping makes no difference. */
final class Entities {

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("thinsp", " "),
            Map.entry("shy", ""),
            Map.entry("ndash", "-"),
            Map.entry("mdash", "-"),
            Map.entry("lsquo", "'"),
            Map.entry("rsquo", "'"),
            Map.entry("ldquo", "\""),
            Map.entry("rdquo", "\""),
            Map.entry("hellip", "\u2026"),
            Map.entry("middot", "\u00B7"),
            Map.entry("bull", "\u2022"),
            Map.entry("euro", "\u20AC"),
            Map.entry("pound", "\u00A3"),
            Map.entry("yen", "\u00A5"),
            Map.entry("times", "\u00D7"),
            Map.entry("deg", "\u00B0"),
            Map.entry("copy", "\u00A9"),
            Map.entry("reg", "\u00AE"),
            Map.entry("trade", "\u2122"));

    /** Most characters from {@code &} to {@code ;}. */
    private static final int LONGEST = 10;

    private Entities() {}

    static String resolve(String text) {
        if (!mayHold(text)) {
            return text;
        }
        // Feeds often escape what was escaped already, hence twice.
        return once(once(text));
    }

    /** Whether a semicolon stands soon after an ampersand: the one of "AT&T" or "R&D" alone begins no entity. */
    private static boolean mayHold(String text) {
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            int last = Math.min(text.length() - 1, at + LONGEST);
            for (int i = at + 1; i <= last; i++) {
                if (text.charAt(i) == ';') {
                    return true;
                }
            }
        }
        return false;
    }

    private static String once(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(meaning(entity)));
    }

    private static String meaning(java.util.regex.MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int codePoint =
                entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : entity.group();
    }
}
