package ainews.ingest.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Replaces character and entity references. HTML's names are known without declaration; a document's own
 * declarations are taken only where their value holds no reference to another entity, and what they may add in all
 * is bounded, so that no entity bomb can go off. External entities are never read. A reference that means nothing is
 * left as text.
 */
final class XmlEntities {
    private static final int MAX_DECLARED_CHARS = 1_000;
    private static final int MAX_DECLARATIONS = 500;
    private static final int MAX_EXPANSION_CHARS = 200_000;
    private static final int MAX_NAME_CHARS = 40;
    private static final Pattern DECLARATION =
            Pattern.compile("<!ENTITY\\s++([\\w.:-]{1,40})\\s++(?:\"([^\"]{0,1000})\"|'([^']{0,1000})')\\s*+>");

    private final Map<String, String> declared = new HashMap<>();
    private int expandedChars;
    private boolean broken;
    private boolean doctypeRead;

    boolean broken() {
        return broken;
    }

    /** Reads a DOCTYPE (the first one) from behind its keyword and returns the position after it. */
    int readDoctype(String source, int start) {
        int close = source.indexOf('>', start);
        if (doctypeRead) {
            broken = true;
            return close < 0 ? source.length() : close + 1;
        }
        doctypeRead = true;
        int subset = source.indexOf('[', start);
        if (close < 0) {
            broken = true;
            return source.length();
        }
        if (subset < 0 || subset > close) {
            return close + 1;
        }
        int end = endOfSubset(source, subset + 1);
        Matcher declaration = DECLARATION.matcher(source).region(subset, Math.min(end, subset + 100_000));
        while (declared.size() < MAX_DECLARATIONS && declaration.find()) {
            String value = declaration.group(2) == null ? declaration.group(3) : declaration.group(2);
            declare(declaration.group(1), value);
        }
        close = source.indexOf('>', end);
        return close < 0 ? source.length() : close + 1;
    }

    private static int endOfSubset(String source, int start) {
        char quote = 0;
        for (int at = start; at < source.length(); at++) {
            char c = source.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == ']') {
                return at;
            }
        }
        int first = source.indexOf("]>", start);
        return first < 0 ? source.length() : first;
    }

    private void declare(String name, String value) {
        String plain = replaceReferences(value, 0, value.length(), true);
        if (plain.length() <= MAX_DECLARED_CHARS && plain.indexOf('<') < 0 && !hasReference(value)) {
            declared.putIfAbsent(name, plain);
        }
    }

    private static boolean hasReference(String value) {
        for (int at = value.indexOf('&'); at >= 0; at = value.indexOf('&', at + 1)) {
            if (!value.startsWith("&#", at)) {
                return true;
            }
        }
        return value.indexOf('%') >= 0;
    }

    /** @param quiet whether an unknown reference is no fault (attribute values often hold query strings) */
    String replaceReferences(String source, int start, int end, boolean quiet) {
        int ampersand = indexOf(source, '&', start, end);
        if (ampersand < 0) {
            return withoutControls(source.substring(start, end));
        }
        StringBuilder out = new StringBuilder(end - start);
        int from = start;
        while (ampersand >= 0) {
            out.append(source, from, ampersand);
            int semicolon = indexOf(source, ';', ampersand, Math.min(end, ampersand + MAX_NAME_CHARS));
            String value = semicolon < 0 ? null : resolve(source.substring(ampersand + 1, semicolon));
            if (value == null) {
                broken |= !quiet;
                out.append('&');
                from = ampersand + 1;
            } else {
                out.append(value);
                from = semicolon + 1;
            }
            ampersand = indexOf(source, '&', from, end);
        }
        return withoutControls(out.append(source, from, end).toString());
    }

    private static int indexOf(String source, char c, int start, int end) {
        for (int at = start; at < end; at++) {
            if (source.charAt(at) == c) {
                return at;
            }
        }
        return -1;
    }

    private String resolve(String reference) {
        if (reference.startsWith("#")) {
            return character(reference);
        }
        String predefined =
                switch (reference) {
                    case "amp" -> "&";
                    case "lt" -> "<";
                    case "gt" -> ">";
                    case "quot" -> "\"";
                    case "apos" -> "'";
                    default -> null;
                };
        if (predefined != null) {
            return predefined;
        }
        String own = declared.get(reference);
        if (own != null) {
            expandedChars += own.length();
            return expandedChars <= MAX_EXPANSION_CHARS ? own : null;
        }
        String html = html(reference);
        broken |= html != null;
        return html;
    }

    /** The text of one of HTML's named references, without {@code &} and {@code ;}, or null. */
    static String html(String reference) {
        // HTML 4 and XHTML, the DTDs that feeds refer to, give these two another character than HTML 5 does.
        if (reference.equals("lang")) {
            return "\u2329";
        }
        if (reference.equals("rang")) {
            return "\u232a";
        }
        String html = Entities.getByName(reference);
        return html.isEmpty() ? null : html;
    }

    /** The character of a numeric reference {@code #...}; those of windows-1252 mean what their authors saw. Or null. */
    static String character(String reference) {
        boolean hex = reference.length() > 1 && (reference.charAt(1) == 'x' || reference.charAt(1) == 'X');
        String digits = reference.substring(hex ? 2 : 1);
        if (digits.isEmpty() || digits.length() > 8 || digits.charAt(0) == '+' || digits.charAt(0) == '-') {
            return null;
        }
        int point;
        try {
            point = Integer.parseInt(digits, hex ? 16 : 10);
        } catch (NumberFormatException notANumber) {
            return null;
        }
        if (point >= 0x80 && point < 0xa0) {
            return String.valueOf(Mojibake.C1.charAt(point - 0x80));
        }
        if (!Character.isValidCodePoint(point) || (point >= 0xd800 && point < 0xe000) || point == 0) {
            return "\ufffd";
        }
        return Character.toString(point);
    }

    /** The text without the control characters that XML forbids. */
    static String withoutControls(String text) {
        int at = 0;
        while (at < text.length() && !isForbidden(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            if (!isForbidden(text.charAt(at))) {
                out.append(text.charAt(at));
            }
        }
        return out.toString();
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == '\ufffe' || c == '\uffff';
    }
}
