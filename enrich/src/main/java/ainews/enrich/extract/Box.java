package ainews.enrich.extract;

import org.jsoup.nodes.Element;

/** A block-level element of a page with what the reader needs to know of it; sums are over its whole subtree. */
final class Box {
    final Element element;
    final Box parent;
    final int depth;
    final int index;
    final int hints;

    /** Blocks [firstBlock, endBlock) of the page lie in this box. */
    int firstBlock;

    int endBlock;
    int chars;
    int linkChars;
    int children;

    /** Weight of the prose inside, see {@link MainText}. */
    double prose;

    Box(Element element, Box parent, int index, int hints) {
        this.index = index;
        this.element = element;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.hints = hints;
    }

    boolean has(int hint) {
        return (hints & hint) != 0;
    }

    String tag() {
        return element.normalName();
    }

    double linkDensity() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    boolean isWithin(Box ancestor) {
        Box box = this;
        while (box != null && box.depth > ancestor.depth) {
            box = box.parent;
        }
        return box == ancestor;
    }
}
