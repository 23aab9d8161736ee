package ainews.scoring.backtest.factor;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Deals values out in a random order that the seed alone decides (Fisher and Yates). */
final class Shuffle {

    private Shuffle() {}

    static long[] of(long[] values, long seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            long kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
        return values;
    }
}
