package ainews.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the content of one element of a feed up to its end tag: text, escaped HTML, inline markup or Base64. Where
 * the end tag is missing, the next entry or the end of the enclosing element ends it.
 */
final class TextReader {
    private static final int MAX_DEPTH = 128;
    private static final Set<String> STRUCTURE = Set.of("item", "entry", "channel", "rss", "feed", "rdf");

    private final XmlTokens tokens;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder markup = new StringBuilder();
    private final List<Frame> open = new ArrayList<>();
    private String only;
    private boolean hasMarkup;
    private boolean escaped;

    TextReader(XmlTokens tokens) {
        this.tokens = tokens;
    }

    /** The text of an element that holds no markup: a link, a date, a name. Trimmed; empty where there is none. */
    String readLine(Frame frame) {
        escaped = false;
        collect(frame, false);
        return Mojibake.repair(plainText().strip());
    }

    /**
     * Reads a text that may hold markup.
     *
     * @param html whether this element holds HTML where nothing says otherwise; null where that has to be guessed
     */
    FeedText readText(Frame frame, Boolean html) {
        XmlAttributes attributes = tokens.attributes();
        String type = lower(attributes.get("type"));
        String mode = lower(attributes.get("mode"));
        boolean simple = frame.element() == FeedElement.TITLE;
        // Some feeds put escaped HTML inside a div that is not escaped.
        escaped = frame.namespace() == Namespace.ATOM && (type.equals("html") || mode.equals("escaped"));
        collect(frame, !simple);
        if (hasMarkup) {
            String value = markup.toString().strip();
            boolean atom = frame.namespace() == Namespace.ATOM && (type.equals("xhtml") || type.equals("html"));
            return new FeedText(atom ? withoutDiv(value) : value, true, frame.base(), frame.lang());
        }
        String value = plainText();
        if (mode.equals("base64") || isEncoded(type)) {
            String decoded = Base64Text.decode(value);
            value = decoded == null ? (mode.equals("base64") ? value : "") : decoded;
        }
        boolean isHtml;
        if (type.equals("xhtml") || type.equals("application/xhtml+xml")) {
            value = mode.equals("escaped") || mode.equals("base64") ? value : Html.escapeText(value);
            isHtml = true;
        } else if (type.equals("html") || type.equals("text/html")) {
            isHtml = true;
        } else if (type.equals("text") || type.equals("text/plain") || type.equals("plain")) {
            isHtml = frame.namespace() != Namespace.ATOM && Html.isLikely(value);
        } else {
            isHtml = html != null ? html : Html.isLikely(value);
        }
        return new FeedText(value, isHtml, frame.base(), frame.lang());
    }

    private static boolean isEncoded(String type) {
        return type.indexOf('/') > 0
                && !type.startsWith("text/")
                && !type.endsWith("+xml")
                && !type.endsWith("/xml")
                && !type.startsWith("message/");
    }

    private void collect(Frame frame, boolean rich) {
        plain.setLength(0);
        markup.setLength(0);
        open.clear();
        only = null;
        hasMarkup = false;
        if (tokens.selfClosing()) {
            return;
        }
        boolean reading = true;
        while (reading) {
            switch (tokens.next()) {
                case TEXT -> addText(tokens.text(), false);
                case CDATA -> addText(tokens.text(), true);
                case START -> reading = startTag(frame, rich);
                case END -> reading = endTag(frame);
                case END_OF_INPUT -> {
                    tokens.markBroken();
                    reading = false;
                }
            }
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            close(open.get(i));
        }
    }

    private void addText(String text, boolean cdata) {
        if (only == null && plain.isEmpty()) {
            only = text;
        } else {
            if (only != null) {
                plain.append(only);
                only = null;
            }
            plain.append(text);
        }
        if (hasMarkup) {
            markup.append(escaped || (cdata && text.indexOf('<') >= 0) ? text : Html.escapeText(text));
        }
    }

    private String plainText() {
        return only != null ? only : plain.toString();
    }

