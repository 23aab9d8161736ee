package ainews.enrich.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes out of a page what nobody reads before it is decoded and parsed: the contents of long scripts and style sheets, often the larger part of it. Data about the article stays (JSON-LD,
 * scripts that name a date of publication), and so does every script whose end a comment may hide. Linear in the page's length.
 */
final class Slimming {
    private static final int LONG = 600;

    private final byte[] page;
    private final String html;
    private final Finder tags;
    private final Finder[] kept;

    private Slimming(byte[] page) {
        this.page = page;
        // One character a byte, which is exact for markup in every encoding that holds ASCII.
        this.html = new String(page, StandardCharsets.ISO_8859_1);
        this.tags = new Finder(">");
        this.kept =
                new Finder[] {new Finder("<!--"), new Finder("-->"), new Finder("ublish"), new Finder("ublicationDate")
                };
    }

    static byte[] of(byte[] page) {
        return page.length < LONG ? page : new Slimming(page).slim();
    }

    private byte[] slim() {
        byte[] slim = null;
        int length = 0;
        int copied = 0;
        Finder scripts = new Finder("</script");
        Finder styles = new Finder("</style");
        for (int at = html.indexOf("<s"); at >= 0; at = html.indexOf("<s", at)) {
            boolean isScript = isTag(at, "cript");
            int start = isScript || isTag(at, "tyle") ? tags.from(at) : Integer.MAX_VALUE;
            int end = start == Integer.MAX_VALUE ? start : (isScript ? scripts : styles).from(start);
            if (end == Integer.MAX_VALUE) {
                at += 2;
                continue;
            }
            if (end - start > LONG && start - at < LONG && isIdle(at, start, end)) {
                slim = slim == null ? new byte[page.length] : slim;
                System.arraycopy(page, copied, slim, length, start + 1 - copied);
                length += start + 1 - copied;
                copied = end;
            }
            at = end;
        }
        if (slim == null) {
            return page;
        }
        System.arraycopy(page, copied, slim, length, page.length - copied);
        return Arrays.copyOf(slim, length + page.length - copied);
    }

    private boolean isTag(int at, String rest) {
        int after = at + 2 + rest.length();
        return html.startsWith(rest, at + 2)
                && after < html.length()
                && (html.charAt(after) == '>' || html.charAt(after) <= ' ');
    }

    private boolean isIdle(int at, int start, int end) {
        int json = html.substring(at, start).indexOf("json");
        if (json >= 0) {
            return false;
        }
        for (Finder word : kept) {
            if (word.from(start) < end) {
                return false;
            }
        }
        return true;
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
