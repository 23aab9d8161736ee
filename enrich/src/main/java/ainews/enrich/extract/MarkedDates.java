package ainews.enrich.extract;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Elements whose tag or name marks them as a date of the page's own article: not of a comment, of another article or of a change. */
final class MarkedDates {
    private static final String[] SAID = {"datetime", "content", "title", "data-time"};
    private static final String[] DATA = {
        "data-timestamp",
        "data-datetime",
        "data-date",
        "data-published",
        "data-publish-time",
        "data-pubdate",
        "data-epoch",
        "data-unixtime",
        "data-utc",
        "data-ts"
    };
    private static final int MIN_DIGITS = 8;
    private static final int ANCESTORS = 8;
    private static final int LEVELS = 3;
    private static final int STEPS = 20;
    private static final int MAX_LABEL = 40;

    private MarkedDates() {}

    /** What the {@code time} elements say, in page order. */
    static Stream<String> times(PageFacts facts) {
        return facts.times.stream()
                .filter(time -> !time.attr("itemprop").equalsIgnoreCase("dateModified"))
                .filter(time -> !isNamedChange(time) && !isNamedChange(time.parent()))
                .filter(MarkedDates::isOwn)
                .map(MarkedDates::said);
    }

    /** What short elements with names such as {@code date} or {@code post-meta} say, in page order. */
    static Stream<String> lines(PageFacts facts) {
        return facts.datelines.stream()
                .filter(line -> line.childrenSize() <= 12 && isOwn(line))
                .map(MarkedDates::said)
                .filter(text -> text.length() >= 8 && text.length() < 160)
                .filter(text -> DateLabel.of(text) != DateLabel.CHANGE);
    }

    /** What an element says to machines, else to readers. */
    static String said(Element element) {
        for (String name : SAID) {
            String value = element.attr(name);
            if (!value.isBlank() && value.chars().anyMatch(Character::isDigit)) {
                return value;
            }
        }
        for (String name : DATA) {
            String value = element.attr(name);
            if (value.chars().filter(Character::isDigit).count() >= MIN_DIGITS) {
                return value;
            }
        }
        return ElementText.of(element);
    }

    private static boolean isNamedChange(Element element) {
        String name = element == null ? "" : element.className();
        return name.contains("updated") || name.contains("modified");
    }

    private static boolean isOwn(Element element) {
        return switch (DateLabel.before(label(element))) {
            case PUBLICATION -> true;
            case CHANGE -> false;
            case NONE -> !isWithinOthers(element);
        };
    }

    private static boolean isWithinOthers(Element element) {
        Element around = element;
        for (int i = 0; i < ANCESTORS && around != null; i++) {
            if (ClassHints.isOfOthers(around)) {
                // themes name the box of the whole page after its side column
                return around.selectFirst("h1") == null;
            }
            around = around.parent();
        }
        return false;
    }

    /** The words right before an element. */
    private static String label(Element element) {
        Node node = element;
        for (int step = 0, level = 0; step < STEPS && node != null; step++) {
            Node before = node.previousSibling();
            if (before == null) {
                node = ++level < LEVELS ? node.parent() : null;
                continue;
            }
            node = before;
            while (node.childNodeSize() > 0) {
                node = node.childNode(node.childNodeSize() - 1);
            }
            String text = node instanceof TextNode words ? words.text().strip() : "";
            if (!text.isEmpty()) {
                return text.substring(Math.max(0, text.length() - MAX_LABEL));
            }
        }
        return "";
    }
}
