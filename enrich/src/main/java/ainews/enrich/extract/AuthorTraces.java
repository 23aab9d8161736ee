package ainews.enrich.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Names that a page gives without a byline: links to an author's page, "All articles by", a name under "Author" or above its biography. */
final class AuthorTraces {
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]+(?:\\s+\\p{Lu}\\.)?(?:\\s+(?:van|von|de|der|da|di|la|le|bin|al))*(?:\\s+\\p{Lu}[\\p{L}'’-]+){1,2}");
    private static final Pattern AUTHOR_PAGE = Pattern.compile(
            "/(?:authors?|by|writers?|contributors?|people|staff|reporters?|columnists?)/[^/?#]{3,60}/?$");
    private static final Pattern OTHER_ARTICLES = Pattern.compile(
            "(?i:(?:(?:view|see|read|show)\\s+)?(?:all|more|other)\\s+(?:posts|articles|stories|content|work)?\\s*by)\\s+("
                    + NAME + ")\\s*[»›→>]?");
    private static final Pattern LABEL =
            Pattern.compile("(?i)(?:about\\s+(?:the|this)\\s+)?(?:author|writer)\\s*[:：]?");
    private static final Pattern LIFE =
            Pattern.compile("(" + NAME + ")(?:,| is | was | has | works | writes |$).*", Pattern.DOTALL);
    private static final Pattern FILED =
            Pattern.compile("(?:^|[|•·,–—/-])\\s*(?:[Bb]y:?\\s+)?(" + NAME + ")\\s+in\\s+\\p{Lu}");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
    private static final Pattern DOES =
            Pattern.compile("(" + NAME + "|\\p{Lu}\\p{L}+)\\s+(?:is|was|has been|works|writes|covers|leads|joined)\\s");
    private static final Pattern BIOGRAPHY = Pattern.compile("(?i)author[-_]?(?:description|bio|about|info)");

    private AuthorTraces() {}

    /** Null where the page has none of these. */
    static String of(PageFacts facts, List<Block> near, List<Block> all) {
        String found = ofLinks(near);
        if (found == null) {
            found = ofSections(near);
        }
        if (found == null) {
            found = ofLines(all);
        }
        if (found == null) {
            found = ofLives(near, all);
        }
        return found == null ? ofBiographies(facts.bylines) : found;
    }

    /** {@code Dec 26, 2025 • Ann Writer in Technology} */
    private static String ofSections(List<Block> near) {
        for (Block block : near) {
            Matcher filed = FILED.matcher(block.text());
            if (block.chars() < 120 && YEAR.matcher(block.text()).find() && filed.find()) {
                return filed.group(1);
            }
        }
        return null;
    }

    /** A name on a line of its own beside the text, of whom the page says what he or she does. */
    private static String ofLives(List<Block> near, List<Block> all) {
        for (Block candidate : near) {
            if (candidate.chars() > 40
                    || candidate.isHeading()
                    || !NAME.matcher(candidate.text()).matches()) {
                continue;
            }
            String given = candidate.text().split("\\s", 2)[0];
            for (Block block : all) {
                Matcher life = block.text().startsWith(given) ? DOES.matcher(block.text()) : null;
                if (life != null
                        && life.lookingAt()
                        && (life.group(1).equals(given) || life.group(1).equals(candidate.text()))) {
                    return candidate.text();
                }
            }
        }
        return null;
    }

    private static String ofLinks(List<Block> near) {
        for (Block block : near) {
            if (block.chars() > 160) {
                continue;
            }
            for (Element anchor : block.anchors()) {
                String text = ElementText.of(anchor).strip();
                if (AUTHOR_PAGE.matcher(anchor.attr("href")).find()
                        && NAME.matcher(text).matches()) {
                    return text;
                }
            }
        }
        return null;
    }

    private static String ofLines(List<Block> all) {
        for (int i = 0; i < all.size(); i++) {
            Block block = all.get(i);
            if (block.chars() > 80) {
                continue;
            }
            Matcher others = OTHER_ARTICLES.matcher(block.text());
            if (others.matches()) {
                return others.group(1);
            }
            if (i + 1 < all.size() && LABEL.matcher(block.text()).matches()) {
                Matcher life = LIFE.matcher(all.get(i + 1).text());
                if (life.matches()) {
                    return life.group(1);
                }
            }
        }
        return null;
    }

    private static String ofBiographies(List<Element> bylines) {
        for (Element element : bylines) {
            Element before = element.previousElementSibling();
            if (before != null && BIOGRAPHY.matcher(element.className()).find()) {
                String text = ElementText.of(before).strip();
                if (text.length() < 60 && NAME.matcher(text).matches()) {
                    return text;
                }
            }
        }
        return null;
    }
}
