package ainews.enrich.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date read from a line of text.
 *
 * @param at null if unknown
 * @param precision second, minute, hour or day; null if unknown
 * @param unknown why {@code at} is null: absent, unreadable, impossible or future
 */
record DumpDate(Instant at, String precision, String unknown) {

    static final DumpDate ABSENT = new DumpDate(null, null, "absent");
    private static final DumpDate UNREADABLE = new DumpDate(null, null, "unreadable");
    private static final DumpDate IMPOSSIBLE = new DumpDate(null, null, "impossible");
    private static final DumpDate FUTURE = new DumpDate(null, null, "future");

    /** A page may be a day ahead by its time zone. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** Letters that may stand beside a date on its line, such as a name; a Chinese character counts for two. */
    private static final int MAX_LETTERS_BESIDE = 18;

    private static final int FIRST_YEAR = 1990;

    private static final String TIME =
            "(?:[t ,]*(?:at |@ )?(?<noon>上午|下午|晚上|晚|早上|凌晨|中午)? ?(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?"
                    + " ?(?<half>[ap]\\.?m\\.?)?(?: ?(?<zone>z\\b|utc|gmt|[+-]\\d{2}:?\\d{2}|e[sd]?t\\b|p[sd]?t\\b|cst\\b|cest?\\b|bst\\b|jst\\b))?)?";
    private static final String MONTH = "(?<word>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<day>\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (?<year>\\d{4})" + TIME),
            Pattern.compile("\\b" + MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})" + TIME),
            Pattern.compile("(?<year>\\d{4}) ?年 ?(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2}) ?[日号]" + TIME),
            Pattern.compile("(?<!\\d)(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)" + TIME));

    private static final String[] MONTHS_NAMED = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    /** Of each form what a line that has it contains one of: most lines with a number hold no date, and are done with at that. */
    private static final List<String[]> NEEDED =
            List.of(MONTHS_NAMED, MONTHS_NAMED, new String[] {"年"}, new String[] {"-", "/", "."});

    private static final Pattern AGO = Pattern.compile(
            "(?<count>\\d{1,3}) ?(?:(?<en>s|m|h|d|w|mo|y|secs?|seconds?|mins?|minutes?|hours?|days?|weeks?|months?|years?) ago\\b|(?<zh>秒|分钟|小时|天|日|周|个月|月|年)之?前)");
    private static final Pattern UPDATED_BEFORE = Pattern.compile(".*(?:updated|modified|更新(?:于|时间)?|修改于?) ?[::]? ?$");
    private static final Pattern NAMED_DAY =
            Pattern.compile("(?<name>前天|昨天|昨日|今天|今日|yesterday|today|刚刚|just now)" + TIME);

    private static final Pattern LABEL = Pattern.compile(
            "published(?: on)?|posted(?: on)?|date|updated|发布(?:时间|于|日期)?|时间|日期|发表于|更新(?:时间|于)?|mon|tue|wed|thu|fri|sat|sun|utc|gmt|by|on|来源|作者");

    private static final Map<String, String> ZONES = Map.of(
            "z",
            "Z",
            "utc",
            "Z",
            "gmt",
            "Z",
            "cet",
            "Europe/Paris",
            "cest",
            "Europe/Paris",
            "bst",
            "Europe/London",
            "jst",
            "Asia/Tokyo");

    private static final List<String> MONTHS = List.of(MONTHS_NAMED);

    /** Whether a date is all that a folded line is about: little else stands beside it. */
    static boolean fills(String line) {
        if (line.length() > 140 || !LineShape.mayHaveDate(line, 5)) {
            return false;
        }
        for (int i = 0; i < FORMS.size(); i++) {
            if (!LineShape.containsOne(line, NEEDED.get(i))) {
                continue;
            }
            Matcher date = FORMS.get(i).matcher(line);
            if (date.find()) {
                String rest = LABEL.matcher(line.substring(0, date.start()) + " " + line.substring(date.end()))
                        .replaceAll("");
                int letters = rest.chars()
                        .map(c -> CharFold.isHan((char) c) ? 2 : Character.isLetter(c) ? 1 : 0)
                        .sum();
                return letters <= MAX_LETTERS_BESIDE;
            }
        }
        return false;
    }

    /**
     * Reads the first date of a folded line.
     *
     * @param chinese whether a time without zone is that of China rather than UTC
     * @param observedAt may be null: then relative dates are unreadable and future ones pass
     */
    static DumpDate read(String line, boolean chinese, Instant observedAt) {
        for (Pattern form : FORMS) {
            Matcher date = form.matcher(line);
            while (date.find()) {
                if (!UPDATED_BEFORE.matcher(line.substring(0, date.start())).matches()) {
                    return checked(absolute(date, chinese), observedAt);
                }
            }
        }
        return checked(relative(line, chinese, observedAt), observedAt);
    }

    private static DumpDate checked(DumpDate date, Instant observedAt) {
        boolean future = date.at != null && observedAt != null && date.at.isAfter(observedAt.plus(AHEAD));
        return future ? FUTURE : date;
    }

    private static DumpDate absolute(Matcher date, boolean chinese) {
        int year = Integer.parseInt(date.group("year"));
        if (year < FIRST_YEAR) {
            return IMPOSSIBLE;
        }
        try {
            LocalDate day = LocalDate.of(year, month(date), Integer.parseInt(date.group("day")));
            if (date.group("hour") == null) {
                return new DumpDate(day.atStartOfDay(ZoneOffset.UTC).toInstant(), "day", null);
            }
            Instant at = LocalDateTime.of(day, time(date))
                    .atZone(zone(date.group("zone"), chinese))
                    .toInstant();
            return new DumpDate(at, date.group("second") == null ? "minute" : "second", null);
        } catch (DateTimeException e) {
            return IMPOSSIBLE;
        }
    }

    private static int month(Matcher date) {
        boolean words = date.pattern().pattern().contains("(?<word>");
        return words ? MONTHS.indexOf(date.group("word")) + 1 : Integer.parseInt(date.group("month"));
    }

    private static LocalTime time(Matcher date) {
        int hour = Integer.parseInt(date.group("hour"));
        String half = date.group("half");
        String noon = date.group("noon");
        boolean afternoon =
                (half != null && half.startsWith("p")) || (noon != null && (noon.equals("下午") || noon.startsWith("晚")));
        if (afternoon && hour < 12) {
            hour += 12;
        } else if (half != null && half.startsWith("a") && hour == 12) {
            hour = 0;
        }
        String second = date.group("second");
        return LocalTime.of(
                hour, Integer.parseInt(date.group("minute")), second == null ? 0 : Integer.parseInt(second));
    }

    private static ZoneId zone(String name, boolean chinese) {
        if (name == null) {
            return chinese ? ZoneOffset.ofHours(8) : ZoneOffset.UTC;
        }
        if (name.equals("cst")) {
            return chinese ? ZoneOffset.ofHours(8) : ZoneId.of("America/Chicago");
        }
        if (name.startsWith("e")) {
            return ZoneId.of("America/New_York");
        }
        return name.startsWith("p") ? ZoneId.of("America/Los_Angeles") : ZoneId.of(ZONES.getOrDefault(name, name));
    }

    private static DumpDate relative(String line, boolean chinese, Instant observedAt) {
        Matcher ago = AGO.matcher(line);
        boolean updated = false;
        while (ago.find()) {
            if (UPDATED_BEFORE.matcher(line.substring(0, ago.start())).matches()) {
                updated = true;
                continue;
            }
            return observedAt == null
                    ? UNREADABLE
                    : before(observedAt, Integer.parseInt(ago.group("count")), unit(ago));
        }
        Matcher named = NAMED_DAY.matcher(line);
        if (named.find()) {
            return observedAt == null ? UNREADABLE : namedDay(named, chinese, observedAt);
        }
        return updated ? UNREADABLE : ABSENT;
    }

    private static String unit(Matcher ago) {
        String zh = ago.group("zh");
        if (zh == null) {
            String en = ago.group("en");
            return en.startsWith("mo") ? "month" : en.substring(0, 1).toLowerCase(Locale.ROOT);
        }
        return switch (zh) {
            case "秒" -> "s";
            case "分钟" -> "m";
            case "小时" -> "h";
            case "周" -> "w";
            case "月", "个月" -> "month";
            case "年" -> "y";
            default -> "d";
        };
    }

    private static DumpDate before(Instant observedAt, int count, String unit) {
        return switch (unit) {
            case "s" -> new DumpDate(observedAt.minusSeconds(count).truncatedTo(ChronoUnit.SECONDS), "second", null);
            case "m" ->
                new DumpDate(
                        observedAt.minus(count, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES), "minute", null);
            case "h" ->
                new DumpDate(observedAt.minus(count, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS), "hour", null);
            case "w" -> daysBefore(observedAt, 7L * count, "day");
            case "month" -> daysBefore(observedAt, 30L * count, "month");
            case "y" -> daysBefore(observedAt, 365L * count, "year");
            default -> daysBefore(observedAt, count, "day");
        };
    }

    private static DumpDate daysBefore(Instant observedAt, long days, String precision) {
        return new DumpDate(observedAt.minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS), precision, null);
    }

    private static DumpDate namedDay(Matcher named, boolean chinese, Instant observedAt) {
        String name = named.group("name");
        if (name.equals("刚刚") || name.equals("just now")) {
            return new DumpDate(observedAt.truncatedTo(ChronoUnit.MINUTES), "minute", null);
        }
        int back = name.equals("前天") ? 2 : name.startsWith("昨") || name.equals("yesterday") ? 1 : 0;
        ZoneId zone = zone(named.group("zone"), chinese);
        LocalDate day = observedAt.atZone(zone).toLocalDate().minusDays(back);
        if (named.group("hour") == null) {
            return new DumpDate(day.atStartOfDay(ZoneOffset.UTC).toInstant(), "day", null);
        }
        try {
            return new DumpDate(LocalDateTime.of(day, time(named)).atZone(zone).toInstant(), "minute", null);
        } catch (DateTimeException e) {
            return IMPOSSIBLE;
        }
    }
}
