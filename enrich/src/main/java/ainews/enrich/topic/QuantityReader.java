package ainews.enrich.topic;

import ainews.enrich.text.FoldedText;
import java.math.BigDecimal;

/** Reads amounts of money, parameter counts, percentages and plain numbers that start with a digit or a currency sign. */
final class QuantityReader {
    /** Longest first where one starts with another; the third column is set for units that only make sense as a scale. */
    private static final Scale[] SCALES = {
        new Scale("trillion", 12),
        new Scale("billion", 9),
        new Scale("million", 6),
        new Scale("thousand", 3),
        new Scale("tn", 12),
        new Scale("bn", 9),
        new Scale("mn", 6),
        new Scale("t", 12),
        new Scale("b", 9),
        new Scale("m", 6),
        new Scale("k", 3),
        new Scale("万亿", 12),
        new Scale("千亿", 11),
        new Scale("百亿", 10),
        new Scale("十亿", 9),
        new Scale("亿", 8),
        new Scale("千万", 7),
        new Scale("百万", 6),
        new Scale("万", 4)
    };

    private static final String[] PARAMETERS = {"parameters", "parameter", "params", "param", "参数", "个参数", "的参数"};
    private static final String[] PERCENT = {"%", " percent", " per cent", "个百分点"};
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);
    private static final int MAX_DIGITS = 24;
    private static final String MEASURES = "量规模总为达到约是超过近有高至共 :：";
    private static final int MEASURE_REACH = 8;

    private static final String[][] NONE = {};

    private record Scale(String word, int power) {}

    private QuantityReader() {}

    /** The quantity that starts at {@code at}, or null. */
    static Quantity read(FoldedText text, int at) {
        if (isDigit(text.charAt(at))) {
            return counted(text, at);
        }
        for (String[] sign : Currencies.BEFORE) {
            if (text.startsWith(sign[0], at)) {
                int digits = skipSpace(text, at + sign[0].length());
                return digits < text.length() && isDigit(text.charAt(digits))
                        ? amount(text, at, digits, dollars(text, at, sign[1]))
                        : null;
            }
        }
        return null;
    }

    /** Whose dollars: the letters before the sign say so (HK$, NT$, C$, A$, S$). */
    private static String dollars(FoldedText text, int at, String currency) {
        if (text.charAt(at) != '$' || at == 0) {
            return currency;
        }
        if (text.startsWith("hk", at - 2)) {
            return "HKD";
        }
        if (text.startsWith("nt", at - 2)) {
            return "TWD";
        }
        boolean oneLetter = at == 1 || !PhraseTrie.isWord(text.charAt(at - 2));
        return switch (oneLetter ? text.charAt(at - 1) : ' ') {
            case 'c' -> "CAD";
            case 's' -> "SGD";
            case 'a' -> "AUD";
            default -> currency;
        };
    }

    private static Quantity amount(FoldedText text, int start, int digits, String currency) {
        int end = endOfNumber(text, digits);
        BigDecimal number = number(text, digits, end);
        if (number == null) {
            return null;
        }
        Scale scale = scaleAt(text, end);
        int after = scale == null ? end : endOfScale(text, end, scale);
        return money(number, scale, start, after, currency);
    }

    /** A number in words with what it counts, which starts at {@code at}; null where it counts neither money nor parameters. */
    static Quantity inWords(FoldedText text, int at) {
        NumeralReader.Numeral numeral = NumeralReader.read(text, at);
        Quantity quantity = numeral == null ? null : counted(text, at, numeral.end(), numeral.value());
        boolean tells =
                quantity != null && (quantity.kind() == Quantity.Kind.MONEY || quantity.kind() == Quantity.Kind.PARAMS);
        return tells ? quantity : null;
    }

    private static Quantity counted(FoldedText text, int start) {
        int end = endOfNumber(text, start);
        BigDecimal number = number(text, start, end);
        return number == null ? null : counted(text, start, end, number);
    }

    private static Quantity counted(FoldedText text, int start, int end, BigDecimal number) {
        Scale scale = scaleAt(text, end);
        int after = scale == null ? end : endOfScale(text, end, scale);
        for (String[] unit : mayBeUnit(text, after) ? Currencies.AFTER : NONE) {
            if (startsWithUnit(text, unit[0], after) && ends(text, after + unit[0].length())) {
                return money(number, scale, start, after + unit[0].length(), unit[1]);
            }
        }
        int large = scale == null && number.compareTo(LARGE) >= 0 ? endOfParameters(text, end) : -1;
        if (large > 0) {
            return new Quantity(Quantity.Kind.PARAMS, start, large, plain(number, null), "");
        }
        if (scale != null) {
            int noun = endOfParameters(text, after);
            if (noun > 0) {
                return new Quantity(Quantity.Kind.PARAMS, start, noun, plain(number, scale), "");
            }
            boolean bare = scale.word().equals("b") && after == end + 1;
            return bare || isOfParameters(text, start)
                    ? new Quantity(Quantity.Kind.PARAMS, start, after, plain(number, scale), "")
                    : new Quantity(Quantity.Kind.NUMBER, start, after, plain(number, scale), "");
        }
        for (String percent : PERCENT) {
            if (text.startsWith(percent, end)) {
                return new Quantity(Quantity.Kind.PERCENT, start, end + percent.length(), number.toPlainString(), "%");
            }
        }
        return ends(text, end) ? new Quantity(Quantity.Kind.NUMBER, start, end, number.toPlainString(), "") : null;
    }

    /** Where the word for parameters behind {@code end} ends, or -1. */
    private static int endOfParameters(FoldedText text, int end) {
        int noun = skipJoint(text, end);
        for (String unit : PARAMETERS) {
            if (text.startsWith(unit, noun)) {
                return noun + unit.length();
            }
        }
        return -1;
    }

    /** 参数量达2350亿: nothing but words of measure stands between. */
    private static boolean isOfParameters(FoldedText text, int start) {
        int at = start;
        while (at > 2 && start - at < MEASURE_REACH && MEASURES.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at > 1 && text.charAt(at - 1) == '\u6570' && text.charAt(at - 2) == '\u53c2';
    }

    /** A hyphen may stand for the space: a 5-billion-dollar plan. */
    private static boolean startsWithUnit(FoldedText text, String unit, int at) {
        return unit.charAt(0) == ' ' && text.charAt(at) == '-'
                ? text.startsWith(unit.substring(1), at + 1)
                : text.startsWith(unit, at);
    }

    /** Whether a currency can stand here: most numbers are counts, and are done with at one look. */
    private static boolean mayBeUnit(FoldedText text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char next = text.charAt(at);
        boolean word = (next == ' ' || next == '-')
                && at + 1 < text.length()
                && "udeyrpwhscantfk".indexOf(text.charAt(at + 1)) >= 0;
        return word || "美欧英日韩港新元人台澳加卢瑞迪里".indexOf(next) >= 0;
    }

    private static Quantity money(BigDecimal number, Scale scale, int start, int end, String currency) {
        return new Quantity(Quantity.Kind.MONEY, start, end, plain(number, scale), currency);
    }

    private static String plain(BigDecimal number, Scale scale) {
        BigDecimal scaled = scale == null ? number : number.scaleByPowerOfTen(scale.power());
        BigDecimal shortest = scaled.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0).toPlainString() : shortest.toPlainString();
    }

    private static Scale scaleAt(FoldedText text, int end) {
        int at = skipJoint(text, end);
        if (at >= text.length() || "tbmk万千百十亿".indexOf(text.charAt(at)) < 0) {
            return null;
        }
        for (Scale scale : SCALES) {
            boolean shorthand =
                    scale.word().length() == 1 && PhraseTrie.isWord(scale.word().charAt(0));
            int from = shorthand ? end : at;
            if (text.startsWith(scale.word(), from)
                    && ends(text, from + scale.word().length())) {
                return scale;
            }
        }
        return null;
    }

    private static int endOfScale(FoldedText text, int end, Scale scale) {
        return text.startsWith(scale.word(), end)
                ? end + scale.word().length()
                : end + 1 + scale.word().length();
    }

    private static int endOfNumber(FoldedText text, int start) {
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean separator = (c == '.' || c == ',') && i + 1 < text.length() && isDigit(text.charAt(i + 1));
            if (!isDigit(c) && !separator) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Null for what is no single number: versions (1.2.3) and digit runs of no meaning. */
    private static BigDecimal number(FoldedText text, int start, int end) {
        String digits =
                text.substring(start, Math.min(end, start + MAX_DIGITS + 1)).replace(",", "");
        boolean single = digits.indexOf('.') == digits.lastIndexOf('.');
        return single && end - start <= MAX_DIGITS ? new BigDecimal(digits) : null;
    }

    private static int skipSpace(FoldedText text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private static int skipJoint(FoldedText text, int at) {
        return at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-') ? at + 1 : at;
    }

    /** Whether no word goes on at {@code at}. */
    private static boolean ends(FoldedText text, int at) {
        return at >= text.length() || !PhraseTrie.isWord(text.charAt(at)) || !PhraseTrie.isWord(text.charAt(at - 1));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
