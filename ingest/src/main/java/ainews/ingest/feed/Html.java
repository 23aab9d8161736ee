package ainews.ingest.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the reader has to know of HTML inside feeds: whether text is meant as HTML, its links, its plain text. */
final class Html {
    private static final Set<String> ELEMENTS = Set.of(
            "a abbr acronym address area article aside audio b bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt em embed event-source fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd keygen label legend li link main map mark menu meta meter multicol nav nextid nobr noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select small sound source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr"
                    .split(" "));
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "command", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta",
            "param", "source", "track", "wbr");
    private static final Set<String> LINK_ATTRIBUTES = Set.of(
            "href",
            "src",
            "cite",
            "action",
            "longdesc",
            "background",
            "poster",
            "data",
            "codebase",
            "classid",
            "profile",
            "usemap",
            "icon",
            "manifest",
            "formaction");
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][\\w-]{0,20})");
    private static final Pattern CLOSING_TAG_OR_REFERENCE = Pattern.compile("</\\w|&#?\\w{1,32};");
    private static final Pattern NAMED_REFERENCE = Pattern.compile("&([A-Za-z]\\w{0,31});");

    private Html() {}

    static boolean isVoid(String element) {
        return VOID.contains(element);
    }

    static boolean isLinkAttribute(String name) {
        return LINK_ATTRIBUTES.contains(name);
    }

    /** Whether text that may be plain or HTML is HTML: some tag is closed or a character referred to, and all are HTML's. */
    static boolean isLikely(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return false;
        }
        if (!CLOSING_TAG_OR_REFERENCE.matcher(text).find()) {
            return false;
        }
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (!ELEMENTS.contains(tag.group(1).toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        Matcher reference = NAMED_REFERENCE.matcher(text);
        while (reference.find()) {
            if (XmlEntities.html(reference.group(1)) == null) {
                return false;
            }
        }
        return true;
    }

    /** The text of HTML: tags, comments, scripts and styles out, references replaced, white space folded. */
    static String toText(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return foldSpace(html);
        }
        StringBuilder out = new StringBuilder(html.length());
        XmlTokens tokens = new XmlTokens(html);
        String hidden = null;
        for (XmlTokens.Kind kind = tokens.next(); kind != XmlTokens.Kind.END_OF_INPUT; kind = tokens.next()) {
            String name = tokens.name().toLowerCase(Locale.ROOT);
            switch (kind) {
                case START -> {
                    if (hidden == null && (name.equals("script") || name.equals("style")) && !tokens.selfClosing()) {
                        hidden = name;
                    }
                    out.append(isBreak(name) ? " " : "");
                }
                case END -> {
                    hidden = name.equals(hidden) ? null : hidden;
                    out.append(isBreak(name) ? " " : "");
                }
                default -> out.append(hidden == null ? tokens.text() : "");
            }
        }
        return foldSpace(out.toString());
    }

    private static boolean isBreak(String name) {
        return switch (name) {
            case "br", "p", "div", "li", "td", "tr", "hr", "h1", "h2", "h3", "h4", "blockquote" -> true;
            default -> false;
        };
    }

    /** One space for each run of white space, none at the ends; no-break spaces are kept inside. */
    static String foldSpace(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    static String escapeText(String text) {
        if (text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('>') < 0) {
            return text;
        }
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String escapeAttribute(String value) {
        return escapeText(value).replace("\"", "&quot;");
    }
}
