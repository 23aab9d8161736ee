package ainews.scoring.backtest;

import ainews.scoring.backtest.event.Span;
import ainews.scoring.backtest.factor.Together;
import ainews.scoring.backtest.market.Lag;
import java.util.List;

/**
 * What a backtest is asked.
 *
 * @param horizons in sessions, ascending
 * @param lags the ladder whose rungs are compared; the first is that of all other tables
 * @param samples of every bootstrap
 * @param placebos runs with shuffled dates
 * @param eventSignal signal whose strong values are events
 * @param eventMin least value of an event
 * @param firstOnly whether only what opens its story is an event
 */
public record Settings(
        List<Integer> horizons,
        int quantiles,
        int minAssets,
        Together together,
        List<Lag> lags,
        int samples,
        int placebos,
        long seed,
        String eventSignal,
        double eventMin,
        boolean firstOnly,
        Span span) {

    public Settings {
        horizons = List.copyOf(horizons);
        lags = List.copyOf(lags);
        require(!horizons.isEmpty() && horizons.stream().allMatch(h -> h > 0), "horizons are sessions from 1 on");
        require(horizons.stream().sorted().distinct().toList().equals(horizons), "horizons must ascend");
        require(quantiles >= 2, "two quantiles are the least");
        require(minAssets >= 2, "two assets are the least for a correlation");
        require(!lags.isEmpty(), "one lag is the least");
        require(samples >= 0 && placebos >= 0, "samples and placebo runs cannot be negative");
        require(
                span.estimation() >= span.minEstimation() && span.minEstimation() > 4,
                "the estimation days must be more than 4");
    }

    /** The usual questions. */
    public static Settings usual() {
        return new Settings(
                List.of(1, 2, 5, 10, 20), 5, 3, Together.MEAN, Lag.LADDER, 1000, 20, 1, "impact", 70, true, Span.USUAL);
    }

    int[] horizonArray() {
        return horizons.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
