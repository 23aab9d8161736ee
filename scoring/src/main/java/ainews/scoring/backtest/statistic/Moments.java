package ainews.scoring.backtest.statistic;

/** Mean, spread and shape of a sample without gaps. Where the sample is too small for a figure, it is NaN. */
public final class Moments {

    private Moments() {}

    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? Double.NaN : sum / values.length;
    }

    /** Sum of squared distances from the mean. */
    public static double squares(double[] values) {
        return power(values, 2);
    }

    /** Standard deviation with n - 1 in the denominator. */
    public static double deviation(double[] values) {
        return values.length < 2 ? Double.NaN : Math.sqrt(squares(values) / (values.length - 1));
    }

    /** Standard error of the mean. */
    public static double error(double[] values) {
        return deviation(values) / Math.sqrt(values.length);
    }

    /** Third standardized moment, with n in the denominators (as {@code scipy.stats.skew} by default, which alphalens prints). */
    public static double skew(double[] values) {
        double variance = squares(values) / values.length;
        return power(values, 3) / values.length / (variance * Math.sqrt(variance));
    }

    /** Fourth standardized moment less 3, with n in the denominators (as {@code scipy.stats.kurtosis} by default). */
    public static double kurtosis(double[] values) {
        double variance = squares(values) / values.length;
        return power(values, 4) / values.length / (variance * variance) - 3;
    }

    private static double power(double[] values, int exponent) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            double distance = value - mean;
            double power = distance * distance;
            for (int i = 2; i < exponent; i++) {
                power *= distance;
            }
            sum += power;
        }
        return sum;
    }
}
