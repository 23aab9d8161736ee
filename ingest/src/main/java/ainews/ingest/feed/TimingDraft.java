package ainews.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What has been read so far of a feed's {@link FeedTiming}. What makes no sense is passed over. Mutable. */
final class TimingDraft {
    private static final long MINUTE_MS = 60_000L;
    private static final long HOUR_MS = 60 * MINUTE_MS;
    private static final long DAY_MS = 24 * HOUR_MS;
    private static final Map<String, Long> PERIODS = Map.of(
            "hourly", HOUR_MS, "daily", DAY_MS, "weekly", 7 * DAY_MS, "monthly", 30 * DAY_MS, "yearly", 365 * DAY_MS);
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final SortedSet<Integer> skipHours = new TreeSet<>();
    private final SortedSet<Integer> skipDays = new TreeSet<>();
    private long ttlMs;
    private long updatePeriodMs;
    private long updateFrequency;

    void ttl(String minutes) {
        ttlMs = number(minutes) * MINUTE_MS;
    }

    /** RSS 0.91 counts hours from 1 to 24, later versions from 0 to 23. */
    void skipHour(String hour) {
        if (!hour.isEmpty() && hour.length() <= 2 && hour.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(hour) % 24;
            if (Integer.parseInt(hour) <= 24) {
                skipHours.add(number);
            }
        }
    }

    void skipDay(String day) {
        String name = day.length() < 3 ? "" : day.substring(0, 3).toLowerCase(Locale.ROOT);
        int index = DAYS.indexOf(name);
        if (index >= 0) {
            skipDays.add(index + 1);
        }
    }

    void updatePeriod(String period) {
        updatePeriodMs = PERIODS.getOrDefault(period.toLowerCase(Locale.ROOT), 0L);
    }

    void updateFrequency(String times) {
        updateFrequency = number(times);
    }

    /** The longer of the two periods where a feed names both: each is a wish to be asked no more often. */
    FeedTiming timing() {
        long period = Math.max(ttlMs, updatePeriodMs / Math.max(1, updateFrequency));
        return period == 0 && skipHours.isEmpty() && skipDays.isEmpty()
                ? FeedTiming.NONE
                : new FeedTiming(period, new ArrayList<>(skipHours), new ArrayList<>(skipDays));
    }

    private static long number(String digits) {
        boolean plain =
                !digits.isEmpty() && digits.length() <= 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Long.parseLong(digits) : 0;
    }
}
