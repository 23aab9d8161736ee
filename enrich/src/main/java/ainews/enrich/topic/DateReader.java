package ainews.enrich.topic;

import ainews.enrich.text.FoldedText;

/**
 * Reads dates as news states them: {@code march 5, 2026}, {@code 5 march 2026}, {@code march 2026}, {@code q3 2026},
 * {@code 2026-03-05}, {@code 2026年3月5日}, {@code 2026}. Nothing is guessed: a day without a year stays one, {@code --03-05} as ISO 8601
 * wrote it.
 */
final class DateReader {
    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    private static final String[] MONTHS_IN_FULL = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };

    /** A verb as often as a month. */
    private static final int MAY = 5;

    private DateReader() {}

    /** The date that starts at {@code at}, or null. */
    static Quantity read(FoldedText text, int at) {
        char c = text.charAt(at);
        if (QuantityReader.isDigit(c)) {
            return startingWithDigits(text, at);
        }
        if (c == 'q' && at + 1 < text.length() && text.charAt(at + 1) >= '1' && text.charAt(at + 1) <= '4') {
            int year = yearAt(text, at + 3);
            return year < 0 ? null : date(at, at + 7, year + "-Q" + text.charAt(at + 1));
        }
        return startingWithMonth(text, at);
    }

    private static Quantity startingWithMonth(FoldedText text, int at) {
        int end = endOfWord(text, at);
        int month = month(text, at, end);
        if (month == 0) {
            return null;
        }
        int next = skip(text, end);
        int year = yearAt(text, next);
        if (year > 0) {
            return date(at, next + 4, year + two(month));
        }
        int dayEnd = endOfDay(text, next);
        int yearFrom = skip(text, dayEnd);
        int yearAfterDay = dayEnd > next ? yearAt(text, yearFrom) : -1;
        if (yearAfterDay > 0) {
            return date(at, yearFrom + 4, yearAfterDay + two(month) + two(day(text, next)));
        }
        return month == MAY || endOfWord(text, next) > dayEnd ? null : yearless(at, dayEnd, month, day(text, next));
    }

    private static Quantity startingWithDigits(FoldedText text, int at) {
        int year = yearAt(text, at);
        if (year < 0) {
            return dayFirst(text, at);
        }
        int end = at + 4;
        if (end < text.length() && text.charAt(end) == '年') {
            return chinese(text, at, year, end + 1);
        }
        if (end + 6 <= text.length() && text.charAt(end) == '-' && text.charAt(end + 3) == '-') {
            int month = day(text, end + 1);
            int day = day(text, end + 4);
            if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
                return date(at, end + 6, year + two(month) + two(day));
            }
        }
        return date(at, end, String.valueOf(year));
    }

    private static Quantity dayFirst(FoldedText text, int at) {
        int dayEnd = endOfDay(text, at);
        if (text.startsWith("月", dayEnd)) {
            int secondEnd = endOfDay(text, dayEnd + 1);
            boolean whole = text.startsWith("日", secondEnd) || text.startsWith("号", secondEnd);
            return whole ? yearless(at, secondEnd + 1, day(text, at), day(text, dayEnd + 1)) : null;
        }
        int from = skip(text, dayEnd);
        if (dayEnd == at || from == dayEnd) {
            return null;
        }
        int end = endOfWord(text, from);
        int month = month(text, from, end);
        int yearFrom = skip(text, end);
        int year = month == 0 ? -1 : yearAt(text, yearFrom);
        if (year > 0) {
            return date(at, yearFrom + 4, year + two(month) + two(day(text, at)));
        }
        return month == MAY ? null : yearless(at, end, month, day(text, at));
    }

    private static Quantity yearless(int start, int end, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31
                ? date(start, end, "-" + two(month) + two(day))
                : null;
    }

    private static Quantity chinese(FoldedText text, int at, int year, int from) {
        int month = day(text, from);
        int monthEnd = endOfDay(text, from);
        if (month < 1 || month > 12 || !text.startsWith("月", monthEnd)) {
            return date(at, from, String.valueOf(year));
        }
        int day = day(text, monthEnd + 1);
        int dayEnd = endOfDay(text, monthEnd + 1);
        boolean full = day >= 1 && day <= 31 && (text.startsWith("日", dayEnd) || text.startsWith("号", dayEnd));
        return full ? date(at, dayEnd + 1, year + two(month) + two(day)) : date(at, monthEnd + 1, year + two(month));
    }

    private static Quantity date(int start, int end, String value) {
        return new Quantity(Quantity.Kind.DATE, start, end, value, "");
    }

    private static String two(int number) {
        return number < 10 ? "-0" + number : "-" + number;
    }

    /** A year from 1990 to 2049 that stands alone, or -1. */
    private static int yearAt(FoldedText text, int at) {
        if (at + 4 > text.length() || (at + 4 < text.length() && PhraseTrie.isWord(text.charAt(at + 4)))) {
            return -1;
        }
        int year = 0;
        for (int i = at; i < at + 4; i++) {
            if (!QuantityReader.isDigit(text.charAt(i))) {
                return -1;
            }
            year = year * 10 + text.charAt(i) - '0';
        }
        return year >= 1990 && year < 2050 ? year : -1;
    }

    private static int day(FoldedText text, int at) {
        int end = endOfDay(text, at);
        int day = 0;
        for (int i = at; i < end; i++) {
            day = day * 10 + text.charAt(i) - '0';
        }
        return day;
    }

    private static int endOfDay(FoldedText text, int at) {
        int end = at;
        while (end < text.length() && end < at + 2 && QuantityReader.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int skip(FoldedText text, int at) {
        int i = at;
        while (i < text.length()
                && i < at + 2
                && (text.charAt(i) == ' ' || text.charAt(i) == ',' || text.charAt(i) == '.')) {
            i++;
        }
        return i;
    }

    private static int endOfWord(FoldedText text, int at) {
        int end = at;
        while (end < text.length() && end < at + 10 && PhraseTrie.isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int month(FoldedText text, int start, int end) {
        int length = end - start;
        for (int i = 0; i < 12; i++) {
            boolean named = length == MONTHS_IN_FULL[i].length() && text.startsWith(MONTHS_IN_FULL[i], start);
            boolean cut = (length == 3 || (length == 4 && i == 8)) && text.startsWith(MONTHS[i], start);
            if (named || cut) {
                return i + 1;
            }
        }
        return 0;
    }
}
