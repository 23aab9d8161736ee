package ainews.ingest.feed;

/** Language tags as feeds write them. */
final class Languages {
    private static final int MAX_CHARS = 35;

    private Languages() {}

    /** A tag with hyphens instead of underscores; null where it is empty or no tag at all. */
    static String tag(String declared) {
        if (declared == null) {
            return null;
        }
        String tag = declared.strip().replace('_', '-');
        if (tag.isEmpty() || tag.length() > MAX_CHARS) {
            return null;
        }
        for (int i = 0; i < tag.length(); i++) {
            char c = tag.charAt(i);
            if (c >= 0x80 || !(Character.isLetterOrDigit(c) || c == '-')) {
                return null;
            }
        }
        return tag;
    }
}
