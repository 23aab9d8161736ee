package ainews.enrich.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A run of text that no block boundary parts: a paragraph, heading, list item, table row.
 *
 * @param text white space normalised; keeps line breaks of {@code <br>} and of preformatted text
 * @param chars characters other than white space
 * @param linkChars those of them inside links
 * @param wide characters of scripts that are written wide, Chinese for one
 * @param stops marks that end sentences or parts of them
 * @param anchors the links themselves
 */
record Block(int index, Box box, Kind kind, String text, int chars, int linkChars, int wide, int stops, List<Element> anchors) {
    private static final int MAX_LINES = 8;
    private static final int MAX_LINE = 160;
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\n\\s*");

    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        QUOTE,
        PRE,
        ROW,
        CAPTION
    }

    double linkDensity() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    /** Length in characters, Chinese ones counted twice. */
    int width() {
        return chars + wide;
    }

    /** Weight as prose: its length, less what lies in links, more where it reads like sentences. */
    double prose() {
        if (chars < 4) {
            return 0;
        }
        double length = width();
        double sentences = Math.min(1, 0.15 + stops / 3.0 + (length > 120 ? 0.3 : 0));
        double free = Math.max(0, 1 - 1.5 * linkDensity());
        return switch (kind) {
            case HEADING -> 0.3 * length * free;
            case CAPTION -> 0;
            case ROW, PRE -> 0.6 * length * free;
            default -> length * free * sentences;
        };
    }

    /** Each line as a block of its own where all are short and few, else the block alone. */
    List<Block> lines() {
        if (text.indexOf('\n') < 0 || chars > MAX_LINES * MAX_LINE || kind == Kind.PRE) {
            return List.of(this);
        }
        String[] lines = LINE_BREAK.split(text);
        if (lines.length > MAX_LINES) {
            return List.of(this);
        }
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            if (line.length() > MAX_LINE) {
                return List.of(this);
            }
            BlockText words = new BlockText();
            words.append(line, 0, line.length(), false, false);
            if (!words.isEmpty()) {
                blocks.add(words.block(index, box, kind));
            }
        }
        return blocks;
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }
}
