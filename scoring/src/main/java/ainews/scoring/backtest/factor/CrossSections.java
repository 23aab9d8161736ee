package ainews.scoring.backtest.factor;

import ainews.scoring.backtest.statistic.Moments;
import ainews.scoring.backtest.statistic.Quantiles;
import ainews.scoring.backtest.statistic.Ranks;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A panel read moment by moment: each cross-section is ranked and cut by itself, and by all assets that had a value then, whether or not
 * their later return is known. What was asked for is kept, so it is for one thread at a time.
 */
public final class CrossSections {

    private final Panel panel;
    private final int minAssets;
    private final int quantiles;
    private final int[] bins;
    private final double[][] ranks;
    private final double[][] coefficients;

    /**
     * @param minAssets moments with fewer assets give no information coefficient
     * @param quantiles bins; moments with fewer assets than bins are not cut
     */
    public CrossSections(Panel panel, int minAssets, int quantiles) {
        this.panel = panel;
        this.minAssets = minAssets;
        this.quantiles = quantiles;
        this.bins = new int[panel.rows()];
        this.ranks = new double[panel.moments()][];
        this.coefficients = new double[panel.horizons()][];
        for (int moment = 0; moment < panel.moments(); moment++) {
            int start = panel.start(moment);
            int size = panel.start(moment + 1) - start;
            if (size >= quantiles) {
                double[] factors = new double[size];
                Arrays.setAll(factors, i -> panel.factor(start + i));
                System.arraycopy(Quantiles.bins(factors, quantiles), 0, bins, start, size);
            }
        }
    }

    public Panel panel() {
        return panel;
    }

    public int quantiles() {
        return quantiles;
    }

    /** The row's bin from 1; 0 where the moment was not cut. */
    public int bin(int row) {
        return bins[row];
    }

    /** Rank correlation of value and return at each moment; NaN where there are too few pairs or one side is constant. */
    public double[] coefficients(int horizon) {
        if (coefficients[horizon] == null) {
            coefficients[horizon] = correlate(horizon);
        }
        return coefficients[horizon].clone();
    }

    /** Correlates all horizons beside each other. */
    public void correlate() {
        rankFactors();
        IntStream.range(0, coefficients.length).parallel().forEach(this::coefficients);
    }

    private double[] correlate(int horizon) {
        rankFactors();
        double[] correlations = new double[panel.moments()];
        for (int moment = 0; moment < correlations.length; moment++) {
            int start = panel.start(moment);
            int size = panel.start(moment + 1) - start;
            double[] returnRanks = panel.returnRanks(horizon, moment);
            if (returnRanks != null && size >= minAssets) {
                correlations[moment] = Ranks.pearson(ranks[moment], returnRanks);
                continue;
            }
            double[] factors = new double[size];
            double[] returns = new double[size];
            int pairs = 0;
            for (int row = start; row < start + size; row++) {
                if (!Double.isNaN(panel.forward(horizon, row))) {
                    factors[pairs] = panel.factor(row);
                    returns[pairs++] = panel.forward(horizon, row);
                }
            }
            if (pairs < minAssets) {
                correlations[moment] = Double.NaN;
                continue;
            }
            correlations[moment] = Ranks.spearman(Arrays.copyOf(factors, pairs), Arrays.copyOf(returns, pairs));
        }
        return correlations;
    }

    /** Most moments have all their returns: the values are ranked once for all horizons. */
    private void rankFactors() {
        if (ranks.length == 0 || ranks[0] != null) {
            return;
        }
        IntStream.range(0, ranks.length).parallel().forEach(moment -> {
            double[] factors = new double[panel.start(moment + 1) - panel.start(moment)];
            Arrays.setAll(factors, i -> panel.factor(panel.start(moment) + i));
            ranks[moment] = Ranks.of(factors);
        });
    }

    /** Mean return of each bin at each moment, {@code [bin - 1][moment]}; NaN where a bin is empty. */
    public double[][] binReturns(int horizon) {
        double[][] sums = new double[quantiles][panel.moments()];
        int[][] counts = new int[quantiles][panel.moments()];
        for (int moment = 0; moment < panel.moments(); moment++) {
            for (int row = panel.start(moment); row < panel.start(moment + 1); row++) {
                double value = panel.forward(horizon, row);
                if (bins[row] > 0 && !Double.isNaN(value)) {
                    sums[bins[row] - 1][moment] += value;
                    counts[bins[row] - 1][moment]++;
                }
            }
        }
        for (int bin = 0; bin < quantiles; bin++) {
            for (int moment = 0; moment < panel.moments(); moment++) {
                sums[bin][moment] = counts[bin][moment] == 0 ? Double.NaN : sums[bin][moment] / counts[bin][moment];
            }
        }
        return sums;
    }

    /** Top less bottom bin at each moment; NaN where one of them is empty. */
    public double[] spreads(int horizon) {
        double[][] returns = binReturns(horizon);
        double[] spreads = new double[panel.moments()];
        Arrays.setAll(spreads, moment -> returns[quantiles - 1][moment] - returns[0][moment]);
        return spreads;
    }

    /** All returns of a bin, less the mean of their moment's cut rows where {@code demeaned}. */
    public double[] pooled(int horizon, int bin, boolean demeaned) {
        double[] pooled = new double[panel.rows()];
        int count = 0;
        for (int moment = 0; moment < panel.moments(); moment++) {
            double mean = demeaned ? mean(horizon, moment) : 0;
            for (int row = panel.start(moment); row < panel.start(moment + 1); row++) {
                double value = panel.forward(horizon, row);
                if (bins[row] == bin && !Double.isNaN(value)) {
                    pooled[count++] = value - mean;
                }
            }
        }
        return Arrays.copyOf(pooled, count);
    }

    private double mean(int horizon, int moment) {
        double[] values = new double[panel.start(moment + 1) - panel.start(moment)];
        int count = 0;
        for (int row = panel.start(moment); row < panel.start(moment + 1); row++) {
            if (bins[row] > 0 && !Double.isNaN(panel.forward(horizon, row))) {
                values[count++] = panel.forward(horizon, row);
            }
        }
        return Moments.mean(Arrays.copyOf(values, count));
    }
}