    private boolean startTag(Frame frame, boolean rich) {
        Frame parent = open.isEmpty() ? frame : open.get(open.size() - 1);
        Frame child = parent.open(tokens, false);
        boolean ofFeed = child.namespace() == frame.namespace() || child.namespace() == Namespace.CORE;
        if (ofFeed && endsText(child.element(), rich)) {
            tokens.markBroken();
            tokens.pushBack();
            return false;
        }
        if (!hasMarkup) {
            hasMarkup = true;
            markup.append(escaped ? plainText() : Html.escapeText(plainText()));
        }
        writeTag(child, parent.namespace() != child.namespace());
        if (tokens.selfClosing()) {
            if (!Html.isVoid(child.local())) {
                close(child);
            }
        } else if (!Html.isVoid(child.local()) && open.size() < MAX_DEPTH) {
            open.add(child);
        }
        return true;
    }

    private static boolean endsText(FeedElement element, boolean rich) {
        if (element == null) {
            return false;
        }
        return switch (element) {
            case ITEM -> true;
            case LINK, ATOM_LINK, GUID, DESCRIPTION, PUBLISHED, UPDATED -> !rich;
            default -> false;
        };
    }

    private boolean endTag(Frame frame) {
        String name = tokens.name();
        for (int i = open.size() - 1; i >= Math.max(0, open.size() - 32); i--) {
            if (open.get(i).name().equals(name)) {
                while (open.size() > i) {
                    close(open.remove(open.size() - 1));
                }
                return true;
            }
        }
        if (name.equals(frame.name())) {
            return false;
        }
        String local = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        if (STRUCTURE.contains(local) || name.equalsIgnoreCase(frame.name())) {
            tokens.markBroken();
            if (!name.equalsIgnoreCase(frame.name())) {
                tokens.pushBack();
            }
            return false;
        }
        if (!Html.isVoid(local)) {
            tokens.markBroken();
        }
        return true;
    }

    private void writeTag(Frame child, boolean outermost) {
        boolean ofHtml = isOfHtml(child);
        markup.append('<').append(nameIn(child));
        XmlAttributes attributes = tokens.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            String name = attributes.name(i);
            boolean ofXml = name.startsWith("xml:base") || (name.startsWith("xmlns") && ofHtml);
            if (!ofXml) {
                String value = attributes.value(i);
                if (Html.isLinkAttribute(name.toLowerCase(Locale.ROOT))) {
                    String link = Links.resolve(child.base(), value);
                    value = link == null ? value : link;
                }
                writeAttribute(name, value);
            }
        }
        if (outermost && child.namespace() == Namespace.SVG) {
            writeAttribute("xmlns", "http://www.w3.org/2000/svg");
        }
        markup.append(Html.isVoid(child.local()) ? " />" : ">");
    }

    private void writeAttribute(String name, String value) {
        markup.append(' ')
                .append(name)
                .append("=\"")
                .append(Html.escapeAttribute(value))
                .append('"');
    }

    private void close(Frame child) {
        markup.append("</").append(nameIn(child)).append('>');
    }

    private static boolean isOfHtml(Frame child) {
        return child.namespace() == Namespace.XHTML
                || child.namespace() == Namespace.SVG
                || child.namespace() == Namespace.MATHML;
    }

    /** Inside HTML the names of XHTML, SVG and MathML have no prefix. */
    private static String nameIn(Frame child) {
        return isOfHtml(child) ? child.name().substring(child.name().indexOf(':') + 1) : child.name();
    }

    /** Atom wraps XHTML in one div that is no part of the content (RFC 4287, 3.1.1.3). */
    private static String withoutDiv(String value) {
        if (!value.startsWith("<div") || !value.endsWith("</div>") || value.length() < 11) {
            return value;
        }
        int start = value.indexOf('>') + 1;
        int end = value.length() - 6;
        int depth = 0;
        for (int at = value.indexOf("div", start); at >= 0 && at < end; at = value.indexOf("div", at + 3)) {
            if (value.startsWith("</div>", at - 2)) {
                depth--;
            } else if (value.charAt(at - 1) == '<') {
                depth++;
            }
            if (depth < 0) {
                return value;
            }
        }
        return start > end ? value : value.substring(start, end).strip();
    }

    private static String lower(String attribute) {
        return attribute == null ? "" : attribute.strip().toLowerCase(Locale.ROOT);
    }
}
