package ainews.enrich.extract;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A run of text that no block boundary parts: a paragraph, heading, list item, table row.
 *
 * @param text white space normalised; keeps line breaks of {@code <br>} and of preformatted text
 * @param chars characters other than white space
 * @param linkChars those of them inside links
 * @param anchors the links themselves
 */
record Block(int index, Box box, Kind kind, String text, int chars, int linkChars, List<Element> anchors) {
    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        QUOTE,
        PRE,
        ROW,
        CAPTION
    }

    double linkDensity() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }
}
