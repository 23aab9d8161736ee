package ainews.scoring.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.scoring.backtest.event.Event;
import ainews.scoring.backtest.event.Picker;
import ainews.scoring.backtest.factor.CrossSections;
import ainews.scoring.backtest.factor.FactorRun;
import ainews.scoring.backtest.factor.Sightings;
import ainews.scoring.backtest.factor.Together;
import ainews.scoring.backtest.market.Hours;
import ainews.scoring.backtest.market.Lag;
import ainews.scoring.backtest.market.Listing;
import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.market.Sessions;
import ainews.scoring.backtest.market.Tickers;
import ainews.scoring.backtest.market.Trade;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Leaks that a backtest can have between seeing and trading, each planted: were it there, the test would see the price or value of the
 * wrong moment. Sessions are the week days from Monday 2026-01-05 on.
 */
class LookAheadTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Lag AT_ONCE = Lag.minutes(0);
    private static final double NONE = Double.NaN;

    private final Sessions newYork = Prices.sessions("NASDAQ", "2026-01-05", 6);
    private final double[] opens = {10, 20, 30, 40, 50, 60};
    private final double[] closes = {11, 21, 31, 41, 51, 61};
    private final Listing daily = new Listing("NVDA", newYork, opens, closes, 0);

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    private Trade trade(String seen) {
        return daily.trade(at(seen), AT_ONCE);
    }

    @Test
    void shouldNotTradeAtTheOpenThatIsOver() {
        assertThat(trade("2026-01-05T14:30:00.001Z").price()).isEqualTo(11);
    }

    @Test
    void shouldNotTradeAtAnOpenOfTheVeryInstant() {
        assertThat(trade("2026-01-05T14:30:00Z").price()).isEqualTo(11);
    }

    @Test
    void shouldNotTradeAtTheCloseThatIsOver() {
        assertThat(trade("2026-01-05T21:00:01Z").price()).isEqualTo(20);
    }

    @Test
    void shouldNotTradeAtACloseOfTheVeryInstant() {
        assertThat(trade("2026-01-05T21:00:00Z").price()).isEqualTo(20);
    }

    @Test
    void shouldTradeBeforeTheOpenAtTheOpen() {
        assertThat(trade("2026-01-06T14:29:59Z").price()).isEqualTo(20);
        assertThat(trade("2026-01-06T05:00:00Z").price()).isEqualTo(20);
    }

    @Test
    void shouldNotTakeTheHoursOfAnotherSeason() {
        Sessions summer = Prices.sessions("NASDAQ", "2026-07-06", 2);
        Listing listing = new Listing("NVDA", summer, new double[] {10, 20}, new double[] {11, 21}, 0);
        assertThat(listing.trade(at("2026-07-06T20:30:00Z"), AT_ONCE).price()).isEqualTo(20);
    }

    @Test
    void shouldNotTakeTheHoursOfAnotherZone() {
        Sessions tokyo = Prices.sessions("TSE", "2026-01-05", 6);
        Listing listing = new Listing("8035", tokyo, opens, closes, 0);
        assertThat(listing.trade(at("2026-01-05T07:00:00Z"), AT_ONCE).price()).isEqualTo(20);
        assertThat(trade("2026-01-05T07:00:00Z").price()).isEqualTo(10);
    }

    @Test
    void shouldNotTradeAtTheRegularCloseOfAHalfDay() {
        int friday = (int) LocalDate.parse("2026-01-09").toEpochDay();
        Sessions half = new Sessions(
                "NASDAQ",
                Hours.of("NASDAQ"),
                new TreeSet<>(List.of(friday, friday + 3)),
                Map.of(friday, new Sessions.Unusual(LocalTime.of(9, 30), LocalTime.of(13, 0))));
        Listing listing = new Listing("NVDA", half, new double[] {10, 20}, new double[] {11, 21}, 0);
        assertThat(listing.trade(at("2026-01-09T18:30:00Z"), AT_ONCE).price()).isEqualTo(20);
    }

    @Test
    void shouldWaitForTheNextTradingDay() {
        assertThat(trade("2026-01-09T22:00:00Z").at()).isEqualTo(at("2026-01-12T14:30:00Z"));
    }

    @Test
    void shouldCountTheLagBeforeLookingForAPrice() {
        long seen = at("2026-01-05T20:50:00Z");
        assertThat(daily.trade(seen, Lag.minutes(5)).price()).isEqualTo(11);
        assertThat(daily.trade(seen, Lag.minutes(15)).price()).isEqualTo(20);
        assertThat(daily.trade(seen, Lag.parse("next-open")).price()).isEqualTo(20);
        assertThat(daily.trade(seen, Lag.parse("next-close")).price()).isEqualTo(11);
    }

    @Test
    void shouldNotTradeAtABarThatHasBegun() {
        long open = newYork.open(0);
        Listing listing = new Listing(
                "NVDA",
                newYork,
                opens,
                closes,
                new long[] {open, open + 60_000, open + 120_000},
                new double[] {10, 10.5, 10.7},
                0);
        assertThat(listing.trade(open + 60_000, AT_ONCE).price()).isEqualTo(10.7);
        assertThat(listing.trade(open + 59_999, AT_ONCE).price()).isEqualTo(10.5);
        assertThat(listing.trade(open + 1, Lag.minutes(5)).price()).isEqualTo(11);
    }

    @Test
    void shouldNotTakeAMissingPriceFromALaterDay() {
        Listing listing = Prices.closes("NVDA", newYork, 11, NONE, 31, 41, 51, 61);
        assertThat(listing.trade(at("2026-01-06T15:00:00Z"), AT_ONCE).missing()).isTrue();
    }

    @Test
    void shouldNotTakeAMissingReturnForZero() {
        Listing listing = Prices.closes("NVDA", newYork, 11, NONE, 31, 41, 51, 61);
        Trade trade = listing.trade(at("2026-01-05T15:00:00Z"), AT_ONCE);
        assertThat(listing.returnOf(trade, 1)).isNaN();
        assertThat(listing.returnOf(trade, 2)).isCloseTo(31.0 / 11 - 1, EXACT);
    }

    @Test
    void shouldNotKnowAReturnBeyondTheLastSession() {
        assertThat(daily.returnOf(trade("2026-01-12T15:00:00Z"), 1)).isNaN();
    }

    @Test
    void shouldKeepAListingThatEnded() {
        Listing listing = new Listing(
                "GONE",
                newYork,
                new double[] {10, 9, NONE, NONE, NONE, NONE},
                new double[] {10, 8, NONE, NONE, NONE, NONE},
                -0.3);
        Trade trade = listing.trade(at("2026-01-05T15:00:00Z"), AT_ONCE);
        assertThat(listing.delisted()).isTrue();
        assertThat(listing.returnOf(trade, 3)).isCloseTo(8 * 0.7 / 10 - 1, EXACT);
    }

    @Test
    void shouldNotTakeTheTickerOfALaterDay() {
        Market market = new Market(
                List.of(new Listing("FB", newYork, opens, closes, 0), new Listing("META", newYork, opens, closes, 0)));
        LocalDate change = LocalDate.parse("2026-01-07");
        Tickers tickers = new Tickers(
                market,
                List.of(
                        new Tickers.Validity("company:meta", "NASDAQ:FB", null, change),
                        new Tickers.Validity("company:meta", "NASDAQ:META", change, null)));
        assertThat(tickers.assets("company:meta", List.of("NASDAQ:META"), at("2026-01-06T20:59:00Z")))
                .containsExactly(0);
        assertThat(tickers.assets("company:meta", List.of("NASDAQ:FB"), at("2026-01-06T21:01:00Z")))
                .as("traded on the day of the change")
                .containsExactly(1);
    }

    @Test
    void shouldNotFindATickerOnAnotherExchange() {
        Market market = new Market(List.of(daily));
        assertThat(market.find("TSE:NVDA")).isEqualTo(-1);
        assertThat(market.find("NYSE:NVDA")).as("the same hours").isZero();
    }

    /** The second day's values are ten times the first's: cut over the whole span, the first day would have no top bin. */
    @Test
    void shouldNotCutOverTheWholeSpan() {
        CrossSections sections = panel(Together.MEAN, false);
        int[] bins = new int[sections.panel().rows()];
        Arrays.setAll(bins, sections::bin);
        assertThat(bins).containsExactly(1, 2, 1, 2);
    }

    @Test
    void shouldCutByWhatHadAValueAndNotByWhatHasAReturnLater() {
        CrossSections sections = panel(Together.MEAN, true);
        assertThat(sections.bin(0)).isEqualTo(1);
        assertThat(sections.bin(1))
                .as("no return, and still the top of its moment")
                .isEqualTo(2);
        assertThat(sections.panel().forward(0, 1)).isNaN();
    }

    @Test
    void shouldNotTradeAValueBeforeAllOfItWasSeen() {
        long open = newYork.open(0);
        Listing listing = new Listing(
                "NVDA",
                newYork,
                opens,
                closes,
                new long[] {open, open + 60_000, open + 120_000},
                new double[] {10, 10.5, 10.7},
                0);
        Sightings sightings = new Sightings(List.of("impact"), List.of("company"), List.of());
        sightings.add(open + 1, 1, 0, 0, 0, true, new double[] {10});
        sightings.add(open + 60_001, 2, 0, 0, 0, true, new double[] {90});
        CrossSections sections = new FactorRun(
                        sightings, new Market(List.of(listing)), AT_ONCE, new int[] {1}, Together.MEAN)
                .sections("impact", 2, 2);
        assertThat(sections.panel().factor(0)).isEqualTo(50);
        assertThat(sections.panel().trade(0).price()).isEqualTo(10.7);
    }

    @Test
    void shouldNotLetALaterRescoringReachBack() {
        Sightings sightings = new Sightings(List.of("hot"), List.of("company"), List.of());
        sightings.add(at("2026-01-05T12:00:00Z"), 1, 0, 0, 0, true, new double[] {20});
        sightings.add(at("2026-01-05T22:00:00Z"), 1, 0, 0, 0, true, new double[] {95});
        CrossSections sections = new FactorRun(
                        sightings, new Market(List.of(daily)), AT_ONCE, new int[] {1}, Together.MEAN)
                .sections("hot", 2, 2);
        assertThat(sections.panel().factor(0)).isEqualTo(20);
        assertThat(sections.panel().factor(1)).isEqualTo(95);
    }

    @Test
    void shouldCountOneArticleOnceAtAMoment() {
        Sightings sightings = new Sightings(List.of("hot"), List.of("company"), List.of());
        sightings.add(at("2026-01-05T12:00:00Z"), 1, 0, 0, 0, true, new double[] {20});
        sightings.add(at("2026-01-05T12:30:00Z"), 1, 0, 0, 0, true, new double[] {30});
        sightings.add(at("2026-01-05T13:00:00Z"), 2, 0, 0, 0, true, new double[] {50});
        CrossSections sections = new FactorRun(
                        sightings, new Market(List.of(daily)), AT_ONCE, new int[] {1}, Together.SUM)
                .sections("hot", 2, 2);
        assertThat(sections.panel().factor(0)).isEqualTo(80);
    }

    @Test
    void shouldNotCallTheDayBeforeDayZero() {
        Sightings sightings = new Sightings(List.of("impact"), List.of("company"), List.of());
        sightings.add(at("2026-01-05T21:00:01Z"), 1, 0, 0, 0, true, new double[] {90});
        assertThat(Picker.pick(sightings, new Market(List.of(daily)), i -> true, 0))
                .containsExactly(new Event(0, 1));
    }

    @Test
    void shouldNotTakeAMissingValueForALowOne() {
        Sightings sightings = new Sightings(List.of("impact"), List.of("company"), List.of());
        sightings.add(at("2026-01-05T12:00:00Z"), 1, 0, 0, 0, true, new double[] {NONE});
        CrossSections sections = new FactorRun(
                        sightings, new Market(List.of(daily)), AT_ONCE, new int[] {1}, Together.MEAN)
                .sections("impact", 2, 2);
        assertThat(sections.panel().rows()).isZero();
    }

    private CrossSections panel(Together together, boolean lastHasNoReturn) {
        Listing other = lastHasNoReturn ? Prices.closes("AMD", newYork, 5, NONE, 7, 8, 9, 10) : other();
        Sightings sightings = new Sightings(List.of("impact"), List.of("company"), List.of());
        double[][] values = {{1, 2}, {10, 20}};
        for (int day = 0; day < 2; day++) {
            for (int asset = 0; asset < 2; asset++) {
                sightings.add(
                        newYork.open(day * 2) + 1, day * 2 + asset, asset, 0, 0, true, new double[] {values[day][asset]
                        });
            }
        }
        Market market = new Market(List.of(daily, other));
        return new FactorRun(sightings, market, AT_ONCE, new int[] {1}, together).sections("impact", 2, 2);
    }

    private Listing other() {
        return Prices.closes("AMD", newYork, 5, 6, 7, 8, 9, 10);
    }
}
