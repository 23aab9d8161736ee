package ainews.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.ingest.feed.FeedTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HabitsTest {
    /** A Friday. */
    private static final Instant NOW = Instant.parse("2026-02-27T22:30:00Z");

    private static final Duration CONFIGURED = Duration.ofMinutes(30);
    private static final FeedTiming WEEKENDS = new FeedTiming(0, List.of(), List.of(6, 7));
    private static final FeedTiming NIGHTS = new FeedTiming(0, List.of(22, 23, 0, 1), List.of());

    private final Cadence cadence = Cadence.standard(() -> 0);

    @Test
    void shouldTakeTheFeedsWordUntilItIsKnownHowOftenItPublishes() {
        assertThat(minutes(List.of(), said(60))).isEqualTo(60);
        assertThat(minutes(List.of(), said(10))).isEqualTo(10);
        // No further from the operator's interval than four times
        assertThat(minutes(List.of(), said(1))).isEqualTo(7.5);
        assertThat(minutes(List.of(), said(60 * 24))).isEqualTo(120);
    }

    @Test
    void shouldAskLaterWhereTheFeedSaysSoButAtMostTwiceAsLate() {
        List<Long> everyThreeHours = every(Duration.ofHours(3));
        double alone = minutes(everyThreeHours, FeedTiming.NONE);

        assertThat(minutes(everyThreeHours, said(30))).isEqualTo(30).isGreaterThan(alone);
        assertThat(minutes(everyThreeHours, said(120))).isCloseTo(2 * alone, within(0.001));
        assertThat(minutes(everyThreeHours, said(5))).isEqualTo(alone);
    }

    @Test
    void shouldNotBelieveAFeedThatPublishesMoreOftenThanItSays() {
        List<Long> everyHour = every(Duration.ofHours(1));

        assertThat(minutes(everyHour, said(61))).isEqualTo(minutes(everyHour, FeedTiming.NONE));
        assertThat(minutes(everyHour, said(24 * 60))).isEqualTo(minutes(everyHour, FeedTiming.NONE));
    }

    @Test
    void shouldSkipTheHoursAndDaysThatTheFeedNames() {
        Habits nights = new Habits(CONFIGURED, List.of(), NIGHTS);

        assertThat(cadence.afterGood(NOW, nights, null, false)).isEqualTo(Instant.parse("2026-02-28T02:00:00Z"));
        assertThat(cadence.afterGood(Instant.parse("2026-02-27T12:30:00Z"), nights, null, false))
                .isEqualTo(Instant.parse("2026-02-27T13:00:00Z"));
    }

    @Test
    void shouldAskAllTheSameAtTheLongestIntervalWhileTheFeedIsSilent() {
        Habits weekends = new Habits(CONFIGURED, List.of(), WEEKENDS);
        Instant saturday = Instant.parse("2026-02-28T05:10:00Z");

        assertThat(cadence.afterGood(saturday, weekends, null, false)).isEqualTo(saturday.plus(Duration.ofHours(6)));
        assertThat(cadence.afterGood(Instant.parse("2026-03-01T20:10:00Z"), weekends, null, false))
                .isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void shouldNotSkipDaysOnWhichTheFeedPublishesAfterAll() {
        List<Long> onASunday = List.of(Instant.parse("2026-02-22T09:00:00Z").toEpochMilli());
        Instant saturday = Instant.parse("2026-02-28T05:10:00Z");

        assertThat(cadence.afterGood(saturday, new Habits(CONFIGURED, onASunday, WEEKENDS), null, false))
                .isEqualTo(saturday.plus(CONFIGURED));
    }

    @Test
    void shouldObeyTheServerBeforeTheFeed() {
        Habits nights = new Habits(CONFIGURED, List.of(), NIGHTS);

        assertThat(cadence.afterGood(NOW, nights, Duration.ofHours(8), false)).isEqualTo(NOW.plus(Duration.ofHours(8)));
    }

    private double minutes(List<Long> arrivals, FeedTiming timing) {
        Instant next = cadence.afterGood(NOW, new Habits(CONFIGURED, arrivals, timing), null, false);
        return (double) Duration.between(NOW, next).toMillis() / 60_000;
    }

    private static FeedTiming said(int minutes) {
        return new FeedTiming(minutes * 60_000L, List.of(), List.of());
    }

    private static List<Long> every(Duration gap) {
        List<Long> arrivals = new ArrayList<>();
        for (int i = 9; i >= 0; i--) {
            arrivals.add(NOW.minus(gap.multipliedBy(i)).toEpochMilli());
        }
        return arrivals;
    }
}
