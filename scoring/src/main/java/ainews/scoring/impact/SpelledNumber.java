package ainews.scoring.impact;

import ainews.scoring.text.Runs;
import ainews.scoring.text.Text;
import java.util.Locale;
import java.util.Map;

/**
 * A number in words that stands before a scale: "one" trillion, "half a" billion, 四百 of 四百亿. Vague ones count low: several is three.
 *
 * @param end where the scale begins
 */
record SpelledNumber(double value, int end) {
    private static final int LONGEST = 8;
    private static final double SEVERAL = 3;
    private static final Map<String, Double> WORDS = Map.ofEntries(
            Map.entry("a", 1.0),
            Map.entry("one", 1.0),
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("twelve", 12.0),
            Map.entry("fifteen", 15.0),
            Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0),
            Map.entry("forty", 40.0),
            Map.entry("fifty", 50.0),
            Map.entry("hundred", 100.0),
            Map.entry("several", SEVERAL),
            Map.entry("half a", 0.5),
            Map.entry("tens of", 10.0),
            Map.entry("hundreds of", 100.0));
    private static final String DIGITS_ZH = "零一二三四五六七八九";

    /** The number that begins at {@code from}, which is not within a word; null where none does. */
    static SpelledNumber at(String text, int from, int end) {
        char first = text.charAt(from);
        return first >= 0x4E00 ? chinese(text, from, end) : english(text, from, end);
    }

    /** True if an English scale stands behind a blank or a dash somewhere: without one no number in English words does. */
    static boolean hasScale(Text text, int end) {
        Runs runs = text.runs();
        char[] chars = text.chars();
        for (int run = 0; run < runs.size() && runs.from(run) <= end; run++) {
            int from = runs.from(run);
            boolean isLong = runs.to(run) - from >= "million".length();
            if (isLong
                    && from > 0
                    && (chars[from - 1] == ' ' || chars[from - 1] == '-')
                    && isScale(text.source(), from)) {
                return true;
            }
        }
        return false;
    }

    private static SpelledNumber english(String text, int from, int end) {
        int to = wordEnd(text, from, end);
        if (to - from > LONGEST || to + 1 >= end) {
            return null;
        }
        boolean two = text.startsWith(" a ", to) || text.startsWith(" of ", to);
        int last = two ? wordEnd(text, to + 1, end) : to;
        char gap = last < end ? text.charAt(last) : 0;
        if ((gap != ' ' && gap != '-') || !isScale(text, last + 1)) {
            return null;
        }
        Double value = WORDS.get(text.substring(from, last).toLowerCase(Locale.ROOT));
        return value == null ? null : new SpelledNumber(value, last + 1);
    }

    private static int wordEnd(String text, int from, int end) {
        int to = from;
        while (to < end && to - from <= LONGEST && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isScale(String text, int at) {
        int first = at < text.length() ? text.charAt(at) | 0x20 : 0;
        if (first != 't' && first != 'b' && first != 'm') {
            return false;
        }
        String scale = first == 't' ? "trillion" : first == 'b' ? "billion" : "million";
        int second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        boolean may = second >= 0x80 || (second | 0x20) == scale.charAt(1);
        return may && text.regionMatches(true, at, scale, 0, scale.length());
    }

    /** False where no number begins. */
    static boolean mayBegin(char c) {
        return switch (c) {
            case '零', '一', '二', '三', '四', '五', '六', '七', '八', '九' -> true;
            case '两', '兩', '数', '數', '几', '十', '百', '千' -> true;
            default -> false;
        };
    }

    private static SpelledNumber chinese(String text, int from, int end) {
        double total = 0;
        double digit = 0;
        int at = from;
        for (; at < end; at++) {
            char c = text.charAt(at);
            int value = c == '两' || c == '兩' ? 2 : DIGITS_ZH.indexOf(c);
            double tens = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (value >= 0) {
                digit = value;
            } else if (c == '数' || c == '數' || c == '几') {
                digit = SEVERAL;
            } else if (tens > 0) {
                total += Math.max(1, digit) * tens;
                digit = 0;
            } else {
                break;
            }
        }
        boolean scaled = at > from && at < end && "亿億万萬".indexOf(text.charAt(at)) >= 0;
        return scaled ? new SpelledNumber(Math.max(1, total + digit), at) : null;
    }
}
