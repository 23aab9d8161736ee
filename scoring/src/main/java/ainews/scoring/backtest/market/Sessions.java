package ainews.scoring.backtest.market;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;

/** The trading days of an exchange in order, with the instants at which each opens and closes. Sessions are numbered from 0. */
public final class Sessions {

    /** Hours of one day that differ from the regular ones. */
    public record Unusual(LocalTime open, LocalTime close) {}

    private final String exchange;
    private final Hours hours;
    private final int[] days;
    private final long[] opens;
    private final long[] closes;

    /**
     * @param days epoch days in the exchange's zone on which it traded
     * @param exceptions half days and late openings by epoch day
     */
    public Sessions(String exchange, Hours hours, SortedSet<Integer> days, Map<Integer, Unusual> exceptions) {
        this.exchange = exchange;
        this.hours = hours;
        this.days = days.stream().mapToInt(Integer::intValue).toArray();
        this.opens = new long[this.days.length];
        this.closes = new long[this.days.length];
        for (int i = 0; i < this.days.length; i++) {
            LocalDate date = LocalDate.ofEpochDay(this.days[i]);
            Unusual unusual = exceptions.getOrDefault(this.days[i], new Unusual(hours.open(), hours.close()));
            opens[i] =
                    date.atTime(unusual.open()).atZone(hours.zone()).toInstant().toEpochMilli();
            closes[i] = date.atTime(unusual.close())
                    .atZone(hours.zone())
                    .toInstant()
                    .toEpochMilli();
        }
    }

    public String exchange() {
        return exchange;
    }

    public Hours hours() {
        return hours;
    }

    public int count() {
        return days.length;
    }

    /** Epoch day in the exchange's zone. */
    public int day(int session) {
        return days[session];
    }

    public long open(int session) {
        return opens[session];
    }

    public long close(int session) {
        return closes[session];
    }

    /** The session of this epoch day, or -1. */
    public int on(int day) {
        int found = Arrays.binarySearch(days, day);
        return found < 0 ? -1 : found;
    }

    /** The first session that closes after the instant, {@link #count()} where none does. */
    public int closingAfter(long instant) {
        return after(closes, instant);
    }

    /** The first session that opens after the instant, {@link #count()} where none does. */
    public int openingAfter(long instant) {
        return after(opens, instant);
    }

    private static int after(long[] sorted, long instant) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
