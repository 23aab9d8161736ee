package ainews.scoring.backtest.event;

import ainews.scoring.backtest.statistic.Ranks;
import java.util.Arrays;
import java.util.List;

/**
 * The ranks of all events' abnormal returns among their own days, summed by day: ranked once, tested for any window. Corrado (1989), with
 * missing days as Corrado and Zivney (1992).
 */
final class RankDays {

    private final int before;
    private final double[] sums;
    private final int[] counts;
    private final double deviation;

    RankDays(List<Abnormal> events) {
        before = events.isEmpty() ? 0 : events.get(0).estimation().length;
        sums = new double[events.isEmpty() ? 0 : before + events.get(0).window().length];
        counts = new int[sums.length];
        events.forEach(this::add);
        double squares = 0;
        int counted = 0;
        for (int day = 0; day < sums.length; day++) {
            if (counts[day] > 0) {
                sums[day] /= Math.sqrt(counts[day]);
                squares += sums[day] * sums[day];
                counted++;
            }
        }
        deviation = Math.sqrt(squares / counted);
    }

    private void add(Abnormal event) {
        double[] known = new double[sums.length];
        int[] days = new int[sums.length];
        int count = 0;
        for (int day = 0; day < sums.length; day++) {
            double value = day < before ? event.estimation()[day] : event.window()[day - before];
            if (!Double.isNaN(value)) {
                known[count] = value;
                days[count++] = day;
            }
        }
        double[] ranks = Ranks.of(Arrays.copyOf(known, count));
        for (int i = 0; i < count; i++) {
            sums[days[i]] += ranks[i] / (1 + count) - 0.5;
            counts[days[i]]++;
        }
    }

    /** Each day's mean rank, scaled by the root of its events, against the deviation of that over all days. */
    double test(int from, int to) {
        double window = 0;
        int days = 0;
        for (int day = before + from; day <= before + to && day < sums.length; day++) {
            if (counts[day] > 0) {
                window += sums[day];
                days++;
            }
        }
        return window / Math.sqrt(days) / deviation;
    }
}
