package ainews.enrich.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of elements that should hold little: names, dates, headlines. */
final class ElementText {
    /** Elements whose text is longer with all white space hold something else. */
    private static final int MAX_CHARS = 8000;

    private static final int MAX_NODES = 2000;

    private ElementText() {}

    /** As a browser shows it, on one line; empty where it is far too long for a line. */
    static String of(Element element) {
        return isShort(element) ? element.text() : "";
    }

    @SuppressWarnings("ReferenceEquality") // the very same element, not an equal one
    private static boolean isShort(Element element) {
        int chars = 0;
        int nodes = 0;
        Node node = element.firstChild();
        while (node != null) {
            chars += node instanceof TextNode words ? words.getWholeText().length() : 0;
            if (chars > MAX_CHARS || ++nodes > MAX_NODES) {
                return false;
            }
            Node next = node.firstChild();
            for (Node at = node; next == null && at != element; at = at.parent()) {
                next = at.nextSibling();
            }
            node = next;
        }
        return true;
    }
}
