package ainews.enrich.extract;

/**
 * Takes out of a page what nobody reads before it is parsed: the contents of long scripts and style sheets, often the larger part of it. Data about the article stays (JSON-LD,
 * scripts that name a date of publication), and so does every script whose end a comment may hide. Linear in the page's length.
 */
final class Slimming {
    private static final int LONG = 600;

    private final String html;
    private final Finder tags;
    private final Finder[] kept;

    private Slimming(String html) {
        this.html = html;
        this.tags = new Finder(">");
        this.kept =
                new Finder[] {new Finder("<!--"), new Finder("-->"), new Finder("ublish"), new Finder("ublicationDate")
                };
    }

    static String of(String html) {
        return html.length() < LONG ? html : new Slimming(html).slim();
    }

    private String slim() {
        StringBuilder slim = null;
        Finder scripts = new Finder("</script");
        Finder styles = new Finder("</style");
        int copied = 0;
        for (int at = html.indexOf("<s"); at >= 0; at = html.indexOf("<s", at)) {
            boolean isScript = isTag(at, "cript");
            int start = isScript || isTag(at, "tyle") ? tags.from(at) : Integer.MAX_VALUE;
            int end = start == Integer.MAX_VALUE ? start : (isScript ? scripts : styles).from(start);
            if (end == Integer.MAX_VALUE) {
                at += 2;
                continue;
            }
            if (end - start > LONG && start - at < LONG && isIdle(at, start, end)) {
                slim = slim == null ? new StringBuilder(html.length() / 2 + 1024) : slim;
                slim.append(html, copied, start + 1);
                copied = end;
            }
            at = end;
        }
        return slim == null ? html : slim.append(html, copied, html.length()).toString();
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
