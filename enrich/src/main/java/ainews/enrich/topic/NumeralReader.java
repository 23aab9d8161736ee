package ainews.enrich.topic;

import ainews.enrich.text.FoldedText;
import java.math.BigDecimal;

/** Reads round numbers that are written out: {@code a billion}, {@code half a trillion}, {@code 三十亿}, {@code 万亿}. */
final class NumeralReader {
    private static final String[] ENGLISH = {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };
    private static final String DIGITS = "一二三四五六七八九";
    private static final String POWERS = "十百千万亿";
    private static final int[] ZEROS = {1, 2, 3, 4, 8};
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** @param end index behind the words */
    record Numeral(BigDecimal value, int end) {}

    private NumeralReader() {}

    /** The number whose words start at {@code at}, or null; an English one stops before its scale (billion). */
    static Numeral read(FoldedText text, int at) {
        return text.charAt(at) < 128 ? english(text, at) : chinese(text, at);
    }

    private static Numeral english(FoldedText text, int at) {
        if (text.startsWith("half a ", at)) {
            return new Numeral(HALF, at + "half a".length());
        }
        if (text.startsWith("a ", at)) {
            return new Numeral(BigDecimal.ONE, at + 1);
        }
        for (int i = ENGLISH.length - 1; i >= 0; i--) {
            if (text.startsWith(ENGLISH[i], at) && text.startsWith(" ", at + ENGLISH[i].length())) {
                return new Numeral(BigDecimal.valueOf(i + 1L), at + ENGLISH[i].length());
            }
        }
        return null;
    }

    /** 三十亿, 五千万, 两万亿, 百亿: a digit or none, then powers that multiply. */
    private static Numeral chinese(FoldedText text, int at) {
        char first = text.charAt(at) == '两' ? '二' : text.charAt(at);
        int digit = DIGITS.indexOf(first) + 1;
        int end = digit > 0 ? at + 1 : at;
        int zeros = 0;
        int power = end < text.length() ? POWERS.indexOf(text.charAt(end)) : -1;
        while (power >= 0) {
            zeros += ZEROS[power];
            end++;
            power = end < text.length() ? POWERS.indexOf(text.charAt(end)) : -1;
        }
        return zeros < ZEROS[3]
                ? null
                : new Numeral(BigDecimal.valueOf(Math.max(1, digit)).scaleByPowerOfTen(zeros), end);
    }
}
