package ainews.enrich.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells tables that hold data from tables that lay out a page. */
final class DataTables {
    private static final int MAX_CELL_NODES = 60;
    private static final int MAX_CELL_CHARS = 1200;

    private DataTables() {}

    /** True for a row of at least two cells, none of which holds a table or a long run of elements. */
    static boolean isDataRow(Element row) {
        int cells = 0;
        for (Element cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
            String tag = cell.normalName();
            if (!tag.equals("td") && !tag.equals("th")) {
                return false;
            }
            if (!isPlain(cell)) {
                return false;
            }
            cells++;
        }
        return cells >= 2;
    }

    private static boolean isPlain(Element cell) {
        int seen = 0;
        int breaks = 0;
        int chars = 0;
        Node node = cell.childNodeSize() > 0 ? cell.childNode(0) : null;
        while (node != null) {
            if (++seen > MAX_CELL_NODES) {
                return false;
            }
            if (node instanceof TextNode text) {
                chars += text.getWholeText().length();
                if (chars > MAX_CELL_CHARS) {
                    return false;
                }
            }
            if (node instanceof Element element) {
                String tag = element.normalName();
                if (tag.equals("br") && ++breaks > 3) {
                    return false;
                }
                if (tag.equals("table")
                        || tag.equals("h1")
                        || tag.equals("h2")
                        || tag.equals("form")
                        || tag.equals("pre")) {
                    return false;
                }
            }
            node = next(node, cell);
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // the very same element, not an equal one
    private static Node next(Node node, Element within) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node at = node;
        while (at != null && at != within) {
            Node sibling = at.nextSibling();
            if (sibling != null) {
                return sibling;
            }
            at = at.parent();
        }
        return null;
    }
}
