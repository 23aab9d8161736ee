package ainews.enrich.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The visible text of a page cut into blocks, and the boxes that hold them, read in one pass over the parsed page without recursion. */
final class PageTree {
    final List<Box> boxes = new ArrayList<>();
    final List<Block> blocks = new ArrayList<>();

    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "svg",
            "math-annotation",
            "canvas",
            "video",
            "audio",
            "map",
            "select",
            "option",
            "datalist",
            "textarea",
            "input",
            "button",
            "progress",
            "meter",
            "head",
            "title",
            "link",
            "meta",
            "noframes",
            "dialog",
            "amp-ad",
            "amp-auto-ads",
            "amp-consent",
            "amp-embed",
            "amp-sidebar",
            "rp",
            "rt");

    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "img",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "q",
            "ruby",
            "rb",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "picture",
            "source",
            "math",
            "mi",
            "mo",
            "mn",
            "mrow",
            "msub",
            "msup",
            "semantics");

    static PageTree of(Element body) {
        PageTree tree = new PageTree();
        tree.new Walk().over(body);
        return tree;
    }

    /** Collects text into the current block; every box boundary and double line break ends one. */
    private final class Walk implements NodeFilter {
        private final ClassHints hints = new ClassHints();
        private final List<Element> anchors = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Box box;
        private int preformatted;
        private int links;
        private int chars;
        private int linkChars;
        private int breaks;
        private boolean space;
        private int rowCells;
        private Element row;

        void over(Element body) {
            body.filter(this);
            flush();
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode textNode) {
                append(textNode.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String tag = element.normalName();
            if (SKIPPED.contains(tag)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (tag.equals("br")) {
                breaks++;
                return FilterResult.SKIP_ENTIRELY;
            }
            if (tag.equals("a") && element.hasAttr("href")) {
                links++;
                anchors.add(element);
            }
            int found = 0;
            if (INLINE.contains(tag) || (inParagraph() && tag.indexOf('-') > 0)) {
                if (tag.equals("a")) {
                    return FilterResult.CONTINUE;
                }
                found = hints.of(element);
                int breaking = inParagraph()
                        ? ClassHints.HIDDEN
                        : ClassHints.DROP | ClassHints.HIDDEN | ClassHints.CAPTION | ClassHints.BYLINE;
                if ((found & breaking) == 0) {
                    return FilterResult.CONTINUE;
                }
                if (inParagraph()) {
                    return FilterResult.SKIP_ENTIRELY;
                }
            } else {
                found = hints.of(element);
            }
            return open(element, tag, found);
        }

        private boolean inParagraph() {
            return box != null && (box.tag().equals("p") || box.tag().equals("li") || row != null);
        }

        private FilterResult open(Element element, String tag, int found) {
            if (row != null && (tag.equals("td") || tag.equals("th"))) {
                if (rowCells++ > 0) {
                    cellBreak();
                }
                return FilterResult.CONTINUE;
            }
            if (row != null && (tag.equals("p") || tag.equals("div") || tag.equals("ul") || tag.equals("li"))) {
                space = true;
                return FilterResult.CONTINUE;
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
            return FilterResult.CONTINUE;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // the very same element, not an equal one
        public FilterResult tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (links > 0 && element.normalName().equals("a") && element.hasAttr("href")) {
                links--;
            }
            if (box == null || box.element != element) {
                if (row != null && !INLINE.contains(element.normalName())) {
                    space = true;
                }
                return FilterResult.CONTINUE;
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
            return FilterResult.CONTINUE;
        }

        private void cellBreak() {
            if (text.length() > 0) {
                text.append(" | ");
                space = false;
                breaks = 0;
            } else {
                rowCells--;
            }
        }

        private void append(String added) {
            for (int i = 0, length = added.length(); i < length; i++) {
                char c = added.charAt(i);
                if (c <= ' '
                        || c == '\u00a0'
                        || c == '\u3000'
                        || c == '\u200b'
                        || c == '\ufeff'
                        || c == '\u00ad'
                        || c == '\u2028') {
                    if (c == '\u200b' || c == '\ufeff' || c == '\u00ad') {
                        continue;
                    }
                    if (preformatted > 0 && text.length() > 0) {
                        text.append(c == '\r' ? ' ' : c);
                    } else {
                        space = true;
                    }
                    continue;
                }
                lineBreaks();
                if (space) {
                    if (text.length() > 0
                            && text.charAt(text.length() - 1) != '\n'
                            && text.charAt(text.length() - 1) != ' ') {
                        text.append(' ');
                    }
                    space = false;
                }
                text.append(c);
                chars++;
                if (links > 0) {
                    linkChars++;
                }
            }
        }

        private void lineBreaks() {
            if (breaks == 0) {
                return;
            }
            if (row != null) {
                space = true;
            } else if (breaks > 1 && preformatted == 0) {
                flush();
            } else if (text.length() > 0) {
                text.append('\n');
                space = false;
            }
            breaks = 0;
        }

        private void flush() {
            if (chars > 0) {
                int end = text.length();
                while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                    end--;
                }
                blocks.add(new Block(
                        blocks.size(), box, kind(), text.substring(0, end), chars, linkChars, List.copyOf(anchors)));
                box.chars += chars;
                box.linkChars += linkChars;
            }
            text.setLength(0);
            chars = 0;
            linkChars = 0;
            anchors.clear();
            space = false;
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
