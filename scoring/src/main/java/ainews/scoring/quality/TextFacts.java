package ainews.scoring.quality;

import ainews.scoring.text.Runs;
import ainews.scoring.text.Text;

/**
 * Plain counts over a text, read in one pass over at most {@link #MAX_CHARS} characters.
 *
 * @param names words with a capital letter inside a sentence, and years of four digits: what general phrases lack
 * @param addresses words that speak to the reader: you, your, 您, 你
 * @param broken characters that are no text: replacement characters, stray bars and the like in runs
 * @param repeated share of lines of some length that occur more than once, 0 to 1
 * @param shortLines share of lines too short to be sentences, 0 to 1
 */
record TextFacts(
        int chars,
        int paragraphs,
        int sentences,
        int digits,
        int names,
        int addresses,
        int quotes,
        int links,
        int broken,
        double repeated,
        double shortLines) {
    static final int MAX_CHARS = 40_000;

    /** Characters that may count; all others from ASCII are passed over. */
    private static final boolean[] MARK = new boolean[0x80];

    static {
        for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZy0123456789.!?\"|:".toCharArray()) {
            MARK[c] = true;
        }
    }

    /** The counts of a text. */
    static TextFacts of(Text source) {
        String text = source.source();
        char[] chars = source.chars();
        int end = Math.min(source.size(), MAX_CHARS);
        Runs runs = source.runs();
        Marks marks = new Marks(text, chars, end);
        int at = 0;
        for (int run = 0; run < runs.size() && runs.to(run) <= end; run++) {
            int from = runs.from(run);
            // nearly all runs have one blank before them
            if (from - at != 1 || chars[at] != ' ') {
                marks.count(at, from);
            }
            at = runs.to(run);
            if (!runs.isSmall(run)) {
                marks.count(from, at);
            } else if (chars[from] == 'y') {
                // of small letters only the first can count, as that of "you"
                marks.count('y', from);
            }
        }
        marks.count(at, end);
        marks.countLinksBehind();
        return lines(text, chars, end, marks);
    }

    /** Counts characters. */
    private static final class Marks {
        private final String text;
        private final char[] chars;
        private final int end;
        private int sentences;
        private int digits;
        private int names;
        private int addresses;
        private int quotes;
        private int links;
        private int broken;

        Marks(String text, char[] chars, int end) {
            this.text = text;
            this.chars = chars;
            this.end = end;
        }

        void count(int from, int to) {
            for (int i = from; i < to; i++) {
                char c = chars[i];
                if (c >= MARK.length || MARK[c]) {
                    count(c, i);
                }
            }
        }

        private void count(char c, int at) {
            if (c >= 'A' && c <= 'Z') {
                names += isNameAt(chars, at) ? 1 : 0;
            }
            if (c == '您' || c == '你' || ((c == 'y' || c == 'Y') && isYou(text, chars, at, end))) {
                addresses++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else if ((c == '.' && (at + 1 == end || chars[at + 1] <= ' '))
                    || c == '!'
                    || c == '?'
                    || c == '。'
                    || c == '！'
                    || c == '？') {
                sentences++;
            } else if (c == '"' || c == '“' || c == '「') {
                quotes++;
            } else if (c == '\uFFFD' || c == '|') {
                broken++;
            } else if (c == ':') {
                links += isLinkAt(text, at, end) ? 1 : 0;
            }
        }

        void countLinksBehind() {
            for (int i = end; i < Math.min(text.length(), end + "https".length()); i++) {
                links += isLinkAt(text, i, end) ? 1 : 0;
            }
        }
    }

    /** True if an address that begins before {@code end} has its colon here. */
    private static boolean isLinkAt(String text, int at, int end) {
        return text.startsWith("://", at)
                && ((at - 4 < end && text.startsWith("http", at - 4)) || text.startsWith("https", at - 5));
    }

    /** A capital letter at the start of a word that does not start a sentence. */
    private static boolean isNameAt(char[] text, int at) {
        if (at < 2 || text[at - 1] != ' ') {
            return false;
        }
        char before = text[at - 2];
        return Character.isLetterOrDigit(before) || before == ',';
    }

    private static boolean isYou(String text, char[] chars, int at, int end) {
        boolean starts = at == 0 || !Character.isLetter(chars[at - 1]);
        if (!starts || !text.regionMatches(true, at, "you", 0, 3)) {
            return false;
        }
        int after = text.regionMatches(true, at, "your", 0, 4) ? at + 4 : at + 3;
        return after >= end || !Character.isLetter(chars[after]);
    }

    private static TextFacts lines(String text, char[] chars, int end, Marks marks) {
        Paragraphs seen = new Paragraphs(chars);
        int lines = 0;
        int paragraphs = 0;
        int brief = 0;
        int next;
        for (int from = 0; from < end; from = next) {
            int to = text.indexOf('\n', from);
            to = to < 0 || to > end ? end : to;
            next = to + 1;
            while (from < to && Character.isWhitespace(chars[from])) {
                from++;
            }
            while (to > from && Character.isWhitespace(chars[to - 1])) {
                to--;
            }
            if (from == to) {
                continue;
            }
            lines++;
            boolean sentence = to - from >= 60 || (to - from >= 20 && chars[from] > 0x2E80);
            if (sentence) {
                paragraphs++;
                seen.add(from, to);
            } else {
                brief++;
            }
        }
        return new TextFacts(
                end,
                paragraphs,
                marks.sentences,
                marks.digits,
                marks.names,
                marks.addresses,
                marks.quotes,
                marks.links,
                marks.broken,
                paragraphs == 0 ? 0 : (double) seen.repeats() / paragraphs,
                lines == 0 ? 0 : (double) brief / lines);
    }
}
