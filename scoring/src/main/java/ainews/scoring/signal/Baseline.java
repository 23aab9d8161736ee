package ainews.scoring.signal;

/**
 * What is usual for an entity: exponentially weighted mean and variance of its mentions an hour, over closed hours of the clock
 * (SigniTrend, KDD 2014). Hours without mentions count. Not thread-safe.
 */
final class Baseline {
    private static final long HOUR = 3_600_000L;
    private static final double ALPHA = 1 / 96.0;
    private static final double FLOOR = 1;
    private static final int FEW = 5;
    private static final double RARE = 0.2;
    private static final int DAY = 24;

    private double mean;
    private double variance;
    private long hour;
    private int count;
    private final long startHour;

    /** The count whose {@link #poisson} is known for the mean as it is; -1 for none. */
    private int known = -1;

    private double knownDeviate;

    /** @param startedAt when the fold began: hours before the first mention count as empty */
    Baseline(long startedAt, long now) {
        startHour = Math.floorDiv(startedAt, HOUR);
        hour = Math.floorDiv(now, HOUR);
    }

    Baseline(long startedAt, double mean, double variance, long hour, int count) {
        this.startHour = Math.floorDiv(startedAt, HOUR);
        this.mean = mean;
        this.variance = variance;
        this.hour = hour;
        this.count = count;
    }

    double mean() {
        return mean;
    }

    double variance() {
        return variance;
    }

    long hour() {
        return hour;
    }

    int count() {
        return count;
    }

    /** Closes the hours that have passed. Must be called before {@link #mention} and any reading. */
    void roll(long now) {
        long to = Math.floorDiv(now, HOUR);
        while (hour < to) {
            double alpha = Math.max(ALPHA, 1.0 / (hour - startHour + 2));
            double off = count - mean;
            known = -1;
            mean += alpha * off;
            variance = (1 - alpha) * (variance + alpha * off * off);
            count = 0;
            hour++;
            if (mean < 1e-9 && variance < 1e-9) {
                mean = 0;
                variance = 0;
                hour = to;
            }
        }
    }

    void mention() {
        count++;
    }

    /** How far {@code lastHour} mentions are above what is usual, in standard deviations; null before a day of baseline. */
    Double significance(int lastHour) {
        if (hour - startHour < DAY) {
            return null;
        }
        if (lastHour <= Math.max(mean, FLOOR)) {
            return 0.0;
        }
        double significance = (lastHour - Math.max(mean, FLOOR)) / (Math.sqrt(variance) + FLOOR);
        if (lastHour < FEW) {
            significance = Math.min(significance, deviate(lastHour));
        }
        return Math.round(Math.max(0, significance) * 10) / 10.0;
    }

    /** Asked again and again for one count between two hours. */
    private double deviate(int lastHour) {
        if (known != lastHour) {
            known = lastHour;
            knownDeviate = poisson(lastHour, Math.max(mean, RARE));
        }
        return knownDeviate;
    }

    /** The normal deviate as unlikely as {@code k} or more of a Poisson variable. */
    private static double poisson(int k, double lambda) {
        double term = StrictMath.exp(-lambda);
        double below = 0;
        for (int i = 0; i < k; i++) {
            below += term;
            term *= lambda / (i + 1);
        }
        double tail = Math.max(1e-12, 1 - below);
        if (tail >= 0.5) {
            return 0;
        }
        double t = Math.sqrt(-2 * StrictMath.log(tail));
        return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    }
}
