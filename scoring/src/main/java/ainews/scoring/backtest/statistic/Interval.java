package ainews.scoring.backtest.statistic;

/** A 95 % interval; both ends are NaN where there is none. */
public record Interval(double low, double high) {

    /** Where nothing can be said. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /** Mean and Student's t: for independent values. */
    public static Interval ofMean(double[] values) {
        double half = Significance.student95(values.length - 1) * Moments.error(values);
        double mean = Moments.mean(values);
        return new Interval(mean - half, mean + half);
    }

    public boolean holds(double value) {
        return low <= value && value <= high;
    }
}
