package ainews.scoring.impact;

import ainews.scoring.text.Text;
import java.util.Map;

/**
 * How big what an article tells of is, by the amounts it states in its title and lead: money, parameters, speed-ups. Each is a
 * logarithm of the largest one stated, 0 where none is. English and Chinese, read in one pass.
 */
record Magnitude(double money, double parameters, double speedUp) {
    private static final int TITLE_CHARS = 600;

    /** Characters of a text that are read. */
    static final int LEAD_CHARS = 1_200;

    private static final Map<String, Double> WORDS = Map.ofEntries(
            Map.entry("trillion", 1e12),
            Map.entry("tn", 1e12),
            Map.entry("t", 1e12),
            Map.entry("billion", 1e9),
            Map.entry("bn", 1e9),
            Map.entry("b", 1e9),
            Map.entry("million", 1e6),
            Map.entry("mln", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("m", 1e6),
            Map.entry("thousand", 1e3),
            Map.entry("k", 1e3));
    private static final String[] CURRENCY_BEFORE = {"$", "€", "£", "¥", "￥", "USD", "RMB", "EUR", "CNY"};
    private static final String[] CURRENCY_AFTER = {
        "dollar", "euro", "yuan", "pound", "usd", "us dollar", "u.s. dollar", "won", "yen", "rmb"
    };
    private static final String[] CURRENCY_ZH = {"美元", "美金", "元", "人民币", "欧元", "港元", "英镑", "美圓", "歐元"};
    private static final String[] PARAMETERS = {"param", "total param", "total-param", "active param", "active-param"};
    private static final String[] PARAMETERS_ZH = {"参数", "个参数", "总参数", "的参数", "參數"};
    private static final String[] TIMES = {"faster", "more", "cheaper", "higher", "as fast", "better", "the "};

    /** A valuation says less of a happening than money that changes hands. */
    private static final double VALUATION = 0.2;

    private static final int VALUATION_CHARS = 24;

    static Magnitude of(Text title, Text text) {
        Scan scan = new Scan();
        scan.read(title, TITLE_CHARS);
        scan.read(text, LEAD_CHARS);
        return new Magnitude(log(scan.money, 1e6, 1e12), log(scan.parameters, 1e9, 1e13), log(scan.speedUp, 1.5, 1000));
    }

    /** 0 up to {@code low}, 1 from {@code high} on, by the logarithm between. */
    private static double log(double value, double low, double high) {
        if (value <= low) {
            return 0;
        }
        return Math.min(1, StrictMath.log(value / low) / StrictMath.log(high / low));
    }

    /** Reads each number with what stands around it. */
    private static final class Scan {
        private double money;
        private double parameters;
        private double speedUp;
        private String text;
        private char[] chars;
        private int end;
        private int at;

        /** True where a number in English words may stand. */
        private boolean mayBeSpelled;

        void read(Text source, int maxChars) {
            text = source.source();
            end = Math.min(source.size(), maxChars);
            chars = source.chars();
            at = 0;
            mayBeSpelled = SpelledNumber.hasScale(source, end);
            for (pass(); at < end; pass()) {
                if (isDigit(at)) {
                    int from = at;
                    judge(from, number());
                } else {
                    spelled();
                }
            }
        }

        /** Past the characters that no number begins with, as nearly all are. */
        private void pass() {
            char least = mayBeSpelled ? 'A' : '\u4E00';
            int i = at;
            while (i < end && chars[i] < least && (chars[i] < '0' || chars[i] > '9')) {
                i++;
            }
            at = i;
        }

        /** Past what stands here, which may be a number in words. */
        private void spelled() {
            boolean begins = chars[at] >= 0x4E00
                    ? SpelledNumber.mayBegin(chars[at])
                    : mayBeSpelled && isLatin(at) && (at == 0 || !isLatin(at - 1));
            SpelledNumber number = begins ? SpelledNumber.at(text, at, end) : null;
            if (number == null) {
                at++;
            } else {
                int from = at;
                at = number.end();
                judge(from, number.value());
            }
        }

        /** The number that begins here, {@link #at} moved behind it; commas part thousands. */
        private double number() {
            double value = 0;
            double unit = 0;
            for (int digits = 0; at < end; at++) {
                char c = chars[at];
                if (c >= '0' && c <= '9') {
                    if (++digits > 15) {
                        continue;
                    }
                    value = unit == 0 ? 10 * value + (c - '0') : value + (c - '0') * unit;
                    unit /= 10;
                } else if (c == '.' && unit == 0 && isDigit(at + 1)) {
                    unit = 0.1;
                } else if (!(c == ',' && unit == 0 && isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3))) {
                    break;
                }
            }
            return value;
        }

        private void judge(int from, double value) {
            int next = at < end && (chars[at] == ' ' || chars[at] == '-') ? at + 1 : at;
            double zh = chineseScale(at);
            if (zh > 0) {
                int after = at + (isScale(at + 1) ? 2 : 1);
                money = startsWithAny(after, CURRENCY_ZH) ? Math.max(money, value * zh * share(from, after)) : money;
                parameters = startsWithAny(after, PARAMETERS_ZH) ? Math.max(parameters, value * zh) : parameters;
                return;
            }
            int wordEnd = next;
            while (wordEnd < end && wordEnd - next < 10 && isLatin(wordEnd)) {
                wordEnd++;
            }
            Double scale = wordEnd == next ? null : WORDS.get(singular(lower(next, wordEnd)));
            int after = scale == null ? next : wordEnd;
            after += after < end && (chars[after] == ' ' || chars[after] == '-') ? 1 : 0;
            after += scale != null && text.startsWith("of ", after) ? 3 : 0;
            if (currencyBefore(from)
                    || startsWithAny(next, CURRENCY_ZH)
                    || (scale != null && startsWithAny(after, CURRENCY_AFTER))) {
                money = Math.max(money, value * (scale == null ? 1 : scale) * share(from, after));
            } else if (scale != null && (startsWithAny(after, PARAMETERS) || startsWithAny(wordEnd, PARAMETERS_ZH))) {
                parameters = Math.max(parameters, value * scale);
            } else if (isTimes(next, wordEnd)) {
                speedUp = Math.max(speedUp, value);
            }
        }

        private boolean isTimes(int next, int wordEnd) {
            if (next >= end) {
                return false;
            }
            char c = chars[next];
            return c == '×'
                    || c == '倍'
                    || ((c == 'x' || c == 'X') && wordEnd == next + 1 && !isDigit(wordEnd))
                    || (text.startsWith("times ", next) && startsWithAny(next + 6, TIMES));
        }

        /** Less than 1 where the words around an amount call it a valuation. */
        private double share(int from, int after) {
            for (int i = Math.max(0, from - VALUATION_CHARS); i < from; i++) {
                if (isValuation(i)) {
                    return VALUATION;
                }
            }
            return isValuation(after) || isValuation(after + 1) ? VALUATION : 1;
        }

        private boolean isValuation(int i) {
            char c = i >= 0 && i < text.length() ? text.charAt(i) : 0;
            return c >= 0x80
                    ? text.startsWith("估值", i)
                    : (c | 0x20) == 'v' && text.regionMatches(true, i, "valu", 0, 4);
        }

        private boolean currencyBefore(int from) {
            int last = from > 0 && text.charAt(from - 1) == ' ' ? from - 1 : from;
            for (String currency : CURRENCY_BEFORE) {
                if (text.startsWith(currency, last - currency.length())) {
                    return true;
                }
            }
            return false;
        }

        private double chineseScale(int i) {
            if (i >= end || text.charAt(i) < 0x4E00) {
                return 0;
            }
            char c = text.charAt(i);
            boolean tens = c == '百' || c == '千';
            double first = tens ? (c == '百' ? 100 : 1000) : scale(i);
            return first > 1 && isScale(i + 1) ? first * scale(i + 1) : tens ? 0 : first;
        }

        private boolean isScale(int i) {
            return scale(i) > 0;
        }

        /** 0 where no scale stands. */
        private double scale(int i) {
            char c = i < end ? text.charAt(i) : 0;
            return c == '亿' || c == '億' ? 1e8 : c == '万' || c == '萬' ? 1e4 : 0;
        }

        private boolean startsWithAny(int i, String... words) {
            char first = i >= 0 && i < text.length() ? text.charAt(i) : 0;
            for (String word : words) {
                boolean may = first >= 0x80 || (first | 0x20) == word.charAt(0);
                if (may && text.regionMatches(true, i, word, 0, word.length())) {
                    return true;
                }
            }
            return false;
        }

        private static String singular(String word) {
            return word.endsWith("ions") ? word.substring(0, word.length() - 1) : word;
        }

        private String lower(int from, int to) {
            StringBuilder word = new StringBuilder(to - from);
            for (int i = from; i < to; i++) {
                word.append((char) (text.charAt(i) | 0x20));
            }
            return word.toString();
        }

        private boolean isDigit(int i) {
            return i < end && chars[i] >= '0' && chars[i] <= '9';
        }

        private boolean isLatin(int i) {
            int c = chars[i] | 0x20;
            return c >= 'a' && c <= 'z';
        }
    }
}
