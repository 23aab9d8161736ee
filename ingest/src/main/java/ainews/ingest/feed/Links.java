package ainews.ingest.feed;

/** Resolves relative references (RFC 3986, section 5) without refusing what is not quite a URL. */
final class Links {
    private static final int MAX_CHARS = 8_192;

    private Links() {}

    /** Base of an element that declares one; a base that is no URL changes nothing. */
    static String resolveBase(String base, String declared) {
        String reference = declared.strip();
        int colon = reference.indexOf(":///");
        if (colon > 0) {
            // "http:///host/" is meant as "http://host/".
            reference = reference.substring(0, colon) + "://" + reference.substring(colon + 4);
        }
        String resolved = resolve(base, reference);
        return isHierarchical(resolved) ? resolved : base;
    }

    private static boolean isHierarchical(String url) {
        int scheme = url == null ? -1 : schemeEnd(url);
        return scheme > 0 && url.startsWith("//", scheme + 1);
    }

    /** The reference made absolute; as it is where there is no base to resolve against; null for null or blank. */
    static String resolve(String base, String reference) {
        if (reference == null || reference.isBlank()) {
            return null;
        }
        String link = reference.strip();
        if (schemeEnd(link) > 0 || !isHierarchical(base) || link.length() > MAX_CHARS) {
            return link;
        }
        int colon = schemeEnd(base);
        if (link.startsWith("//")) {
            return base.substring(0, colon + 1) + link;
        }
        int hostEnd = firstOf(base, "/?#", colon + 3);
        String origin = base.substring(0, hostEnd);
        if (link.startsWith("/")) {
            return origin + withoutDots(link);
        }
        String path = base.substring(hostEnd, firstOf(base, "?#", hostEnd));
        if (link.startsWith("?")) {
            return origin + path + link;
        }
        if (link.startsWith("#")) {
            return base.substring(0, firstOf(base, "#", 0)) + link;
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return origin + withoutDots((folder.isEmpty() ? "/" : folder) + link);
    }

    /** Position of the colon behind a scheme, or -1. */
    private static int schemeEnd(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (c == ':') {
                return i > 0 ? i : -1;
            }
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
                return -1;
            }
        }
        return -1;
    }

    private static int firstOf(String text, String chars, int from) {
        int at = from;
        while (at < text.length() && chars.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String withoutDots(String reference) {
        int end = firstOf(reference, "?#", 0);
        String path = reference.substring(0, end);
        if (!path.contains("/.")) {
            return reference;
        }
        StringBuilder out = new StringBuilder(path.length());
        int at = 0;
        while (at < path.length()) {
            int next = path.indexOf('/', at + 1);
            String segment = path.substring(at, next < 0 ? path.length() : next);
            if (segment.equals("/..")) {
                out.setLength(Math.max(0, out.lastIndexOf("/")));
                out.append(next < 0 ? "/" : "");
            } else if (segment.equals("/.")) {
                out.append(next < 0 ? "/" : "");
            } else {
                out.append(segment);
            }
            at = next < 0 ? path.length() : next;
        }
        return out + reference.substring(end);
    }

    /** Host of an absolute URL, without port; null where it has none. */
    static String hostOf(String url) {
        if (!isHierarchical(url)) {
            return null;
        }
        int start = schemeEnd(url) + 3;
        int end = firstOf(url, "/?#", start);
        start = Math.max(start, url.lastIndexOf('@', end - 1) + 1);
        end = Math.min(end, firstOf(url, ":", start));
        return start < end ? url.substring(start, end) : null;
    }

    /** Whether a link is one to a document, or relative; scripts, data and local files are not. */
    static boolean isHarmless(String url) {
        return url != null && (isWeb(url) || schemeEnd(url) < 0 || url.regionMatches(true, 0, "ftp://", 0, 6));
    }

    /** Whether a link can be opened by a reader: http or https. */
    static boolean isWeb(String url) {
        return url != null
                && (url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8))
                && url.length() <= MAX_CHARS;
    }
}
