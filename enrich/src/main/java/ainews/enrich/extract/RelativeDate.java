package ainews.enrich.extract;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that are told from the moment of reading: {@code 3小时前}, {@code 昨天 12:30}, {@code 2 days ago}, {@code yesterday}. */
final class RelativeDate {
    private static final Pattern AGO = Pattern.compile(
            "(?<n>\\d{1,4}|an?|one|half an|半)\\s*(?<u>seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|mos?|years?|yrs?|y)\\s+ago\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGO_CHINESE = Pattern.compile(
            "(?<n>\\d{1,4}|半|[一二三四五六七八九]?十[一二三四五六七八九]?|[一两兩二三四五六七八九])\\s*[个個かヶカ]?\\s*(?<u>秒|分钟|分鐘|分|小时|小時|時間|天|日|周|週|星期|礼拜|月|年)(?:钟|鐘|間)?\\s*(?:以前|之前|前)");
    private static final Pattern DAY = Pattern.compile(
            "(?<w>今天|今日|昨天|昨日|昨晚|前天|刚刚|剛剛|\\b(?:just now|today|yesterday)\\b)\\s*(?:(?:at|,)?\\s*(?<ap1>上午|下午|早上|晚上|凌晨|中午|傍晚)?\\s*(?<h>\\d{1,2})[:：](?<m>\\d{2})\\s*(?<ap>[ap]\\.?m\\b)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private RelativeDate() {}

    /** False for texts that certainly hold none of these words. */
    static boolean isPossible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '前' || c == '天' || c == '日' || c == '刚' || c == '剛') {
                return true;
            }
            boolean isOne =
                    switch (c) {
                        case 'a', 'A' -> text.regionMatches(true, i, "ago", 0, 3);
                        case 'y', 'Y' -> text.regionMatches(true, i, "yesterday", 0, 9);
                        case 't', 'T' -> text.regionMatches(true, i, "today", 0, 5);
                        case 'j', 'J' -> text.regionMatches(true, i, "just now", 0, 8);
                        default -> false;
                    };
            if (isOne) {
                return true;
            }
        }
        return false;
    }

    /** Null where the text holds no relative date. */
    static PublicationDate parse(String text, Instant observedAt) {
        Matcher ago = AGO.matcher(text);
        boolean found = ago.find();
        if (!found) {
            ago = AGO_CHINESE.matcher(text);
            found = ago.find();
        }
        if (found) {
            return observedAt == null ? PublicationDate.UNREADABLE : before(ago.group("n"), ago.group("u"), observedAt);
        }
        Matcher day = DAY.matcher(text);
        if (!day.find()) {
            return null;
        }
        return observedAt == null ? PublicationDate.UNREADABLE : onDay(day, observedAt);
    }

    private static PublicationDate onDay(Matcher day, Instant observedAt) {
        String word = day.group("w").toLowerCase(Locale.ROOT);
        if (word.equals("刚刚") || word.equals("剛剛") || word.equals("just now")) {
            return DateText.check(truncate(observedAt, 60), "minute", true, observedAt);
        }
        ZoneOffset zone = word.charAt(0) > 0x2e80 ? CHINA : ZoneOffset.UTC;
        int back = word.startsWith("前") ? 2 : word.startsWith("昨") || word.startsWith("y") ? 1 : 0;
        LocalDate date = observedAt.atOffset(zone).toLocalDate().minusDays(back);
        if (day.group("h") == null) {
            return DateText.check(date.atStartOfDay().toInstant(ZoneOffset.UTC), "day", false, observedAt);
        }
        String half = day.group("ap") != null ? day.group("ap") : day.group("ap1");
        int hour = DateText.hour(Integer.parseInt(day.group("h")), word.equals("昨晚") && half == null ? "晚上" : half);
        LocalTime time = LocalTime.of(hour, Integer.parseInt(day.group("m")));
        return DateText.check(date.atTime(time).toInstant(zone), "minute", false, observedAt)
                .withDay(date);
    }

    private static PublicationDate before(String count, String unit, Instant observedAt) {
        boolean half = count.contains("半") || count.toLowerCase(Locale.ROOT).startsWith("half");
        long n = half ? 1 : count(count);
        String u = unit.toLowerCase(Locale.ROOT);
        ZoneOffset zone = u.charAt(0) > 0x2e80 ? CHINA : ZoneOffset.UTC;
        if (u.startsWith("s") || u.equals("秒")) {
            return DateText.check(observedAt.minusSeconds(n), "second", true, observedAt);
        }
        if (u.startsWith("mo") || u.equals("月")) {
            return day(observedAt, zone, 30 * n / (half ? 2 : 1), "month");
        }
        if (u.startsWith("m") || u.startsWith("分")) {
            return DateText.check(truncate(observedAt.minus(Duration.ofMinutes(n)), 60), "minute", true, observedAt);
        }
        if (u.startsWith("h") || u.startsWith("小") || u.equals("時間")) {
            return DateText.check(
                    truncate(observedAt.minus(half ? Duration.ofMinutes(30) : Duration.ofHours(n)), 60),
                    "hour",
                    true,
                    observedAt);
        }
        if (u.startsWith("y") || u.equals("年")) {
            return day(observedAt, zone, 365 * n / (half ? 2 : 1), "year");
        }
        boolean weeks = u.startsWith("w") || u.equals("周") || u.equals("週") || u.equals("星期") || u.equals("礼拜");
        return day(observedAt, zone, weeks ? 7 * n : n, "day");
    }

    private static PublicationDate day(Instant observedAt, ZoneOffset zone, long days, String precision) {
        LocalDate date = observedAt.atOffset(zone).toLocalDate().minusDays(days);
        LocalDate start = precision.equals("year")
                ? date.withDayOfYear(1)
                : precision.equals("month") ? date.withDayOfMonth(1) : date;
        return DateText.check(start.atStartOfDay().toInstant(ZoneOffset.UTC), precision, false, observedAt);
    }

    private static Instant truncate(Instant at, int seconds) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), (long) seconds) * seconds);
    }

    private static long count(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Long.parseLong(word);
        }
        return word.charAt(0) < 0x2e80 ? 1 : EasternYears.count(word.replace('兩', '两'));
    }
}
