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
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:written|posted|published|reviewed|edited|words|story|reported|article)\\s+by|by|author[s]?|von|par|por|di|作者|文|撰文|记者|記者)\\s*[:：/／]?\\s+|^(?:by|author[s]?|作者|文|撰文|记者|記者)\\s*[:：/／]\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL = Pattern.compile(
            "(?:\\s*[|•·,–—-]\\s*|\\s+)(?:(?:updated|published|posted|on|at|last)\\b.*|\\d{1,2}[:/.-]\\d.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+\\d.*|\\d{4}.*|follow\\b.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPLIT =
            Pattern.compile("\\s*(?:[;、，]|\\s+(?:and|&|und|et|y)\\s+|,\\s*(?:and\\s+)?|\\s/\\s|\\s\\|\\s)\\s*");
    private static final Pattern CHINESE = Pattern.compile(
            "(?:作\\s*者|撰文|文\\s*[／/|｜])\\s*[:：／/]?\\s*([\\p{IsHan}·・A-Za-z. ]{2,20}?)(?=\\s{2,}|$|[\\n\\r，,。；;（）()\\[\\]【】|｜/／0-9]|\\s*(?:来源|來源|编辑|編輯|发布|發佈|时间|日期|出处|点击|浏览|阅读|录入|更新))");
    private static final Pattern REPORTER =
            Pattern.compile("[（(](?:[\\p{IsHan}]{0,10})?记者\\s*[:：]?\\s*([\\p{IsHan}·、 ]{2,30})[)）]");
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
    static String of(PageFacts facts, JsonLd ld, String site, List<Block> near) {
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
            found = chinese(near);
        }
        return found != null ? found : organisation(ld, site);
    }

    private static String organisation(JsonLd ld, String site) {
        return site == null ? null : join(ld.names("author"), null, false);
    }

    private static List<String> metas(PageFacts facts) {
        for (String name : List.of(
                "author",
                "article:author",
                "citation_author",
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
                return values;
            }
        }
        return List.of();
    }

    private static List<String> texts(List<Element> elements) {
        List<String> texts = new ArrayList<>();
        if (elements != null) {
            for (Element element : elements) {
                Element name = element.selectFirst("[itemprop=name]");
                texts.add(name == null ? element.text() : name.hasAttr("content") ? name.attr("content") : name.text());
            }
        }
        return texts;
    }

    private static List<String> bylines(List<Element> elements) {
        for (Element element : elements) {
            String text = element.text();
            if (text.isBlank() || text.length() > 120) {
                continue;
            }
            if (!names(text).isEmpty()) {
                return List.of(text);
            }
        }
        return List.of();
    }

    private static String chinese(List<Block> near) {
        for (Block block : near) {
            Matcher matcher = CHINESE.matcher(block.text());
            if (block.chars() < 200 && matcher.find()) {
                String name = matcher.group(1).strip();
                if (!name.isEmpty()) {
                    return String.join(", ", name.split("\\s+(?=\\p{IsHan})"));
                }
            }
        }
        for (Block block : near) {
            Matcher matcher = REPORTER.matcher(block.text());
            if (matcher.find()) {
                return String.join(", ", matcher.group(1).strip().split("[\\s、]+"));
            }
        }
        return null;
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
        return name.split("\\s+").length <= 5 && (Character.isUpperCase(name.charAt(0)) || name.charAt(0) > 0x2e80);
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
        return part.matches(
                "(?:Jr|Sr|II|III|M\\.?D|Ph\\.?D|R\\.?N|R\\.?D|M\\.?S|M\\.?A|B\\.?A|MBA|CPA|CFA|CFP|CEPF|MPH|RDN|LDN|Esq|DDS|DO|PT|CPT|CSCS)\\.?[®™]?");
    }

    /** Null for what cannot be a name. */
    private static String clean(String value) {
        String text = Titles.clean(value);
        if (text == null || text.startsWith("http") || text.startsWith("www.") || text.startsWith("/")) {
            return null;
        }
        text = LEAD.matcher(text).replaceFirst("");
        text = TAIL.matcher(text).replaceFirst("");
        text = text.replaceAll("^[\\s@:：|/•·,–—-]+|[\\s:：|/•·,–—-]+$", "").strip();
        if (text.isEmpty()
                || (text.length() > MAX_NAME && SPLIT.split(text).length < 2)
                || NOT_NAMES.contains(text.toLowerCase(Locale.ROOT))) {
            return null;
        }
        return text.chars().noneMatch(Character::isLetter) || (text.contains("@") && text.contains(".")) ? null : text;
    }
}
