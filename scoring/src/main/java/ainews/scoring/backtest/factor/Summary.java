package ainews.scoring.backtest.factor;

import ainews.scoring.backtest.statistic.BlockBootstrap;
import ainews.scoring.backtest.statistic.Interval;
import ainews.scoring.backtest.statistic.Moments;
import ainews.scoring.backtest.statistic.Significance;
import java.util.Arrays;

/**
 * The seven rows that alphalens prints for an information coefficient, with what is needed to believe them.
 *
 * @param n moments that gave a value
 * @param deviation with n - 1
 * @param adjusted mean over deviation
 * @param t one-sample t against 0; it takes moments for independent
 * @param skew biased, as alphalens has it
 * @param kurtosis biased excess, as alphalens has it
 * @param neweyWest t that allows for the overlap of horizons
 * @param interval of the mean, by blocks as long as the overlap
 */
public record Summary(
        int n,
        double mean,
        double deviation,
        double adjusted,
        double t,
        double p,
        double skew,
        double kurtosis,
        double neweyWest,
        Interval interval) {

    /**
     * @param values of all moments, NaN where there is none
     * @param overlap moments for which neighbouring values share returns
     */
    public static Summary of(double[] values, int overlap, int samples, long seed) {
        double[] known =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        double t = Significance.t(known);
        return new Summary(
                known.length,
                Moments.mean(known),
                Moments.deviation(known),
                Moments.mean(known) / Moments.deviation(known),
                t,
                Significance.student(t, known.length - 1),
                Moments.skew(known),
                Moments.kurtosis(known),
                Significance.neweyWest(known, overlap - 1),
                new BlockBootstrap(samples, overlap, seed).ofMean(known));
    }
}
