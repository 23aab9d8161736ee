package ainews.enrich.extract;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar behind {@link PublicationDate#parse}: a list of forms, the most telling first. */
final class DateText {
    private static final int MAX_CHARS = 300;
    private static final int MIN_YEAR = 1980;
    private static final int MAX_YEAR = 2100;
    private static final Duration ZONED_TOLERANCE = Duration.ofMinutes(15);
    private static final Duration LOCAL_TOLERANCE = Duration.ofHours(14);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final Set<String> AFTERNOON = Set.of("下午", "晚上", "傍晚", "午後", "오후");
    private static final Set<String> MORNING = Set.of("凌晨", "午前", "오전");

    private static final String TIME =
            "(?:[T\\s,.，|·•-]*(?:[(（]?(?:周|星期|週|禮拜)[一二三四五六日天][)）]?\\s*|[(（][月火水木金土日][)）]\\s*|[月火水木金土日]曜日?\\s*)?(?:at\\s+|um\\s+|à\\s+|às\\s+)?"
                    + "(?<ap1>上午|下午|晚上|凌晨|中午|早上|清晨|傍晚|午前|午後|오전|오후)?\\s*(?<h>\\d{1,2})(?:[:：时時点點시h]|\\.(?=\\d{2}\\s?(?:GMT|UTC|BST|CES?T|E[DS]T|P[DS]T|[aApP]\\.?[mM])))\\s?(?<mi>\\d{2}|\\d(?=[分분]))?[分분]?(?:[:：](?<s>\\d{2})(?:[.,]\\d{1,9})?秒?)?\\s*(?<ap>[aApP]\\.?[mM]\\.?(?![a-z]))?"
                    + "\\s*[(（]?(?<z>Z\\b|" + Zones.NAMES + "|[A-Z]{2,4}\\b)?)?";
    private static final Pattern RFC = Pattern.compile(
            "(?<d>\\d{1,2})\\s(?<mon>" + Months.NAMES
                    + ")\\.?\\s(?<y>\\d{4})\\s(?<h>\\d{1,2}):(?<mi>\\d{2})(?::(?<s>\\d{2}))?\\s*"
                    + "(?<z>Z\\b|[+-]\\d{4}\\b|[A-Z]{2,4}\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO = Pattern.compile(
            "(?<![\\d.])(?<y>(?:19|20|21|00)\\d{2})\\s?[-/.\u2010\u2011\u2013]\\s?(?<m>\\d{1,2})(?:\\s?[-/.\u2010\u2011\u2013]\\s?(?<d>\\d{1,2})(?!\\d)"
                    + TIME + ")?(?![\\d%])");
    private static final Pattern CHINESE = Pattern.compile(
            "(?<y>\\d{4})\\s*[年년]\\s*(?:(?<m>\\d{1,2})\\s*[月월]\\s*(?:(?<d>\\d{1,2})\\s*[日号號일]?" + TIME + ")?)?");
    private static final Pattern CHINESE_DAY =
            Pattern.compile("(?<!\\d)(?<m>\\d{1,2})\\s*月\\s*(?<d>\\d{1,2})\\s*[日号號]" + TIME);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d:])(?<d>\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?[\\s-]+(?:of\\s+|de\\s+|d')?(?<mon>" + Months.NAMES
                    + ")\\.?,?[\\s-]+(?:de\\s+|del\\s+)?(?<y>(?:19|20|21)\\d{2})(?!\\d)" + TIME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<![\\p{L}])(?<mon>" + Months.NAMES
                    + ")\\.?\\s*(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)(?<y>(?:19|20|21)\\d{2})(?!\\d)" + TIME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_YEAR = Pattern.compile(
            "(?<![\\p{L}\\d])(?<mon>" + Months.NAMES + ")\\.?,?\\s+(?:de\\s+)?(?<y>(?:19|20|21)\\d{2})(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_YEAR = Pattern.compile(
            "(?:published|posted|updated|on|date)\\b\\W{1,4}(?<a>\\d{1,2})(?<sep>[/.-])(?<b>\\d{1,2})\\k<sep>(?<y>[0-4]\\d)(?![\\d/.-])"
                    + TIME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<!\\d)(?<a>\\d{1,2})(?<sep>[/.-])(?<b>\\d{1,2})\\k<sep>(?<y>(?:19|20|21)\\d{2})(?!\\d)" + TIME);
    private static final Pattern COMPACT = Pattern.compile(
            "^\\s*(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?:T?(?<h>\\d{2})(?<mi>\\d{2})(?<s>\\d{2})?(?<z>Z)?)?\\s*$");
    private static final Pattern EPOCH =
            Pattern.compile("^\\s*(?:/Date\\()?(\\d{10}|\\d{13})(?:\\.\\d+)?(?:\\)/)?\\s*$");

    /** As Unix programs write a moment, the year behind: {@code Mon Jan 12 08:12:00 UTC 2026}. */
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?<mon>" + Months.NAMES
                    + ")\\s+(?<d>\\d{1,2})\\s+(?<h>\\d{1,2}):(?<mi>\\d{2}):(?<s>\\d{2})\\s+(?<z>[+-]\\d{4}|[A-Z]{2,4})?\\s*(?<y>(?:19|20|21)\\d{2})\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR = Pattern.compile("^\\s*(?<y>(?:19|20|21)\\d{2})\\s*$");

    private DateText() {}

    static PublicationDate parse(String raw, Instant observedAt, ZoneOffset zone) {
        return parse(raw, observedAt, zone, false);
    }

    /** @param dayFirst whether {@code 3/4/2025} is the third of April */
    static PublicationDate parse(String raw, Instant observedAt, ZoneOffset zone, boolean dayFirst) {
        if (raw == null || raw.isBlank()) {
            return PublicationDate.ABSENT;
        }
        String text = EasternYears.plain(raw.length() > MAX_CHARS ? raw.substring(0, MAX_CHARS) : raw);
        if (!isPossible(text)) {
            return PublicationDate.UNREADABLE;
        }
        try {
            return parseForms(text, observedAt, zone, dayFirst);
        } catch (DateTimeException | ArithmeticException | NumberFormatException impossible) {
            return PublicationDate.IMPOSSIBLE;
        }
    }

    /** False for texts that certainly hold no date. */
    static boolean isPossible(String text) {
        return hasDigits(text, 1)
                || RelativeDate.isPossible(text)
                || !EasternYears.plain(text).equals(text);
    }

    /** Whether so many digits follow each other somewhere. */
    private static boolean hasDigits(String text, int wanted) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) >= '0' && text.charAt(i) <= '9' ? run + 1 : 0;
            if (run == wanted) {
                return true;
            }
        }
        return false;
    }

    private static PublicationDate parseForms(String text, Instant observedAt, ZoneOffset zone, boolean dayFirst) {
        boolean hasYear = hasDigits(text, 4);
        PublicationDate found = hasYear ? withYear(text, observedAt, zone, dayFirst) : null;
        if (found == null) {
            found = numeric(SHORT_YEAR, text, observedAt, zone, dayFirst);
        }
        Matcher month = ISO.matcher(text);
        if (found == null && hasYear && month.find()) {
            return read(month, month(month, "m"), 0, zone, observedAt);
        }
        if (found == null) {
            found = RelativeDate.parse(text, observedAt);
        }
        return found == null ? coarse(text, hasYear, observedAt) : found;
    }

    /** A day with its year in four digits; null where there is none. */
    private static PublicationDate withYear(String text, Instant observedAt, ZoneOffset zone, boolean dayFirst) {
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.find()) {
            long number = Long.parseLong(epoch.group(1));
            Instant at = epoch.group(1).length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            return check(at, "second", true, observedAt).onClock(zone);
        }
        Matcher form = COMPACT.matcher(text);
        if (form.find()) {
            return read(form, month(form, "m"), day(form, "d"), zone, observedAt);
        }
        PublicationDate counted = CountedDay.parse(text, observedAt);
        if (counted != null) {
            return counted;
        }
        form = RFC.matcher(text);
        if (form.find()) {
            return read(form, Months.number(form.group("mon")), day(form, "d"), zone, observedAt);
        }
        form = CHINESE.matcher(text);
        if (form.find()) {
            return read(form, month(form, "m"), day(form, "d"), zone.equals(ZoneOffset.UTC) ? CHINA : zone, observedAt);
        }
        form = ISO.matcher(text);
        if (form.find() && form.group("d") != null) {
            return read(form, month(form, "m"), day(form, "d"), zone, observedAt);
        }
        for (Pattern named : new Pattern[] {MONTH_FIRST, DAY_FIRST, YEAR_LAST}) {
            form = named.matcher(text);
            if (form.find()) {
                return read(form, Months.number(form.group("mon")), day(form, "d"), zone, observedAt);
            }
        }
        return numeric(NUMERIC, text, observedAt, zone, dayFirst);
    }

    /** Null where there is none. */
    private static PublicationDate numeric(
            Pattern numeric, String text, Instant observedAt, ZoneOffset zone, boolean dayFirst) {
        Matcher form = numeric.matcher(text);
        if (!form.find()) {
            return null;
        }
        int a = number(form.group("a"));
        int b = number(form.group("b"));
        boolean isDayFirst =
                a > 12 || (b <= 12 && (dayFirst || !form.group("sep").equals("/")));
        PublicationDate read = read(form, isDayFirst ? b : a, isDayFirst ? a : b, zone, observedAt);
        // what is yet to come in one order may have been in the other
        return read.equals(PublicationDate.FUTURE) && a <= 12 && b <= 12
                ? read(form, isDayFirst ? a : b, isDayFirst ? b : a, zone, observedAt)
                : read;
    }

    /** A month or year, or a day whose year is not told. */
    private static PublicationDate coarse(String text, boolean hasYear, Instant observedAt) {
        Matcher form = MONTH_YEAR.matcher(text);
        if (hasYear && form.find()) {
            return coarse(Integer.parseInt(form.group("y")), Months.number(form.group("mon")), "month", observedAt);
        }
        form = CHINESE_DAY.matcher(text);
        if (form.find()) {
            return observedAt == null ? PublicationDate.UNREADABLE : withoutYear(form, observedAt);
        }
        form = YEAR.matcher(text);
        if (form.find()) {
            return coarse(Integer.parseInt(form.group("y")), 1, "year", observedAt);
        }
        return PublicationDate.UNREADABLE;
    }

    /** The latest such day that is not after the moment of observation. */
    private static PublicationDate withoutYear(Matcher form, Instant observedAt) {
        int year = observedAt.atOffset(CHINA).getYear();
        LocalDate today = observedAt.atOffset(CHINA).toLocalDate();
        LocalDate day = LocalDate.of(year, month(form, "m"), day(form, "d"));
        return moment(form, day.isAfter(today) ? day.withYear(year - 1) : day, CHINA, observedAt);
    }

    private static PublicationDate read(Matcher form, int month, int day, ZoneOffset zone, Instant observedAt) {
        int year = Integer.parseInt(form.group("y"));
        if (form.pattern() == SHORT_YEAR) {
            year += 2000;
        }
        if (month == 0) {
            return coarse(year, 1, "year", observedAt);
        }
        if (day == 0) {
            return coarse(year, month, "month", observedAt);
        }
        return moment(form, LocalDate.of(year, month, day), zone, observedAt);
    }

    private static PublicationDate moment(Matcher form, LocalDate day, ZoneOffset zone, Instant observedAt) {
        if (form.group("h") == null) {
            return check(day.atStartOfDay().toInstant(ZoneOffset.UTC), "day", false, observedAt);
        }
        int hour = hour(form);
        String minute = form.group("mi");
        String second = form.group("s");
        if (hour > 23 || hour < 0) {
            return hour == 24
                    ? check(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC), "day", false, observedAt)
                    : check(day.atStartOfDay().toInstant(ZoneOffset.UTC), "day", false, observedAt);
        }
        LocalDateTime local = LocalDateTime.of(
                day,
                LocalTime.of(
                        hour,
                        minute == null ? 0 : Integer.parseInt(minute),
                        second == null ? 0 : Math.min(59, Integer.parseInt(second))));
        String named = form.group("z");
        ZoneId given = named == null ? null : Zones.of(named.trim(), zone);
        if (isMidnight(local) && second != null) {
            return check(day.atStartOfDay().toInstant(ZoneOffset.UTC), "day", false, observedAt);
        }
        String precision = second != null ? "second" : minute != null ? "minute" : "hour";
        Instant at = local.atZone(given == null ? zone : given).toInstant();
        if (ZoneOffset.UTC.equals(given) && !zone.equals(ZoneOffset.UTC)) {
            return onPagesClock(at, precision, zone, observedAt);
        }
        return check(at, precision, given != null, observedAt).withDay(day);
    }

    /** A time told in UTC by a page that counts its days elsewhere. */
    private static PublicationDate onPagesClock(Instant at, String precision, ZoneOffset zone, Instant observedAt) {
        LocalDateTime there = LocalDateTime.ofInstant(at, zone);
        return isMidnight(there)
                ? check(there.toInstant(ZoneOffset.UTC), "day", false, observedAt)
                : check(at, precision, true, observedAt).onClock(zone);
    }

    /** Midnight to the second is what a system writes that knows the day alone. */
    private static boolean isMidnight(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static int hour(Matcher form) {
        int hour = Integer.parseInt(form.group("h"));
        String half = null;
        if (form.pattern() != COMPACT && form.pattern() != RFC && form.pattern() != YEAR_LAST) {
            half = form.group("ap") != null ? form.group("ap") : form.group("ap1");
        }
        return hour(hour, half);
    }

    /**
     * The hour of the day for one of a half of it.
     *
     * @param half such as {@code pm}, {@code 下午}; null where none is told
     */
    static int hour(int hour, String half) {
        if (half == null) {
            return hour;
        }
        boolean afternoon = half.startsWith("p")
                || half.startsWith("P")
                || AFTERNOON.contains(half)
                || (half.equals("中午") && hour < 6);
        if (afternoon && hour < 12) {
            return hour + 12;
        }
        boolean morning = half.startsWith("a") || half.startsWith("A") || MORNING.contains(half);
        return morning && hour == 12 ? 0 : hour;
    }

    static PublicationDate coarse(int year, int month, String precision, Instant observedAt) {
        Instant at =
                OffsetDateTime.of(year, month, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
        return check(at, precision, false, observedAt);
    }

    static PublicationDate check(Instant at, String precision, boolean zoned, Instant observedAt) {
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        if (year < MIN_YEAR || year >= MAX_YEAR) {
            return PublicationDate.IMPOSSIBLE;
        }
        if (observedAt != null && at.isAfter(observedAt.plus(zoned ? ZONED_TOLERANCE : LOCAL_TOLERANCE))) {
            return PublicationDate.FUTURE;
        }
        return new PublicationDate(at, precision, null, null);
    }

    private static int month(Matcher form, String group) {
        return form.group(group) == null ? 0 : number(form.group(group));
    }

    private static int day(Matcher form, String group) {
        return form.group(group) == null ? 0 : number(form.group(group));
    }

    private static int number(String digits) {
        int value = Integer.parseInt(digits);
        if (value == 0) {
            throw new DateTimeException("no month or day is 0");
        }
        return value;
    }
}
