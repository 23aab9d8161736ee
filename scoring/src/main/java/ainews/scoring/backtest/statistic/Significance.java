package ainews.scoring.backtest.statistic;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Two-sided p-values and quantiles. */
public final class Significance {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Significance() {}

    /** How likely a standard normal variable is to be as far from 0; NaN for NaN. */
    public static double normal(double z) {
        return Double.isNaN(z) ? Double.NaN : 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    /** The same for Student's t. */
    public static double student(double t, double degrees) {
        return Double.isNaN(t) || degrees <= 0
                ? Double.NaN
                : 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t));
    }

    /** The t beyond which 2.5 % lie on either side. */
    public static double student95(double degrees) {
        return degrees <= 0 ? Double.NaN : TDistribution.of(degrees).inverseSurvivalProbability(0.025);
    }

    /** One-sample t of the mean against 0. */
    public static double t(double[] values) {
        return Moments.mean(values) / Moments.error(values);
    }

    /**
     * t of the mean with the variance of Newey and West (1987), Bartlett weights, for values that overlap by {@code lags}. With no lags it
     * has n in the denominator of the variance where {@link #t} has n - 1.
     */
    public static double neweyWest(double[] values, int lags) {
        int n = values.length;
        double mean = Moments.mean(values);
        double variance = Moments.squares(values) / n;
        for (int lag = 1; lag <= Math.min(lags, n - 1); lag++) {
            double covariance = 0;
            for (int i = lag; i < n; i++) {
                covariance += (values[i] - mean) * (values[i - lag] - mean);
            }
            variance += 2 * (1 - lag / (lags + 1.0)) * covariance / n;
        }
        return variance <= 0 ? Double.NaN : mean / Math.sqrt(variance / n);
    }
}
