package ainews.enrich.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes out of a page what nobody reads before it is decoded and parsed: the contents of long scripts, style sheets and drawings, often the larger part of it. Data about the article stays
 * (JSON-LD, scripts that name a date of publication), and so do scripts whose end a comment may hide and drawings that hold more than shapes. Linear in the page's length.
 */
final class Slimming {
    private static final int LONG = 600;
    private static final int LONG_DRAWING = 80;
    private static final String[] SHAPES = {
        "path", "g", "circle", "rect", "line", "polygon", "polyline", "ellipse", "defs", "use", "linearGradient", "stop", "clipPath",
        "mask", "symbol", "title", "desc"
    };

    private final byte[] page;
    private final String html;
    private int[] cuts = new int[16];
    private int count;

    private Slimming(byte[] page) {
        this.page = page;
        // One character a byte, which is exact for markup in every encoding that holds ASCII.
        this.html = new String(page, StandardCharsets.ISO_8859_1);
    }

    static byte[] of(byte[] page) {
        return page.length < LONG ? page : new Slimming(page).slim();
    }

    private byte[] slim() {
        Finder tags = new Finder(">");
        Finder scripts = new Finder("</script");
        Finder styles = new Finder("</style");
        Finder drawings = new Finder("</svg");
        for (int at = html.indexOf("<s"); at >= 0; at = html.indexOf("<s", at)) {
            Finder ends = isTag(at, "cript") ? scripts : isTag(at, "tyle") ? styles : isTag(at, "vg") ? drawings : null;
            int start = ends == null ? Integer.MAX_VALUE : tags.from(at);
            int end = start == Integer.MAX_VALUE ? start : ends.from(start);
            if (end == Integer.MAX_VALUE) {
                at += 2;
                continue;
            }
            boolean isCut = start - at < LONG
                    && (ends == drawings
                            ? end - start > LONG_DRAWING && isDrawing(at, start, end)
                            : end - start > LONG && (ends == styles || isIdle(at, start, end)));
            if (isCut) {
                cut(start + 1, end);
            }
            at = ends == drawings && !isCut ? start : end;
        }
        return count == 0 ? page : kept();
    }

    private void cut(int from, int to) {
        if (count == cuts.length) {
            cuts = Arrays.copyOf(cuts, 2 * count);
        }
        cuts[count++] = from;
        cuts[count++] = to;
    }

    private byte[] kept() {
        int length = page.length;
        for (int i = 0; i < count; i += 2) {
            length -= cuts[i + 1] - cuts[i];
        }
        byte[] kept = new byte[length];
        int from = 0;
        int put = 0;
        for (int i = 0; i < count; i += 2) {
            System.arraycopy(page, from, kept, put, cuts[i] - from);
            put += cuts[i] - from;
            from = cuts[i + 1];
        }
        System.arraycopy(page, from, kept, put, page.length - from);
        return kept;
    }

    private boolean isTag(int at, String rest) {
        int after = at + 2 + rest.length();
        return html.startsWith(rest, at + 2)
                && after < html.length()
                && (html.charAt(after) == '>' || html.charAt(after) <= ' ');
    }

    /** Whether a script neither holds data, nor names a date of publication, nor begins or ends a comment. */
    private boolean isIdle(int at, int start, int end) {
        if (html.substring(at, start).contains("json")) {
            return false;
        }
        for (int i = start; i < end; i++) {
            boolean isKept =
                    switch (page[i]) {
                        case '<' -> html.startsWith("!--", i + 1);
                        case '-' -> page[i + 1] == '-' && page[i + 2] == '>';
                        case 'u' ->
                            page[i + 1] == 'b'
                                    && (html.startsWith("lish", i + 2) || html.startsWith("licationDate", i + 2));
                        default -> false;
                    };
            if (isKept) {
                return false;
            }
        }
        return true;
    }

    /** Whether there are shapes alone, so that a parser would not leave the drawing before its end, and every quotation mark has its second. */
    private boolean isDrawing(int at, int start, int end) {
        int quotes = 0;
        for (int i = at; i < end; i++) {
            byte c = page[i];
            if (c == '"') {
                quotes++;
            } else if (c == '\'' || (c == '<' && i > start && !isShape(i + 1))) {
                return false;
            }
            if (i == start && (quotes & 1) != 0) {
                return false;
            }
        }
        return (quotes & 1) == 0;
    }

    private boolean isShape(int at) {
        int from = page[at] == '/' ? at + 1 : at;
        for (String shape : SHAPES) {
            if (html.startsWith(shape, from) && !Character.isLetter(html.charAt(from + shape.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Finds a word again and again, going forward, without reading anything twice. */
    private final class Finder {
        private final String word;
        private int next = -1;

        Finder(String word) {
            this.word = word;
        }

        /** Where the word comes next, at the earliest at {@code from}; the largest integer where it does not. */
        int from(int from) {
            if (next < from) {
                int found = html.indexOf(word, from);
                next = found < 0 ? Integer.MAX_VALUE : found;
            }
            return next;
        }
    }
}
