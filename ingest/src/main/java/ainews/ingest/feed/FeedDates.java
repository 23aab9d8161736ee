package ainews.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date in any of the forms that feeds use: RFC 822 with its mistakes, W3CDTF and the rest of ISO 8601,
 * asctime, database time stamps, and the Chinese, Korean, Greek, Hungarian and other national ones. What cannot be a
 * date of news (before 1990, from 2100, a 31st of June) is null, as is what cannot be read.
 */
final class FeedDates {
    private static final int MAX_CHARS = 80;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    /** The whole word or nothing: half of a month's name is no weekday. */
    private static final String WEEKDAY = "^(?:\\p{L}{2,12}+\\.?\\s*,?\\s*)?";

    private static final Pattern DAY_FIRST = Pattern.compile(
            WEEKDAY
                    + "(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s/,-]*(?:de |of )?(\\p{L}{3,12})\\.?[\\s/,-]*(?:de )?(\\d{4}|\\d{2})(?!\\d)(.*)$");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WEEKDAY + "(\\p{L}{3,12})\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(\\d{4})(?!\\d)(.*)$");
    private static final Pattern YEAR_LAST = Pattern.compile(
            WEEKDAY
                    + "(\\p{L}{3,12})\\s+(\\d{1,2}),?\\s+(\\d{1,2}:\\d{1,2}(?::\\d{1,2})?)\\s*([A-Za-z+0-9:-]{0,10}?)\\s*(\\d{4})(\\s[A-Za-z+0-9:-]{1,10})?$");
    private static final Pattern YEAR_FIRST =
            Pattern.compile(WEEKDAY + "(\\d{4})([-/.]?)(\\d{1,2})(?:\\2(\\d{1,2}))?(?!\\d)(.*)$");
    private static final Pattern YEAR_MONTH_NAME =
            Pattern.compile("^(\\d{4})[-\\s](\\p{L}{3,12})[-\\s](\\d{1,2})(?!\\d)(.*)$");
    private static final Pattern WEEK = Pattern.compile("^(\\d{4})-?W(\\d{2})(?:-?([1-7]))?(?!\\d)(.*)$");
    private static final Pattern ORDINAL = Pattern.compile("^(\\d{4})-?(\\d{3})(?!\\d)(.*)$");
    private static final Pattern SHORT_YEAR = Pattern.compile("^(\\d{2})-(\\d{2})-(\\d{2})(?!\\d)(.*)$");
    /** ISO 8601 with the century left out: YYMMDD, -YYMM, -YY-MM, -YY. */
    private static final Pattern NO_CENTURY =
            Pattern.compile("^(?:(\\d{2})(\\d{2})(\\d{2})(T.*)?|-(\\d{2})(?:-?(\\d{2}))?)$");

    private static final Pattern NO_CENTURY_ORDINAL = Pattern.compile("^(\\d{2})-?(\\d{3})(?!\\d)(.*)$");
    private static final Pattern NUMBERS =
            Pattern.compile(WEEKDAY + "(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d.])(.*)$");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("^(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(?:(\\d{1,2})\\s*[日号號일]?(.*))?$");
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})$");
    private static final Pattern EPOCH = Pattern.compile("^(\\d{10}|\\d{13})$");

    private FeedDates() {}

    static FeedDate parse(String text) {
        if (text == null) {
            return null;
        }
        String date = Html.foldSpace(text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text);
        try {
            return date.isEmpty() ? null : plausible(read(date));
        } catch (DateTimeException | NumberFormatException impossible) {
            return null;
        }
    }

    private static FeedDate plausible(FeedDate date) {
        if (date == null) {
            return null;
        }
        int year = date.at().atOffset(java.time.ZoneOffset.UTC).getYear();
        return year < FIRST_YEAR || year > LAST_YEAR ? null : date;
    }

    private static FeedDate read(String date) {
        Matcher m = EPOCH.matcher(date);
        if (m.find()) {
            long number = Long.parseLong(date);
            return new FeedDate(Instant.ofEpochMilli(date.length() == 10 ? number * 1000 : number), "second");
        }
        m = COMPACT.matcher(date);
        if (m.find()) {
            return TimeOfDay.at(
                    day(m.group(1), m.group(2), m.group(3)), m.group(4) + ":" + m.group(5) + ":" + m.group(6), 0);
        }
        m = DAY_FIRST.matcher(date);
        if (m.find() && Months.of(m.group(2)) > 0) {
            LocalDate day = LocalDate.of(year(m.group(3)), Months.of(m.group(2)), Integer.parseInt(m.group(1)));
            return TimeOfDay.at(day, m.group(4), 0);
        }
        m = YEAR_FIRST.matcher(date);
        if (m.find() && !(m.group(2).isEmpty() && m.group(4) == null && !isYear(m.group(1), m.group(3)))) {
            return yearFirst(date, m);
        }
        return readRare(date);
    }

    /** Six digits are a year and month where they can be; else the century is left out. */
    private static boolean isYear(String year, String month) {
        int number = Integer.parseInt(year);
        return month.length() == 2 && number >= FIRST_YEAR && number <= LAST_YEAR && Integer.parseInt(month) <= 12;
    }

    private static FeedDate yearFirst(String date, Matcher m) {
        Matcher ordinal = ORDINAL.matcher(date);
        if (ordinal.find()) {
            return ordinal(ordinal);
        }
        if (m.group(4) == null) {
            LocalDate first = day(m.group(1), m.group(3), "1");
            return m.group(5).isBlank() ? new FeedDate(TimeOfDay.midnight(first), "month") : null;
        }
        return TimeOfDay.at(day(m.group(1), m.group(3), m.group(4)), m.group(5), 0);
    }

    private static FeedDate readRare(String date) {
        Matcher m = MONTH_FIRST.matcher(date);
        if (m.find() && Months.of(m.group(1)) > 0) {
            LocalDate day = LocalDate.of(year(m.group(3)), Months.of(m.group(1)), Integer.parseInt(m.group(2)));
            return TimeOfDay.at(day, m.group(4), 0);
        }
        m = YEAR_LAST.matcher(date);
        if (m.find() && Months.of(m.group(1)) > 0) {
            LocalDate day = LocalDate.of(year(m.group(5)), Months.of(m.group(1)), Integer.parseInt(m.group(2)));
            String zone =
                    m.group(4).isEmpty() && m.group(6) != null ? m.group(6).strip() : m.group(4);
            return TimeOfDay.at(day, m.group(3) + " " + zone, 0);
        }
        m = EAST_ASIAN.matcher(date);
        if (m.find()) {
            return eastAsian(date, m);
        }
        m = YEAR_MONTH_NAME.matcher(date);
        if (m.find() && Months.of(m.group(2)) > 0) {
            LocalDate day = LocalDate.of(year(m.group(1)), Months.of(m.group(2)), Integer.parseInt(m.group(3)));
            return TimeOfDay.at(day, m.group(4), 0);
        }
        m = ORDINAL.matcher(date);
        if (m.find()) {
            return ordinal(m);
        }
        m = WEEK.matcher(date);
        if (m.find()) {
            return week(m);
        }
        m = SHORT_YEAR.matcher(date);
        if (m.find()) {
            return TimeOfDay.at(day(String.valueOf(year(m.group(1))), m.group(2), m.group(3)), m.group(4), 0);
        }
        m = NUMBERS.matcher(date);
        if (m.find()) {
            return numbers(m);
        }
        m = NO_CENTURY.matcher(date);
        if (m.find()) {
            return noCentury(m);
        }
        m = NO_CENTURY_ORDINAL.matcher(date);
        if (m.find()) {
            LocalDate day = LocalDate.ofYearDay(year(m.group(1)), Integer.parseInt(m.group(2)));
            return TimeOfDay.at(day, m.group(3), 0);
        }
        if (date.matches("\\d{4}")) {
            return new FeedDate(TimeOfDay.midnight(day(date, "1", "1")), "year");
        }
        return null;
    }

    /** With slashes the month comes first as in America, with points and dashes the day; what cannot be a month is the day. */
    private static FeedDate numbers(Matcher m) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        boolean dayFirst = m.group(2).equals("/") ? first > 12 : second <= 12;
        LocalDate day = LocalDate.of(year(m.group(4)), dayFirst ? second : first, dayFirst ? first : second);
        return TimeOfDay.at(day, m.group(5), 0);
    }

    private static FeedDate noCentury(Matcher m) {
        if (m.group(1) != null) {
            LocalDate day = day(String.valueOf(year(m.group(1))), m.group(2), m.group(3));
            return TimeOfDay.at(day, m.group(4) == null ? "" : m.group(4), 0);
        }
        boolean month = m.group(6) != null;
        LocalDate first = LocalDate.of(year(m.group(5)), month ? Integer.parseInt(m.group(6)) : 1, 1);
        return new FeedDate(TimeOfDay.midnight(first), month ? "month" : "year");
    }

    private static FeedDate ordinal(Matcher m) {
        LocalDate day = LocalDate.ofYearDay(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
        return TimeOfDay.at(day, m.group(3), 0);
    }

    private static FeedDate week(Matcher m) {
        LocalDate day = LocalDate.of(Integer.parseInt(m.group(1)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(m.group(2)))
                .with(
                        java.time.temporal.ChronoField.DAY_OF_WEEK,
                        m.group(3) == null ? 1 : Integer.parseInt(m.group(3)));
        return TimeOfDay.at(day, m.group(4), 0);
    }

    private static FeedDate eastAsian(String date, Matcher m) {
        // No zone is ever written: Korea's clock or China's.
        int zoneHours = date.indexOf('년') >= 0 ? 9 : 8;
        if (m.group(3) == null) {
            return new FeedDate(TimeOfDay.midnight(day(m.group(1), m.group(2), "1")), "month");
        }
        String time =
                m.group(4).replace('时', ':').replace('時', ':').replace('点', ':').replace('分', ':');
        return TimeOfDay.at(day(m.group(1), m.group(2), m.group(3)), time.replaceAll("[:秒]+\\s*$", ""), zoneHours);
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits.toLowerCase(Locale.ROOT));
        return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }
}
