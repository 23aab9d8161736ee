package ainews.enrich.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The visible text of a page cut into blocks, and the boxes that hold them, read in one pass over the parsed page without recursion. */
final class PageTree {
    /** Block elements of a page beyond so many are not read. */
    static final int MAX_BOXES = 300_000;

    final List<Box> boxes = new ArrayList<>();
    final List<Block> blocks = new ArrayList<>();

    static PageTree of(Element body) {
        PageTree tree = new PageTree();
        tree.new Walk().over(body);
        return tree;
    }

    /** Collects text into the current block; every box boundary and double line break ends one. */
    private final class Walk implements NodeWalk.Visitor {
        private final ClassHints hints = new ClassHints();
        private final BlockText text = new BlockText();
        private Box box;
        private int preformatted;
        private int links;
        private int breaks;
        private int rowCells;
        private Element row;

        void over(Element body) {
            NodeWalk.over(body, this);
            flush();
        }

        @Override
        public boolean enter(Node node) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
                return false;
            }
            return node instanceof Element element && enter(element);
        }

        private boolean enter(Element element) {
            String tag = element.normalName();
            return switch (TagRole.of(tag)) {
                case SKIPPED -> false;
                case BREAK -> {
                    breaks++;
                    yield false;
                }
                case LINK -> {
                    if (element.hasAttr("href")) {
                        links++;
                        text.link(element);
                    }
                    yield true;
                }
                case INLINE -> enterInline(element, tag);
                case BLOCK ->
                    inParagraph() && tag.indexOf('-') > 0
                            ? enterInline(element, tag)
                            : open(element, tag, hints.of(element));
            };
        }

        private boolean enterInline(Element element, String tag) {
            int found = hints.of(element);
            if (inParagraph()) {
                return (found & ClassHints.HIDDEN) == 0;
            }
            int breaking = ClassHints.DROP | ClassHints.HIDDEN | ClassHints.CAPTION | ClassHints.BYLINE;
            return (found & breaking) == 0 || open(element, tag, found);
        }

        private boolean inParagraph() {
            return box != null && (box.tag().equals("p") || box.tag().equals("li") || row != null);
        }

        /** True: what is opened is entered. */
        private boolean open(Element element, String tag, int found) {
            if (boxes.size() == MAX_BOXES) {
                return false;
            }
            if (row != null && (tag.equals("td") || tag.equals("th"))) {
                if (rowCells++ > 0) {
                    cellBreak();
                }
                return true;
            }
            if (row != null && (tag.equals("p") || tag.equals("div") || tag.equals("ul") || tag.equals("li"))) {
                text.space();
                return true;
            }
            flush();
            box = new Box(element, box, boxes.size(), found);
            box.firstBlock = blocks.size();
            if (box.parent != null) {
                box.parent.children++;
            }
            boxes.add(box);
            if (tag.equals("pre")) {
                preformatted++;
            }
            if (tag.equals("tr") && row == null && DataTables.isDataRow(element)) {
                row = element;
                rowCells = 0;
            }
            return true;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // the very same element, not an equal one
        public void leave(Element element) {
            if (links > 0 && element.normalName().equals("a") && element.hasAttr("href")) {
                links--;
            }
            if (box == null || box.element != element) {
                if (row != null && TagRole.of(element.normalName()) == TagRole.BLOCK) {
                    text.space();
                }
                return;
            }
            flush();
            box.endBlock = blocks.size();
            if (box.parent != null) {
                box.parent.chars += box.chars;
                box.parent.linkChars += box.linkChars;
            }
            if (element.normalName().equals("pre")) {
                preformatted--;
            }
            if (element == row) {
                row = null;
            }
            box = box.parent;
        }

        private void cellBreak() {
            if (text.cell()) {
                breaks = 0;
            } else {
                rowCells--;
            }
        }

        private void append(String words) {
            int from = 0;
            if (breaks > 0) {
                int first = BlockText.blank(words);
                if (first < words.length()) {
                    text.append(words, 0, first, links > 0, preformatted > 0);
                    lineBreaks();
                    from = first;
                }
            }
            text.append(words, from, words.length(), links > 0, preformatted > 0);
        }

        private void lineBreaks() {
            if (row != null) {
                text.space();
            } else if (breaks > 1 && preformatted == 0) {
                flush();
            } else {
                text.newLine();
            }
            breaks = 0;
        }

        private void flush() {
            if (!text.isEmpty()) {
                Block block = text.block(blocks.size(), box, kind());
                blocks.add(block);
                box.chars += block.chars();
                box.linkChars += block.linkChars();
            }
            text.clear();
            breaks = 0;
        }

        private Block.Kind kind() {
            if (row != null) {
                return Block.Kind.ROW;
            }
            if (preformatted > 0) {
                return Block.Kind.PRE;
            }
            for (Box up = box; up != null; up = up.parent) {
                Block.Kind kind = kindOf(up);
                if (kind != null) {
                    return kind;
                }
            }
            return Block.Kind.PARAGRAPH;
        }

        private static Block.Kind kindOf(Box box) {
            if (box.has(ClassHints.CAPTION) && !box.tag().equals("p")) {
                return Block.Kind.CAPTION;
            }
            return switch (box.tag()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
                case "li", "dt", "dd" -> Block.Kind.ITEM;
                case "blockquote" -> Block.Kind.QUOTE;
                case "div", "section", "article", "td", "body", "main" -> Block.Kind.PARAGRAPH;
                default -> null;
            };
        }
    }
}
