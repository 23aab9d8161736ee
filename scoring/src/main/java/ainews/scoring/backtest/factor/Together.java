package ainews.scoring.backtest.factor;

import java.util.Arrays;
import java.util.Comparator;

/** What is traded on one asset at one moment becomes one value; of each subject the latest emission counts. */
public enum Together {
    MEAN,
    MAX,
    SUM,
    COUNT,
    LAST;

    private static final int INSERTED = 32;

    /**
     * @param sightings by any order, all with a value
     * @param count how many of them are used
     */
    double of(Sightings all, int signal, int[] sightings, int count) {
        if (count == 1) {
            return this == COUNT ? 1 : all.value(signal, sightings[0]);
        }
        int[] order = ordered(all, sightings, count);
        double sum = 0;
        double max = Double.NEGATIVE_INFINITY;
        double last = Double.NaN;
        long lastSeen = Long.MIN_VALUE;
        int subjects = 0;
        for (int i = 0; i < count; i++) {
            if (i + 1 < count && all.subject(order[i]) == all.subject(order[i + 1])) {
                continue;
            }
            double value = all.value(signal, order[i]);
            sum += value;
            max = Math.max(max, value);
            if (all.seenAt(order[i]) >= lastSeen) {
                lastSeen = all.seenAt(order[i]);
                last = value;
            }
            subjects++;
        }
        return switch (this) {
            case MEAN -> sum / subjects;
            case MAX -> max;
            case SUM -> sum;
            case COUNT -> subjects;
            case LAST -> last;
        };
    }

    /** By subject, then time, then number. Groups are small and nearly in order already. */
    private static int[] ordered(Sightings all, int[] sightings, int count) {
        if (count > INSERTED) {
            return Arrays.stream(sightings, 0, count)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer sighting) -> all.subject(sighting))
                            .thenComparingLong(all::seenAt)
                            .thenComparingInt(sighting -> sighting))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        int[] order = Arrays.copyOf(sightings, count);
        for (int i = 1; i < count; i++) {
            int moving = order[i];
            int at = i;
            while (at > 0 && after(all, order[at - 1], moving)) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = moving;
        }
        return order;
    }

    private static boolean after(Sightings all, int one, int other) {
        if (all.subject(one) != all.subject(other)) {
            return all.subject(one) > all.subject(other);
        }
        return all.seenAt(one) != all.seenAt(other) ? all.seenAt(one) > all.seenAt(other) : one > other;
    }
}
