package ainews.scoring.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.scoring.backtest.event.Event;
import ainews.scoring.backtest.event.Model;
import ainews.scoring.backtest.event.Span;
import ainews.scoring.backtest.event.Tests;
import ainews.scoring.backtest.factor.Sightings;
import ainews.scoring.backtest.market.Listing;
import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.market.Sessions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Made-up prices with and without an effect; BacktestEval does the same on real ones. */
class PlantedEffectTest {
    private static final Span SPAN = new Span(40, 2, 1, 5, 30);
    private static final Market PRICES = market();

    private static Market market() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(11);
        var normal = NormalDistribution.of(0.0003, 0.015).createSampler(random);
        Sessions sessions = Prices.sessions("NYSE", "2020-01-01", 260);
        List<Listing> listings = new ArrayList<>();
        for (int asset = 0; asset < 12; asset++) {
            double[] closes = new double[260];
            double price = 100;
            for (int session = 0; session < closes.length; session++) {
                price *= 1 + normal.sample();
                closes[session] = price;
            }
            listings.add(Prices.closes("L" + asset, sessions, closes));
        }
        return new Market(listings);
    }

    @Test
    void shouldRecoverAPlantedEffect() {
        Planting planting = new Planting(PRICES, SPAN, 1);
        List<Event> events = planting.draw(60);
        Market planted = planting.plant(events, 0.02);
        for (Model model : Model.values()) {
            Tests without = planting.study(PRICES, events, model, 0);
            Tests with = planting.study(planted, events, model, 0);
            assertThat(with.mean() - without.mean()).as(model.title()).isCloseTo(0.02, within(0.002));
            assertThat(with.interval().holds(0.02)).as(model.title()).isTrue();
            assertThat(List.of(with.crossSection(), with.patell(), with.bmp(), with.rank(), with.generalizedSign()))
                    .as(model.title())
                    .allMatch(statistic -> statistic > 4);
        }
    }

    /** Of 600 intervals 95 % hold the truth, give or take four standard errors (0.9 points each). */
    @Test
    void shouldHoldTheTruthAsOftenAsPromised() {
        Planting planting = new Planting(PRICES, SPAN, 2);
        double truth = planting.truth(Model.MARKET, 3);
        assertThat(planting.cover(Model.MARKET, 600, 40, 3, truth, true)).isBetween(0.914, 0.986);
    }

    /** A score that orders the next day's returns is found, and the same scores on shuffled dates are not. */
    @Test
    void shouldFindAScoreThatKnowsAndNotItsPlacebo() {
        Sightings sightings = new Sightings(List.of("impact"), List.of("company"), List.of("funding"));
        for (int session = 0; session < 250; session++) {
            for (int asset = 0; asset < PRICES.size(); asset++) {
                Listing listing = PRICES.listing(asset);
                double next = listing.close(session + 1) / listing.close(session) - 1;
                sightings.add(listing.sessions().open(session), session * 100 + asset, asset, 0, 1, true, new double[] {
                    50 + 300 * next + (session * 31 + asset * 17) % 23
                });
            }
        }
        Backtest.Result result = new Backtest(Settings.usual(), PRICES, -1, step -> {}).run(List.of(sightings));
        Table ic = result.tables().stream()
                .filter(table -> table.name().equals("ic"))
                .findFirst()
                .orElseThrow();
        List<Object> first = ic.rows().get(0);
        assertThat((Double) ic.cell(first, "ic_mean")).isGreaterThan(0.3);
        assertThat((Double) ic.cell(first, "p_holm")).isLessThan(0.001);
        assertThat(Math.abs((Double) ic.cell(first, "placebo_ic_mean"))).isLessThan(0.1);
        assertThat((Double) ic.cell(first, "placebo_share_as_large")).isEqualTo(1.0 / 21);
    }
}
