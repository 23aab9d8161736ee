package ainews.enrich.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Who wrote an article: JSON-LD, then meta elements, microdata, byline elements, and Chinese byline texts. */
final class Authors {
    private static final int MAX_NAME = 60;
    private static final int MAX_NAMES = 30;
    private static final int MAX_VALUE = 2000;
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:written|posted|published|reviewed|edited|words|story|reported|article)\\s+by|by|author[s]?|von|par|por|di|作者|文|撰文|记者|記者)\\s*[:：/／]?\\s+|^(?:by|author[s]?|autor(?:in|es)?|auteure?|автор(?:ы)?|текст|بقلم|كتب|작성자|글|作者|文|撰文|记者|記者|執筆|著者|取材)\\s*[:：/／]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TAIL = Pattern.compile(
            "(?:\\s*[|•·,–—-]\\s*|\\s+)(?:(?:updated|published|posted|on|at|last)\\b.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.*|in\\s+\\p{Lu}.*|\\d{1,2}[:/.-]\\d.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+\\d.*|\\d{4}.*|follow\\b.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGES = Pattern.compile("^[\\s@:：|/•·,–—-]+|[\\s:：|/•·,–—-]+$");
    private static final Pattern SPLIT =
            Pattern.compile("\\s*(?:[;、，]|\\s+(?:and|&|und|et|y)\\s+|,\\s*(?:and\\s+)?|\\s/\\s|\\s\\|\\s)\\s*");
    private static final Pattern FULL_NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]+(?:\\s+\\p{Lu}\\.)?(?:\\s+(?:van|von|de|der|da|di|la|le|bin|al))*(?:\\s+\\p{Lu}[\\p{L}'’-]+){1,2}");
    private static final Pattern LABEL = Pattern.compile("(?i)(?:author|by|written by|words by|posted by|作者)\\s*[:：]?");
    private static final Pattern DATED = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
    private static final Pattern DATE = Pattern.compile(
            "(?i)(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}(?:[T ][\\d:.]+Z?)?)");
    private static final Pattern BY = Pattern.compile(
            "(?:^|\\s)(?:(?i:written |posted |published )?(?i:by)|(?i:author)\\s*:)\\s*:?\\s+((?:[\\p{Lu}][\\p{L}.'’-]*\\s*(?:,\\s*|and\\s+|&\\s*|(?:van|von|de|der|da|di|la|le|bin|al)\\s+)?){2,8})");
    /** A single name that ends a dated line. */
    private static final Pattern BY_ONE =
            Pattern.compile("(?:^|\\s)(?i:(?:written|posted|published) )?(?i:by)\\s+(\\p{Lu}[\\p{L}'’-]+)\\s*$");

    private static final Pattern WITH_ROLE = Pattern.compile("(" + FULL_NAME
            + "),?\\s+(?:[\\p{L}&]+\\s+){0,4}(?i:correspondent|reporter|editor|columnist|journalist|staff writer|analyst|contributor)\\b[^.]{0,30}");
    private static final Pattern REPORTER = Pattern.compile("(\\p{IsHan}{2,4})(?:记者|記者)");
    private static final Pattern STAFF = Pattern.compile(
            "(?i)\\b(?:the|author|authors|about|editor|writer|team|by|view|all|posts?|more|read|written|licensed|grader|minutes?|updated|published|contributor|profile|photo|image|bio|article|follow|share)\\b|\\d");
    private static final Pattern OWNER = Pattern.compile("\\p{L}[\\p{Ll}.'’-]+(?:\\s+\\p{L}[\\p{L}.'’-]*){1,2}");
    private static final Pattern LETTERS = Pattern.compile(
            "(?:Jr|Sr|II|III|M\\.?D|Ph\\.?D|R\\.?N|R\\.?D|M\\.?S|M\\.?A|B\\.?A|MBA|CPA|CFA|CFP|CEPF|MPH|RDN|LDN|Esq|DDS|DO|PT|CPT|CSCS)\\.?[®™]?");
    private static final Set<String> NOT_NAMES = Set.of(
            "admin",
            "administrator",
            "unknown",
            "null",
            "undefined",
            "none",
            "author",
            "by",
            "guest",
            "root",
            "user",
            "share",
            "comments",
            "webmaster");

    private Authors() {}

    /** Null where the page names nobody. */
    static String of(PageFacts facts, JsonLd ld, String site, String title, List<Block> near, List<Block> all) {
        String found = join(ld.names("author"), site, false);
        if (found == null) {
            found = join(metas(facts), site, false);
        }
        if (found == null) {
            found = join(texts(facts.items.get("author")), site, false);
        }
        if (found == null) {
            found = join(bylines(facts.bylines), site, true);
        }
        if (found == null) {
            found = join(lines(near), site, true);
        }
        if (found == null) {
            found = ChineseBylines.of(near, title);
        }
        if (found == null) {
            found = join(ld.names("author"), null, false);
        }
        if (found == null) {
            String trace = AuthorTraces.of(facts, near, all);
            found = trace == null ? null : join(List.of(trace), site, true);
        }
        return found == null ? ownerOf(facts, site) : found;
    }

    /** A site may bear its author's name; a single word is rather a company's. */
    private static String ownerOf(PageFacts facts, String site) {
        String named = join(metas(facts), null, false);
        boolean isPerson = named != null && site != null && OWNER.matcher(named).matches();
        return isPerson && !STAFF.matcher(named).find() ? named : null;
    }

    private static List<String> metas(PageFacts facts) {
        for (String name : List.of(
                "author",
                "article:author",
                "citation_author",
                "citation_authors",
                "parsely-author",
                "sailthru.author",
                "dc.creator",
                "dcterms.creator",
                "byl",
                "og:author",
                "twitter:data1",
                "authors",
                "byline")) {
            if (name.equals("twitter:data1") && !"Written by".equalsIgnoreCase(facts.meta("twitter:label1"))) {
                continue;
            }
            List<String> values = facts.metas.get(name);
            if (values != null && clean(values.get(0)) != null) {
                return name.startsWith("citation_")
                        ? values.stream().map(Authors::inReadingOrder).toList()
                        : values;
            }
        }
        return List.of();
    }

    /** Libraries write the family name first, {@code Doe, Jane}. */
    private static String inReadingOrder(String name) {
        String[] parts = name.split(",\\s*", -1);
        return parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()
                ? parts[1].strip() + " " + parts[0].strip()
                : name;
    }

    @SuppressWarnings("ReferenceEquality") // the very same element
    private static boolean isBeside(Element element, Element first) {
        Element parent = element.parent();
        Element firstParent = first.parent();
        return parent == firstParent
                || (parent != null
                        && firstParent != null
                        && parent.parent() == firstParent.parent()
                        && parent.normalName().equals(firstParent.normalName())
                        && parent.className().equals(firstParent.className()));
    }

    private static List<String> texts(List<Element> elements) {
        List<String> texts = new ArrayList<>();
        if (elements != null) {
            for (Element element : elements) {
                if (!isBeside(element, elements.get(0))) {
                    break;
                }
                Element name = element.selectFirst("[itemprop=name]");
                texts.add(name == null ? ElementText.of(element) : name.hasAttr("content") ? name.attr("content") : ElementText.of(name));
            }
        }
        return texts;
    }

    @SuppressWarnings("ReferenceEquality") // the very same element
    private static List<String> bylines(List<Element> elements) {
        for (Element element : elements) {
            String text = ElementText.of(element);
            if (text.isBlank() || text.length() > 400) {
                continue;
            }
            List<String> names = names(text);
            if (names.size() > 1 && names.stream().allMatch(Authors::isFullName)) {
                return List.of(text);
            }
            for (Element part : element.getAllElements()) {
                String own = part.childrenSize() == 0 || part == element ? part.ownText() : "";
                if (isFullName(own.strip())) {
                    return List.of(own);
                }
            }
            if (text.length() <= 120 && !names.isEmpty() && looksLikeName(names.get(0))) {
                return List.of(text);
            }
        }
        return List.of();
    }

    private static boolean isFullName(String text) {
        return FULL_NAME.matcher(text).matches() && !STAFF.matcher(text).find();
    }

    /** A line such as "By Ann Writer" near the text, or a name after a line "Author". */
    private static List<String> lines(List<Block> near) {
        for (Block block : near) {
            String text = block.text();
            if (block.chars() >= 120 || block.chars() == block.wide()) {
                continue;
            }
            Matcher matcher = BY.matcher(DATE.matcher(text).replaceAll(" "));
            if (matcher.find() && (matcher.start() == 0 || DATED.matcher(text).find())) {
                return List.of(matcher.group(1));
            }
            Matcher role = WITH_ROLE.matcher(text);
            if (role.matches() && isFullName(role.group(1))) {
                return List.of(role.group(1));
            }
            Matcher single = BY_ONE.matcher(DATE.matcher(text).replaceAll(" "));
            if (block.chars() < 60 && single.find() && DATED.matcher(text).find()) {
                return List.of(single.group(1));
            }
        }
        for (int i = 0; i + 1 < near.size(); i++) {
            int step = near.get(i).index() < near.get(i + 1).index() ? 1 : -1;
            Block label = step > 0 ? near.get(i) : near.get(i + 1);
            Block name = step > 0 ? near.get(i + 1) : near.get(i);
            if (label.chars() < 12
                    && LABEL.matcher(label.text()).matches()
                    && FULL_NAME.matcher(name.text()).matches()) {
                return List.of(name.text());
            }
        }
        return List.of();
    }

    private static String join(List<String> values, String site, boolean strict) {
        Set<String> names = new LinkedHashSet<>();
        for (String value : values) {
            for (String name : names(value)) {
                boolean isSite = site != null && name.equalsIgnoreCase(site);
                boolean plausible = !strict || looksLikeName(name);
                if (!isSite && plausible && names.size() < MAX_NAMES) {
                    names.add(name);
                }
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static boolean looksLikeName(String name) {
        if (name.charAt(0) > 0x2e80) {
            return name.length() <= 10;
        }
        return name.length() > 2
                && name.split("\\s+").length <= 5
                && !Character.isLowerCase(name.charAt(0))
                && Character.isLetter(name.charAt(0))
                && !STAFF.matcher(name).find();
    }

    private static List<String> names(String value) {
        List<String> names = new ArrayList<>();
        String text = clean(value);
        if (text == null) {
            return names;
        }
        for (String part : SPLIT.split(text)) {
            String name = clean(part);
            if (name == null) {
                continue;
            }
            if (isTitle(name) && !names.isEmpty()) {
                names.set(names.size() - 1, names.get(names.size() - 1) + ", " + name);
            } else {
                names.add(name);
            }
        }
        return names;
    }

    /** Letters after a name (PhD, CEPF®) belong to it. */
    private static boolean isTitle(String part) {
        return LETTERS.matcher(part).matches();
    }

    /** Null for what cannot be a name. */
    private static String clean(String value) {
        String text = Titles.clean(value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value);
        if (text == null || text.startsWith("http") || text.startsWith("www.") || text.startsWith("/")) {
            return null;
        }
        text = LEAD.matcher(DATE.matcher(text).replaceAll(" ").strip()).replaceFirst("");
        text = TAIL.matcher(text).replaceFirst("");
        text = EDGES.matcher(text).replaceAll("").strip();
        Matcher reporter = REPORTER.matcher(text);
        text = reporter.matches() ? reporter.group(1) : text;
        if (text.isEmpty()
                || (text.length() > MAX_NAME && SPLIT.split(text).length < 2)
                || NOT_NAMES.contains(text.toLowerCase(Locale.ROOT))) {
            return null;
        }
        boolean isAccount = text.indexOf('_') > 0 && text.chars().anyMatch(Character::isDigit);
        return isAccount || text.chars().noneMatch(Character::isLetter) || (text.contains("@") && text.contains("."))
                ? null
                : text;
    }
}
