package ainews.ingest.feed;

/** Names of tags and attributes: where they end, and one shared string for each that comes again and again. */
final class XmlNames {
    private static final int SLOTS = 512;
    private static final int MAX_NAME_CHARS = 200;

    private final String[] slots = new String[SLOTS];

    static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c >= 0xc0;
    }

    static int endOfName(String source, int start) {
        int end = start;
        while (end < source.length() && isNamePart(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == 0xb7;
    }

    String of(String source, int start, int end) {
        int to = Math.min(end, start + MAX_NAME_CHARS);
        int hash = to - start;
        for (int i = start; i < to; i++) {
            hash = hash * 31 + source.charAt(i);
        }
        int slot = (hash ^ (hash >>> 9)) & (SLOTS - 1);
        String known = slots[slot];
        if (known != null && known.length() == to - start && source.startsWith(known, start)) {
            return known;
        }
        String name = source.substring(start, to);
        slots[slot] = name;
        return name;
    }
}
