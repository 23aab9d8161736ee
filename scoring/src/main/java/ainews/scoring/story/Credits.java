package ainews.scoring.story;

import java.util.Locale;

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
        if (text == null || text.isEmpty()) {
            return false;
        }
        return hasLine(text.substring(0, Math.min(EDGE_CHARS, text.length())))
                || (text.length() > EDGE_CHARS
                        && hasLine(text.substring(Math.max(EDGE_CHARS, text.length() - EDGE_CHARS))));
    }

    private static boolean hasLine(String part) {
        String folded = part.toLowerCase(Locale.ROOT);
        for (String line : LINES) {
            if (folded.contains(line)) {
                return true;
            }
        }
        return false;
    }
}
