package ainews.scoring.backtest.statistic;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Percentile intervals from samples drawn with replacement in blocks of neighbours (circular block bootstrap, Politis and Romano 1992), so
 * that what overlaps in time stays together. The same seed gives the same interval.
 *
 * @param samples how many samples are drawn
 * @param block neighbours drawn together; 1 is the plain bootstrap
 */
public record BlockBootstrap(int samples, int block, long seed) {

    /** Interval of the mean; none for fewer than two values. */
    public Interval ofMean(double[] values) {
        return of(values.length, drawn -> {
            double sum = 0;
            for (int index : drawn) {
                sum += values[index];
            }
            return sum / drawn.length;
        });
    }

    /**
     * Interval of any figure.
     *
     * @param figure of the indexes drawn, which may repeat; the array is reused
     */
    public Interval of(int count, ToDoubleFunction<int[]> figure) {
        if (count < 2 || samples < 2) {
            return Interval.NONE;
        }
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        int[] drawn = new int[count];
        double[] figures = new double[samples];
        int kept = 0;
        for (int sample = 0; sample < samples; sample++) {
            for (int i = 0; i < count; i += block) {
                int start = random.nextInt(count);
                for (int j = 0; j < block && i + j < count; j++) {
                    drawn[i + j] = (start + j) % count;
                }
            }
            double value = figure.applyAsDouble(drawn);
            if (!Double.isNaN(value)) {
                figures[kept++] = value;
            }
        }
        double[] sorted = Arrays.copyOf(figures, kept);
        Arrays.sort(sorted);
        return kept < 2 ? Interval.NONE : new Interval(Quantiles.of(sorted, 0.025), Quantiles.of(sorted, 0.975));
    }
}
