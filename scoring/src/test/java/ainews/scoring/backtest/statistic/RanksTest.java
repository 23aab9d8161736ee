package ainews.scoring.backtest.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RanksTest {
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MAX_VALUE,
        -Double.MAX_VALUE
    };

    @Test
    void shouldCountThoseBelowAndHalfOfThoseBesideForAnyValues() {
        Random random = new Random(3);
        for (int size = 0; size < 200; size++) {
            double[] values = values(random, size);

            double[] ranks = Ranks.of(values);

            for (int i = 0; i < size; i++) {
                assertThat(ranks[i]).as("value %d of %d", i, size).isEqualTo(counted(values, i));
            }
        }
    }

    @Test
    void shouldOrderByValueThenIndexWithUnknownOnesLast() {
        Random random = new Random(4);
        for (int size = 0; size < 200; size++) {
            double[] values = values(random, size);

            int[] order = Ranks.order(values);

            int[] expected = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> values[i] + 0.0))
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(order).isEqualTo(expected);
        }
    }

    /** Ties, values that differ in their last bits only, and the ends of the scale. */
    private static double[] values(Random random, int size) {
        double[] values = new double[size];
        double base = random.nextGaussian();
        for (int i = 0; i < size; i++) {
            values[i] = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(10) - 5;
                case 1 -> Double.longBitsToDouble(Double.doubleToLongBits(base) + random.nextInt(64));
                case 2 -> SPECIAL[random.nextInt(SPECIAL.length)];
                default -> random.nextGaussian();
            };
        }
        return values;
    }

    private static double counted(double[] values, int of) {
        double rank = 0.5;
        for (int i = 0; i < values.length; i++) {
            boolean known = !Double.isNaN(values[i]);
            if (Double.isNaN(values[of])) {
                rank += known ? 1 : i < of ? 1 : i == of ? 0.5 : 0;
            } else if (known) {
                rank += values[i] < values[of] ? 1 : values[i] == values[of] ? 0.5 : 0;
            }
        }
        return rank;
    }
}
