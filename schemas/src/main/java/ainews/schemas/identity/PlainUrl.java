package ainews.schemas.identity;

/**
 * Tells at a look over the characters of nearly every address that sites publish today that it is canonical as it is: without it each would
 * be taken apart by several regular expressions, four times an article. Others may be canonical too.
 */
final class PlainUrl {

    private static final String[] SCHEMES = {"https://", "http://"};

    /** Most characters of a part of a host name between two dots. */
    private static final int LABEL_CHARS = 63;

    private PlainUrl() {}

    /** A host of lower-case ASCII names, then a path of letters, digits and {@code - _ /} and of dots that start no segment. */
    static boolean is(String url) {
        for (String scheme : SCHEMES) {
            if (url.startsWith(scheme)) {
                int path = hostEnd(url, scheme.length());
                return path > 0 && isPath(url, path);
            }
        }
        return false;
    }

    /** Where the path starts; -1 where there is none or the host needs a closer look. */
    private static int hostEnd(String url, int start) {
        int label = start;
        for (int i = start; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == '.' || c == '/') {
                if (i == label || i - label > LABEL_CHARS) {
                    return -1;
                }
                if (c == '/') {
                    return i;
                }
                label = i + 1;
            } else if (!isLowerOrDigit(c) && (c != '-' || i == label)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isPath(String url, int start) {
        for (int i = start; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean plain = isLowerOrDigit(c) || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '/';
            if (!plain && (c != '.' || url.charAt(i - 1) == '/')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLowerOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
