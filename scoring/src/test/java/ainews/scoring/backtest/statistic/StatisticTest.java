package ainews.scoring.backtest.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.scoring.backtest.Fixture;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against scipy, see the README beside the fixture. */
class StatisticTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final Fixture SAMPLES = new Fixture("samples.json");
    private static final double[] X = SAMPLES.numbers("x");
    private static final double[] X2 = SAMPLES.numbers("x2");
    private static final double[] Y = SAMPLES.numbers("y");

    @Test
    void shouldGiveMoments() {
        assertThat(Moments.mean(X)).isCloseTo(SAMPLES.number("mean"), EXACT);
        assertThat(Moments.deviation(X)).isCloseTo(SAMPLES.number("std"), EXACT);
        assertThat(Moments.skew(X)).isCloseTo(SAMPLES.number("skew"), EXACT);
        assertThat(Moments.kurtosis(X)).isCloseTo(SAMPLES.number("kurtosis"), EXACT);
    }

    @Test
    void shouldGiveSignificance() {
        double t = Significance.t(X);
        assertThat(t).isCloseTo(SAMPLES.number("t"), EXACT);
        assertThat(Significance.student(t, X.length - 1)).isCloseTo(SAMPLES.number("p_value"), EXACT);
        assertThat(Significance.normal(-2.5)).isCloseTo(SAMPLES.number("normal_p"), EXACT);
        assertThat(Significance.neweyWest(X, 4)).isCloseTo(SAMPLES.number("nw4"), EXACT);
        assertThat(Interval.ofMean(X).low()).isCloseTo(SAMPLES.number("low"), EXACT);
        assertThat(Interval.ofMean(X).high()).isCloseTo(SAMPLES.number("high"), EXACT);
    }

    @Test
    void shouldRankAndCorrelate() {
        assertThat(Ranks.of(Y)).containsExactly(SAMPLES.numbers("ranks"), EXACT);
        assertThat(Ranks.spearman(X2, Y)).isCloseTo(SAMPLES.number("spearman"), EXACT);
        assertThat(Ranks.pearson(X2, Y)).isCloseTo(SAMPLES.number("pearson"), EXACT);
        assertThat(Ranks.auc(Y, Fixture.flags(SAMPLES.get("marked")))).isCloseTo(SAMPLES.number("auc"), EXACT);
    }

    @Test
    void shouldCorrectForManyQuestions() {
        assertThat(Corrections.benjaminiHochberg(SAMPLES.numbers("p"))).containsExactly(SAMPLES.numbers("bh"), EXACT);
        assertThat(Corrections.holm(SAMPLES.numbers("p"))).containsExactly(SAMPLES.numbers("holm"), EXACT);
    }

    @Test
    void shouldNotCountAQuestionWithoutAnswer() {
        assertThat(Corrections.holm(new double[] {Double.NaN, 0.02, 0.03}))
                .containsExactly(new double[] {Double.NaN, 0.04, 0.04}, EXACT);
    }

    @Test
    void shouldCutAsPandasDoes() {
        double[] sorted = X.clone();
        java.util.Arrays.sort(sorted);
        double[] shares = {0.025, 0.2, 0.5, 0.975};
        for (int i = 0; i < shares.length; i++) {
            assertThat(Quantiles.of(sorted, shares[i])).isCloseTo(SAMPLES.numbers("quantiles")[i], EXACT);
        }
        int[] bins = Quantiles.bins(X2, 5);
        for (int i = 0; i < bins.length; i++) {
            assertThat(bins[i]).isEqualTo(SAMPLES.get("bins").get(i).asInt());
        }
    }

    @Test
    void shouldDrawTheSameIntervalFromTheSameSeed() {
        Interval first = new BlockBootstrap(500, 3, 9).ofMean(X);
        assertThat(new BlockBootstrap(500, 3, 9).ofMean(X)).isEqualTo(first);
        assertThat(new BlockBootstrap(500, 3, 10).ofMean(X)).isNotEqualTo(first);
        assertThat(first.holds(Moments.mean(X))).isTrue();
    }

    /** Plain bootstrap of a mean: its interval is that of the normal distribution with the n-denominator error, within sampling. */
    @Test
    void shouldDrawIntervalsOfTheRightWidth() {
        Interval interval = new BlockBootstrap(20_000, 1, 4).ofMean(X);
        double error = Math.sqrt(Moments.squares(X)) / X.length;
        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.959964 * error, within(0.05 * error * 4));
    }

    @Test
    void shouldSayNothingWhereNothingCanBeSaid() {
        assertThat(Ranks.spearman(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                .isNaN();
        assertThat(Moments.deviation(new double[] {1})).isNaN();
        assertThat(new BlockBootstrap(100, 1, 1).ofMean(new double[] {1})).isEqualTo(Interval.NONE);
        assertThat(Significance.student(Double.NaN, 5)).isNaN();
    }
}
