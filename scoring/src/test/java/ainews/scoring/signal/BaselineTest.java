package ainews.scoring.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final long HOUR = 3_600_000L;
    private static final double BURST = 5;

    private static int poisson(Random random, double rate) {
        double limit = Math.exp(-rate);
        int k = 0;
        for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
            k++;
        }
        return k;
    }

    /** Folds an hour's mentions and says how significant they were at its end. */
    private static double hour(Baseline baseline, long hour, int mentions) {
        baseline.roll(hour * HOUR);
        for (int i = 0; i < mentions; i++) {
            baseline.mention();
        }
        Double significance = baseline.significance(mentions);
        return significance == null ? 0 : significance;
    }

    @Test
    void shouldRaiseAtMostOneFalseAlarmIn10000HoursOfNoise() {
        Random random = new Random(7);
        for (double rate : new double[] {0.02, 0.1, 0.5, 2, 8, 20}) {
            int alarms = 0;
            int hours = 0;
            for (int entity = 0; entity < 20; entity++) {
                Baseline baseline = new Baseline(0, 0);
                for (int h = 0; h < 2_000; h++) {
                    alarms += hour(baseline, h, poisson(random, rate)) >= BURST ? 1 : 0;
                    hours++;
                }
            }
            assertThat(alarms * 10_000.0 / hours).as("rate " + rate).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void shouldSeeABurstWithinTwoHours() {
        Random random = new Random(8);
        int late = 0;
        for (int n = 0; n < 200; n++) {
            double rate = 0.1 + n % 10 * 0.4;
            Baseline baseline = new Baseline(0, 0);
            for (int h = 0; h < 400; h++) {
                hour(baseline, h, poisson(random, rate));
            }
            boolean seen = false;
            for (int h = 400; h < 402; h++) {
                seen |= hour(baseline, h, poisson(random, 10 + 4 * rate)) >= BURST;
            }
            late += seen ? 0 : 1;
        }
        assertThat(late).isLessThanOrEqualTo(10);
    }

    @Test
    void shouldNotStayBursting() {
        Baseline baseline = new Baseline(0, 0);
        for (int h = 0; h < 200; h++) {
            hour(baseline, h, h % 3 == 0 ? 1 : 0);
        }
        assertThat(hour(baseline, 200, 40)).isGreaterThan(BURST);
        assertThat(hour(baseline, 201, 0)).isZero();
        for (int h = 202; h < 400; h++) {
            hour(baseline, h, 40);
        }
        assertThat(hour(baseline, 400, 40)).isLessThan(BURST);
    }
}
