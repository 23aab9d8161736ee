package ainews.schemas.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.HexFormat;

/** Text that holds half of a surrogate pair, which is no Unicode text and which UTF-8 cannot carry. */
final class Surrogates {
    private Surrogates() {}

    /** Index of the first half without its other half, -1 where there is none. */
    static int firstLone(String text) {
        return nextLone(text, 0);
    }

    private static int nextLone(String text, int from) {
        for (int i = from, end = text.length(); i < end; i++) {
            char c = text.charAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                if (Character.isLowSurrogate(c) || i + 1 == end || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /** The text as a JSON string with its quotes, lone halves escaped. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        int done = 0;
        for (int lone = nextLone(text, 0); lone >= 0; lone = nextLone(text, done)) {
            JsonStringEncoder.getInstance().quoteAsString(text.substring(done, lone), out);
            out.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(text.charAt(lone)));
            done = lone + 1;
        }
        JsonStringEncoder.getInstance().quoteAsString(text.substring(done), out);
        return out.append('"').toString();
    }

    /** The text with each lone half replaced by U+FFFD; for keys. */
    static String replaced(String text) {
        int lone = nextLone(text, 0);
        if (lone < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (; lone >= 0; lone = nextLone(text, lone + 1)) {
            out.setCharAt(lone, '\ufffd');
        }
        return out.toString();
    }
}
