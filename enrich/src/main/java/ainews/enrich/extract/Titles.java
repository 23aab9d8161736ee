package ainews.enrich.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Picks an article's title from the page's heading, its title element and what it tells search engines, whichever of them agree. */
final class Titles {
    private static final Pattern PARTS =
            Pattern.compile("\\s+[|\u2013\u2014\u00b7\u2022»›-]\\s+|\\s*[|｜_]\\s*|\\s*::\\s*|\\s+//\\s+");
    private static final Pattern BAR = Pattern.compile("\\s+\\|\\s+");
    private static final Pattern LOGO = Pattern.compile("(?i)logo|site-?(?:title|name)|brand|masthead");
    private static final Pattern HOME = Pattern.compile("/|\\./|(?:https?:)?//[^/]+/?");
    private static final Pattern LABEL = Pattern.compile("^(?i:title|标题|題目|题目)\\s*[:：]\\s*(?=\\S)");
    private static final int MAX_CHARS = 1000;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Titles() {}

    static String of(PageFacts facts, JsonLd ld, String site) {
        String og = line(facts.meta("og:title", "twitter:title", "dc.title", "citation_title"));
        String whole = line(facts.title);
        String headline = line(ld.articleText("headline"));
        if (headline == null && facts.items.containsKey("headline")) {
            headline = clean(facts.items.get("headline").get(0).text());
        }
        String reference = og != null ? og : headline != null ? headline : whole;
        String heading = heading(facts.headings, reference, whole, headline);
        if (heading != null && !isBareNumber(heading)) {
            return withoutTail(heading);
        }
        if (headline != null && (og == null || similarity(headline, og) > 0.5)) {
            return withoutSite(headline, site, whole);
        }
        return reference == null ? firstHeading(facts.headings) : withoutSite(reference, site, whole);
    }

    /** Whether a heading is a version or another number, which tells only together with what it is of. */
    private static boolean isBareNumber(String heading) {
        return heading.length() < 20
                && heading.chars().anyMatch(Character::isDigit)
                && heading.chars().filter(Character::isLetter).count() < 3;
    }

    private static String heading(List<Element> headings, String... witnesses) {
        String best = null;
        double bestScore = headings.size() == 1 ? 0.15 : 0.4;
        for (Element heading : headings) {
            String text = unlabelled(clean(ElementText.of(heading)));
            if (text == null || text.length() < 2 || text.length() > 300) {
                continue;
            }
            double score = 0;
            for (String witness : witnesses) {
                score = Math.max(score, witness == null ? 0 : similarity(text, witness));
            }
            boolean isName = (score < 0.45 && words(text).size() < 4) || isSites(heading, text, witnesses);
            if (score > bestScore && !isName) {
                bestScore = score;
                best = text;
            }
        }
        return best;
    }

    /** A heading that calls itself a title, as those of preprint servers do, without that word. */
    private static String unlabelled(String heading) {
        return heading == null ? null : LABEL.matcher(heading).replaceFirst("");
    }

    /** Whether a heading is the site's name, beside which the witnesses hold a whole headline. */
    private static boolean isSites(Element heading, String text, String... witnesses) {
        Set<String> own = words(text);
        for (String witness : witnesses) {
            if (witness == null || own.isEmpty() || words(witness).size() < own.size() + 3) {
                continue;
            }
            String[] parts = PARTS.split(witness);
            boolean isTail = parts.length > 1 && words(parts[parts.length - 1]).equals(own);
            boolean isHead = parts.length > 1 && words(parts[0]).equals(own);
            if (isTail || (isHead && isLogo(heading))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLogo(Element heading) {
        Element link = heading.selectFirst("a[href]");
        String names = heading.className() + " " + heading.id();
        return LOGO.matcher(names).find()
                || (link != null && HOME.matcher(link.attr("href").strip()).matches());
    }

    /** What stands behind a bar after a whole headline is a section, a site or words for search engines. */
    private static String withoutTail(String heading) {
        String[] parts = BAR.split(heading, 2);
        boolean isWhole = parts.length == 2
                && parts[0].length() > parts[1].length()
                && words(parts[0]).size() > 3;
        return isWhole ? parts[0] : heading;
    }

    private static String firstHeading(List<Element> headings) {
        return headings.isEmpty() ? null : clean(ElementText.of(headings.get(0)));
    }

    /** Share of the shorter one's words (for Chinese: characters) that the other has too. */
    static double similarity(String a, String b) {
        Set<String> first = words(a);
        Set<String> second = words(b);
        if (first.isEmpty() || second.isEmpty()) {
            return a.equals(b) ? 1 : 0;
        }
        int common = 0;
        for (String word : first) {
            if (second.contains(word)) {
                common++;
            }
        }
        double containment = (double) common / Math.min(first.size(), second.size());
        double union = (double) common / (first.size() + second.size() - common);
        return (containment + union) / 2;
    }

    /** No title is longer; some letters take time that grows with the square of a text's length to turn small. */
    static String bounded(String text) {
        return text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : WORDS.split(bounded(text).toLowerCase(Locale.ROOT))) {
            if (word.isEmpty()) {
                continue;
            }
            if (word.charAt(0) >= '\u2e80') {
                word.codePoints().forEach(c -> words.add(Character.toString(c)));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    /** The title without the parts that name the site. */
    static String withoutSite(String title, String site, String whole) {
        String[] parts = PARTS.split(title);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        String first = parts[0];
        if (site != null) {
            if (sameName(last, site)) {
                return cut(title, last, false);
            }
            if (sameName(first, site)) {
                return cut(title, first, true);
            }
        }
        if (title.equals(whole) || site == null) {
            String longest = first;
            for (String part : parts) {
                if (part.length() > 1.5 * longest.length()) {
                    longest = part;
                }
            }
            return longest.equals(first) && title.length() - last.length() > 0 && last.length() < first.length() * 2
                    ? first.strip()
                    : longest.strip();
        }
        return title;
    }

    private static boolean sameName(String part, String site) {
        return similarity(part, site) > 0.6
                || WORDS.matcher(bounded(part).toLowerCase(Locale.ROOT))
                        .replaceAll("")
                        .equals(WORDS.matcher(bounded(site).toLowerCase(Locale.ROOT)).replaceAll(""));
    }

    private static String cut(String title, String part, boolean front) {
        String rest = front
                ? title.substring(title.indexOf(part) + part.length())
                : title.substring(0, title.lastIndexOf(part));
        return rest.replaceAll("^[\\s|\u2013\u2014\u00b7\u2022»›_｜:-]+|[\\s|\u2013\u2014\u00b7\u2022»›_｜:-]+$", "");
    }

    private static String line(String text) {
        return clean(text == null ? null : bounded(text));
    }

    static String clean(String text) {
        if (text == null) {
            return null;
        }
        String plain = text.indexOf('&') >= 0 && text.indexOf(';') > 0 ? Parser.unescapeEntities(text, false) : text;
        plain = SPACE.matcher(plain).replaceAll(" ").strip();
        return plain.isEmpty() ? null : plain;
    }
}
