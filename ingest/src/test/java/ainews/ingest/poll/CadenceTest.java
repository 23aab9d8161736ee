package ainews.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.ingest.feed.FeedTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CadenceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration CONFIGURED = Duration.ofMinutes(30);

    private final Cadence cadence = Cadence.standard(() -> 0);

    @Test
    void shouldUseTheConfiguredIntervalUntilArrivalsAreKnown() {
        assertThat(wait(List.of(), null)).isEqualTo(CONFIGURED);
    }

    @Test
    void shouldPollAtTheSquareRootOfTheUsualRate() {
        assertThat(wait(every(Duration.ofHours(4), Duration.ZERO), null)).isEqualTo(Duration.ofMinutes(24));
        assertThat(wait(every(Duration.ofHours(1), Duration.ZERO), null)).isEqualTo(Duration.ofMinutes(12));
    }

    @Test
    void shouldHoldToTheConfiguredIntervalWithinAFactorOfFour() {
        assertThat(wait(every(Duration.ofSeconds(1), Duration.ZERO), null)).isEqualTo(Duration.ofSeconds(450));
        assertThat(wait(every(Duration.ofDays(9), Duration.ZERO), null)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void shouldAskASilentSourceLess() {
        assertThat(wait(every(Duration.ofMinutes(30), Duration.ofDays(30)), null))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void shouldNotPollBeforeTheAnswerHasExpired() {
        assertThat(wait(List.of(), Duration.ofHours(9))).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void shouldBackOffForEverWithJitter() {
        Cadence most = Cadence.standard(() -> 1);
        List<Duration> waits = new ArrayList<>();
        for (int failures : new int[] {1, 2, 3, 10, 1000}) {
            waits.add(Duration.between(NOW, most.afterFailure(NOW, failures, null)));
        }
        assertThat(waits)
                .containsExactly(
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(20),
                        Duration.ofDays(1),
                        Duration.ofDays(1));
        assertThat(cadence.afterFailure(NOW, 1, null)).isEqualTo(NOW.plusSeconds(150));
        assertThat(cadence.afterFailure(NOW, 1, Duration.ofHours(5))).isEqualTo(NOW.plus(Duration.ofHours(5)));
    }

    @Test
    void shouldKeepTheLatestArrivalsInOrder() {
        List<Long> many = new ArrayList<>();
        for (long i = 30; i > 0; i--) {
            many.add(i);
        }
        assertThat(Cadence.arrivals(List.of(100L), many))
                .hasSize(20)
                .isSorted()
                .last()
                .isEqualTo(100L);
    }

    private Duration wait(List<Long> arrivals, Duration maxAge) {
        return Duration.between(
                NOW, cadence.afterGood(NOW, new Habits(CONFIGURED, arrivals, FeedTiming.NONE), maxAge, false));
    }

    private static List<Long> every(Duration gap, Duration silence) {
        List<Long> arrivals = new ArrayList<>();
        for (int i = 9; i >= 0; i--) {
            arrivals.add(NOW.minus(silence).minus(gap.multipliedBy(i)).toEpochMilli());
        }
        return arrivals;
    }
}
