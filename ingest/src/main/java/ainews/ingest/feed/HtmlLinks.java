package ainews.ingest.feed;

import java.util.Locale;

/**
 * Makes relative links inside HTML absolute and leaves every other character as published. Knows only where tags and
 * attributes begin and end, so it works on HTML that is not well-formed; runs in linear time.
 */
final class HtmlLinks {
    private final String html;
    private final String base;
    private StringBuilder out;
    private int copied;

    private HtmlLinks(String html, String base) {
        this.html = html;
        this.base = base;
    }

    static String resolve(String html, String base) {
        return base == null || html.indexOf('<') < 0 ? html : new HtmlLinks(html, base).resolve();
    }

    private String resolve() {
        int at = html.indexOf('<');
        while (at >= 0) {
            int next = at + 1;
            if (html.startsWith("<!--", at)) {
                int end = html.indexOf("-->", at + 4);
                next = end < 0 ? html.length() : end + 3;
            } else if (next < html.length() && XmlNames.isNameStart(html.charAt(next))) {
                next = readTag(next);
            }
            at = html.indexOf('<', next);
        }
        return out == null ? html : out.append(html, copied, html.length()).toString();
    }

    private int readTag(int start) {
        int at = XmlNames.endOfName(html, start);
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '>' || c == '<') {
                return at;
            }
            at = c <= ' ' || c == '/' || c == '=' || c == '"' || c == '\'' ? at + 1 : readAttribute(at);
        }
        return at;
    }

    private int readAttribute(int start) {
        int nameEnd = start;
        while (nameEnd < html.length() && "=<>/ \t\r\n\f".indexOf(html.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        int at = skipSpace(nameEnd);
        if (at >= html.length() || html.charAt(at) != '=') {
            return Math.max(nameEnd, start + 1);
        }
        at = skipSpace(at + 1);
        if (at >= html.length()) {
            return at;
        }
        char quote = html.charAt(at);
        boolean quoted = quote == '"' || quote == '\'';
        int from = quoted ? at + 1 : at;
        int end = quoted ? html.indexOf(quote, from) : endOfBare(from);
        if (end < 0) {
            return html.length();
        }
        String name = html.substring(start, nameEnd).toLowerCase(Locale.ROOT);
        if (Html.isLinkAttribute(name)) {
            replace(from, end);
        }
        return quoted ? end + 1 : end;
    }

    private void replace(int from, int end) {
        String link = html.substring(from, end);
        String bare = link.strip();
        if (bare.isEmpty()) {
            return;
        }
        String resolved = Links.resolve(base, bare);
        if (!resolved.equals(bare)) {
            if (out == null) {
                out = new StringBuilder(html.length() + 256);
            }
            out.append(html, copied, from).append(resolved);
            copied = end;
        }
    }

    private int endOfBare(int from) {
        int at = from;
        while (at < html.length() && "<> \t\r\n".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
