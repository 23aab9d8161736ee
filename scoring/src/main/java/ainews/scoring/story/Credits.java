package ainews.scoring.story;

/** Whether a text says of itself that it was published elsewhere first, as a re-blog does at its beginning or end. Pure. */
final class Credits {
    private static final int EDGE_CHARS = 400;

    private static final String[] LINES = {
        "originally published",
        "originally appeared",
        "originally posted",
        "first published on",
        "first published at",
        "first published in",
        "first appeared on",
        "first appeared in",
        "republished from",
        "republished with permission",
        "reposted from",
        "reposted with permission",
        "cross-posted from",
        "crossposted from",
        "转载自",
        "本文转自",
        "转自：",
        "原文载于",
        "原文刊于",
        "轉載自",
        "本文轉自",
        "轉自：",
        "原文載於",
        "原文刊於"
    };

    /** By ASCII characters, a bit for each pair that lines begin with: of its first one and of its second one. */
    private static final byte[] FIRST = new byte[0x80];

    private static final byte[] SECOND = new byte[0x80];

    static {
        String[] pairs = {"or", "cr", "fi", "re"};
        for (int i = 0; i < pairs.length; i++) {
            mark(FIRST, pairs[i].charAt(0), 1 << i);
            mark(SECOND, pairs[i].charAt(1), 1 << i);
        }
    }

    private static void mark(byte[] bits, char letter, int bit) {
        bits[letter] |= (byte) bit;
        bits[Character.toUpperCase(letter)] |= (byte) bit;
    }

    private Credits() {}

    /** @param text may be null */
    static boolean namesAnother(String text) {
        if (text == null) {
            return false;
        }
        int length = text.length();
        char[] edge = new char[Math.min(EDGE_CHARS, length)];
        return hasLine(text, 0, edge)
                || (length > EDGE_CHARS && hasLine(text, Math.max(EDGE_CHARS, length - EDGE_CHARS), edge));
    }

    /** @param edge takes the characters that are read: from there to its length, or to the end of the text */
    private static boolean hasLine(String text, int from, char[] edge) {
        int end = Math.min(edge.length, text.length() - from);
        text.getChars(from, from + end, edge, 0);
        for (int i = 0; i + 2 < end; i++) {
            if (mayBegin(edge[i], edge[i + 1]) && mayStand(edge, i) && standsAt(edge, i, end)) {
                return true;
            }
        }
        return false;
    }

    /** False for nearly all places, most of which are told without a branch on what they hold. */
    private static boolean mayBegin(char first, char second) {
        return first >= FIRST.length || (second < SECOND.length && (FIRST[first] & SECOND[second]) != 0);
    }

    /** False for nearly all of the others: by the first three characters. */
    private static boolean mayStand(char[] text, int at) {
        return switch (text[at]) {
            case 'o', 'O' -> goesOn(text, at, 'r', 'i');
            case 'c', 'C' -> goesOn(text, at, 'r', 'o');
            case 'f', 'F' -> goesOn(text, at, 'i', 'r');
            case 'r', 'R' -> goesOn(text, at, 'e', 'p');
            case '转', '轉', '本', '原' -> true;
            default -> false;
        };
    }

    private static boolean goesOn(char[] text, int at, char second, char third) {
        return lower(text[at + 1]) == second && lower(text[at + 2]) == third;
    }

    private static boolean standsAt(char[] text, int at, int end) {
        for (String line : LINES) {
            if (at + line.length() <= end && startsWith(text, at, line)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(char[] text, int at, String line) {
        for (int i = 0; i < line.length(); i++) {
            if (lower(text[at + i]) != line.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
