package ainews.scoring.hot;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.scoring.story.Attention;
import org.junit.jupiter.api.Test;

class HeatTest {
    private static final long START = 1_700_000_000_000L;
    private static final long HALF_AN_HOUR = 1_800_000L;

    private static double after(long points, long comments, int rank) {
        Attention first = Attention.next(null, 20L, 4L, 12, START);
        return Expected.heat(Attention.next(first, points, comments, rank, START + HALF_AN_HOUR));
    }

    @Test
    void shouldRiseWithPointsCommentsAndPlace() {
        for (long points = 20; points < 5_000; points += 37) {
            assertThat(after(points + 1, 10, 5)).isGreaterThan(after(points, 10, 5));
            assertThat(after(points, 300, 5)).isGreaterThan(after(points, 10, 5));
            assertThat(after(points, 10, 1)).isGreaterThan(after(points, 10, 5));
        }
    }

    @Test
    void shouldTellTheTopApart() {
        assertThat(tenths(after(2_000, 400, 1))).isLessThan(tenths(after(5_000, 400, 1)));
        assertThat(tenths(after(5_000, 400, 1))).isLessThan(1_000);
    }

    @Test
    void shouldCountCommentsWhereAPlatformHasNoPoints() {
        Attention few = Attention.next(null, null, 10L, null, START);
        Attention many = Attention.next(null, null, 100L, null, START);
        assertThat(Expected.heat(many)).isGreaterThan(Expected.heat(few));
        assertThat(Expected.heat(Attention.next(null, null, null, null, START))).isZero();
    }

    private static int tenths(double heat) {
        return new Heat(0, heat, 1, 0, 0, 0, 0, START).tenths(START);
    }
}
