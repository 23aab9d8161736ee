package ainews.scoring.backtest.factor;

/** What is traded on one asset at one moment becomes one value; of each subject the latest emission counts. */
public enum Together {
    MEAN,
    MAX,
    SUM,
    COUNT,
    LAST;

    /**
     * @param sightings by subject, then time, then number; all with a value
     * @param count how many of them are used
     */
    double of(Sightings all, int signal, int[] sightings, int count) {
        if (count == 1) {
            return this == COUNT ? 1 : all.value(signal, sightings[0]);
        }
        double sum = 0;
        double max = Double.NEGATIVE_INFINITY;
        double last = Double.NaN;
        long lastSeen = Long.MIN_VALUE;
        int subjects = 0;
        for (int i = 0; i < count; i++) {
            if (i + 1 < count && all.subject(sightings[i]) == all.subject(sightings[i + 1])) {
                continue;
            }
            double value = all.value(signal, sightings[i]);
            sum += value;
            max = Math.max(max, value);
            if (all.seenAt(sightings[i]) >= lastSeen) {
                lastSeen = all.seenAt(sightings[i]);
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
}
