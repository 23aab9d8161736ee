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

    private Credits() {}

    /** @param text may be null */
    static boolean namesAnother(String text) {
        if (text == null) {
            return false;
        }
        int length = text.length();
        return hasLine(text, 0, Math.min(EDGE_CHARS, length))
                || (length > EDGE_CHARS && hasLine(text, Math.max(EDGE_CHARS, length - EDGE_CHARS), length));
    }

    private static boolean hasLine(String text, int from, int end) {
        for (int i = from; i + 2 < end; i++) {
            if (mayStand(text, i) && standsAt(text, i, end)) {
                return true;
            }
        }
        return false;
    }

    /** False for nearly all places: by the first three characters. */
    private static boolean mayStand(String text, int at) {
        return switch (text.charAt(at)) {
            case 'o', 'O' -> goesOn(text, at, 'r', 'i');
            case 'c', 'C' -> goesOn(text, at, 'r', 'o');
            case 'f', 'F' -> goesOn(text, at, 'i', 'r');
            case 'r', 'R' -> goesOn(text, at, 'e', 'p');
            case '转', '轉', '本', '原' -> true;
            default -> false;
        };
    }

    private static boolean goesOn(String text, int at, char second, char third) {
        return lower(text.charAt(at + 1)) == second && lower(text.charAt(at + 2)) == third;
    }

    private static boolean standsAt(String text, int at, int end) {
        for (String line : LINES) {
            if (at + line.length() <= end && startsWith(text, at, line)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(String text, int at, String line) {
        for (int i = 0; i < line.length(); i++) {
            if (lower(text.charAt(at + i)) != line.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
