package ainews.ingest.recheck;

import java.net.URI;
import java.util.regex.Pattern;

/** Tells a redirect that hides a removal: from an article to the front page, or to a page that says "not found". Pure. */
final class FrontPages {
    private static final Pattern FRONT = Pattern.compile(
            "/*([a-z]{2}([-_][a-z]{2,4})?/*)?((index|home|default)(\\.[a-z]{2,5})?/*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_FOUND = Pattern.compile(
            ".*/(404|410|error-?404|not-?found|page-?not-?found)(\\.[a-z]{2,5})?/*", Pattern.CASE_INSENSITIVE);

    private FrontPages() {}

    static boolean standsInFor(URI asked, URI answered) {
        String from = path(asked);
        String to = path(answered);
        if (from.equals(to) || answered.getQuery() != null) {
            return false;
        }
        return (FRONT.matcher(to).matches() && !FRONT.matcher(from).matches())
                || (NOT_FOUND.matcher(to).matches() && !NOT_FOUND.matcher(from).matches());
    }

    private static String path(URI url) {
        return url.getPath() == null ? "" : url.getPath();
    }
}
