package ainews.enrich.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** The text of one block while it is gathered from the text nodes within: white space joined, the characters counted. Used again for the next block. */
final class BlockText {
    /** Of white space that is kept no run is longer; text of little else would keep patterns busy. */
    private static final int MAX_BLANKS = 400;

    private char[] text = new char[1024];
    private char[] added = new char[1024];
    private int length;
    private int chars;
    private int linkChars;
    private boolean space;
    private int blanks;
    private final List<Element> anchors = new ArrayList<>();

    /** Whether nothing visible has been added. */
    boolean isEmpty() {
        return chars == 0;
    }

    void link(Element anchor) {
        anchors.add(anchor);
    }

    /** What comes next is parted by a space from what is there. */
    void space() {
        space = true;
    }

    /** Starts a new line; nothing at the beginning of a block. */
    void newLine() {
        if (length > 0) {
            put('\n');
            space = false;
        }
    }

    /** Parts table cells; false where nothing stands before. */
    boolean cell() {
        if (length == 0) {
            return false;
        }
        put(' ');
        put('|');
        put(' ');
        space = false;
        return true;
    }

    /** How many characters at the beginning of a text are white space or nothing, which alone neither begin a block nor a line. */
    static int blank(String words) {
        int i = 0;
        while (i < words.length() && isBlank(words.charAt(i))) {
            i++;
        }
        return i;
    }

    /** @param isPreformatted whether white space is kept as it is, except before the first character of all */
    void append(String words, int from, int end, boolean isLinked, boolean isPreformatted) {
        if (added.length < end) {
            added = new char[Math.max(end, 2 * added.length)];
        }
        words.getChars(from, end, added, from);
        for (int i = from; i < end; ) {
            char c = added[i];
            if (isBlank(c)) {
                blank(c, isPreformatted);
                i++;
                continue;
            }
            int start = i++;
            while (i < end && !isBlank(added[i])) {
                i++;
            }
            append(start, i, isLinked);
        }
    }

    private void append(int start, int end, boolean isLinked) {
        if (space) {
            if (length > 0 && text[length - 1] != '\n' && text[length - 1] != ' ') {
                put(' ');
            }
            space = false;
        }
        blanks = 0;
        int run = end - start;
        if (length + run > text.length) {
            text = Arrays.copyOf(text, Math.max(length + run, 2 * text.length));
        }
        System.arraycopy(added, start, text, length, run);
        length += run;
        chars += run;
        linkChars += isLinked ? run : 0;
    }

    private void blank(char c, boolean isPreformatted) {
        if (c == '\u200b' || c == '\ufeff' || c == '\u00ad') {
            return;
        }
        if (isPreformatted && length > 0) {
            if (++blanks <= MAX_BLANKS) {
                put(c == '\r' ? ' ' : c);
            }
        } else {
            space = true;
        }
    }

    private void put(char c) {
        if (length == text.length) {
            text = Arrays.copyOf(text, 2 * length);
        }
        text[length++] = c;
    }

    private static boolean isBlank(char c) {
        if (c <= ' ') {
            return true;
        }
        return c >= '\u00a0'
                && (c == '\u00a0'
                        || c == '\u00ad'
                        || c == '\u3000'
                        || c == '\u200b'
                        || c == '\ufeff'
                        || c == '\u2028');
    }

    /** The block as gathered; only where the text is not empty. */
    Block block(int index, Box box, Block.Kind kind) {
        int end = length;
        while (end > 0 && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        int stops = 0;
        int wide = 0;
        for (int i = 0; i < end; i++) {
            char c = text[i];
            if (c < '@') {
                stops += isStop(c) ? 1 : 0;
            } else if (c >= '\u2e80') {
                wide++;
                stops += isWideStop(c) ? 1 : 0;
            }
        }
        return new Block(
                index, box, kind, new String(text, 0, end), chars, linkChars, wide, stops, List.copyOf(anchors));
    }

    private static boolean isStop(char c) {
        return c == '.' || c == ',' || c == '!' || c == '?' || c == ';' || c == '"';
    }

    private static boolean isWideStop(char c) {
        return c == '。' || c == '，' || c == '！' || c == '？' || c == '；';
    }

    void clear() {
        length = 0;
        chars = 0;
        linkChars = 0;
        space = false;
        blanks = 0;
        anchors.clear();
    }

    int chars() {
        return chars;
    }

    int linkChars() {
        return linkChars;
    }
}
