package ainews.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a date behind its day: time, half of the day, zone. */
final class TimeOfDay {
    private static final Pattern TIME = Pattern.compile(
            "^[\\s,Tt@|-]*(?:(上午|下午|오전|오후|晚上|中午|凌晨)\\s*|\\p{L}{1,9}\\.?,?\\s+)?(\\d{1,2})[:h](\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp]\\.?[Mm]\\.?(?!\\p{L}))?\\s*(.*)$");
    private static final Pattern OFFSET =
            Pattern.compile("^(?:GMT|UTC|UT|Z)?\\s*([+\u2212-])\\s?(\\d{1,2}?):?(\\d{2})?(?!\\d).*$");
    private static final Pattern ZONE_NAME = Pattern.compile("^[(\\[]?([A-Za-z/_]{1,30}).*$");
    /** ISO 8601 without colons, or the hour alone. */
    private static final Pattern COMPACT =
            Pattern.compile("^[Tt](\\d{2})(?:(\\d{2})(\\d{2}(?:[.,]\\d{1,9})?)?)?(?=[Zz+-]|$)(.*)$");

    /** Hours from UTC, in minutes. Names that several zones share mean what RFC 822 says, else the one in most feeds. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("EST", -300),
            Map.entry("EDT", -240),
            Map.entry("CST", -360),
            Map.entry("CDT", -300),
            Map.entry("MST", -420),
            Map.entry("MDT", -360),
            Map.entry("PST", -480),
            Map.entry("PDT", -420),
            Map.entry("ET", -300),
            Map.entry("CT", -360),
            Map.entry("MT", -420),
            Map.entry("PT", -480),
            Map.entry("AT", -240),
            Map.entry("AST", -240),
            Map.entry("ADT", -180),
            Map.entry("NST", -210),
            Map.entry("AKST", -540),
            Map.entry("AKDT", -480),
            Map.entry("HST", -600),
            Map.entry("BST", 60),
            Map.entry("IST", 330),
            Map.entry("WET", 0),
            Map.entry("WEST", 60),
            Map.entry("CET", 60),
            Map.entry("MET", 60),
            Map.entry("MEZ", 60),
            Map.entry("CEST", 120),
            Map.entry("MEST", 120),
            Map.entry("MESZ", 120),
            Map.entry("EET", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("MSD", 240),
            Map.entry("SGT", 480),
            Map.entry("HKT", 480),
            Map.entry("AWST", 480),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("ACST", 570),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780));

    private TimeOfDay() {}

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /**
     * The day at the time that the text starts with; the day alone where it has none.
     *
     * @param zoneHours zone where the text names none
     * @throws DateTimeException where the time is impossible
     */
    static FeedDate at(LocalDate day, String text, int zoneHours) {
        Matcher compact = COMPACT.matcher(text);
        if (compact.find()) {
            return compact(day, compact, zoneHours);
        }
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            return new FeedDate(midnight(day), "day");
        }
        int hour = hour(Integer.parseInt(time.group(2)), time.group(1), time.group(6));
        boolean endOfDay = hour == 24;
        int second = time.group(4) == null ? 0 : Math.min(59, checked(time.group(4)));
        int nanos =
                time.group(5) == null ? 0 : Integer.parseInt((time.group(5) + "00000000").substring(0, 3)) * 1_000_000;
        LocalDateTime local = LocalDateTime.of(
                endOfDay ? day.plusDays(1) : day,
                LocalTime.of(endOfDay ? 0 : hour, Integer.parseInt(time.group(3)), second, nanos));
        int zone = time.group(1) != null && zoneHours == 0 ? (isKorean(time.group(1)) ? 540 : 480) : zoneHours * 60;
        Instant at = local.toInstant(ZoneOffset.UTC).minusSeconds(60L * offsetMinutes(time.group(7), zone, local));
        return new FeedDate(at, time.group(4) == null ? "minute" : "second");
    }

    private static FeedDate compact(LocalDate day, Matcher m, int zoneHours) {
        String minute = m.group(2) == null ? "00" : m.group(2);
        String second = m.group(3) == null ? "" : ":" + m.group(3);
        FeedDate at = at(day, m.group(1) + ":" + minute + second + m.group(4), zoneHours);
        return m.group(2) == null ? new FeedDate(at.at(), "hour") : at;
    }

    private static boolean isKorean(String half) {
        return half.startsWith("오");
    }

    private static int checked(String seconds) {
        int second = Integer.parseInt(seconds);
        if (second > 60) {
            throw new DateTimeException("second " + second);
        }
        return second;
    }

    private static int hour(int hour, String half, String meridiem) {
        boolean later = (meridiem != null && meridiem.toLowerCase(Locale.ROOT).startsWith("p"))
                || "下午".equals(half)
                || "晚上".equals(half)
                || "오후".equals(half);
        boolean earlier = (meridiem != null && !later) || "上午".equals(half) || "오전".equals(half) || "凌晨".equals(half);
        if (later && hour < 12) {
            return hour + 12;
        }
        return earlier && hour == 12 ? 0 : hour;
    }

    private static int offsetMinutes(String zone, int otherwise, LocalDateTime local) {
        if (zone.isBlank()) {
            return otherwise;
        }
        Matcher offset = OFFSET.matcher(zone);
        if (offset.find()) {
            int minutes = Integer.parseInt(offset.group(2)) * 60
                    + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
            if (minutes > 18 * 60) {
                throw new DateTimeException("zone " + zone);
            }
            return offset.group(1).equals("+") ? minutes : -minutes;
        }
        Matcher name = ZONE_NAME.matcher(zone);
        return name.find() ? named(name.group(1), local) : otherwise;
    }

    private static int named(String name, LocalDateTime local) {
        String upper = name.toUpperCase(Locale.ROOT);
        Integer known = ZONES.get(upper);
        if (known != null) {
            return known;
        }
        if (upper.length() == 1) {
            return military(upper.charAt(0));
        }
        try {
            return name.indexOf('/') < 0
                    ? 0
                    : ZoneId.of(name).getRules().getOffset(local).getTotalSeconds() / 60;
        } catch (DateTimeException unknown) {
            return 0;
        }
    }

    /** The letters of RFC 822: A to M west of Greenwich without J, N to Y east of it. */
    private static int military(char letter) {
        if (letter >= 'A' && letter <= 'M' && letter != 'J') {
            return -60 * (letter - 'A' + (letter < 'J' ? 1 : 0));
        }
        return letter >= 'N' && letter <= 'Y' ? 60 * (letter - 'N' + 1) : 0;
    }
}
