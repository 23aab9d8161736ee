package ainews.scoring.backtest.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.scoring.backtest.Fixture;
import ainews.scoring.backtest.Prices;
import ainews.scoring.backtest.market.Lag;
import ainews.scoring.backtest.market.Listing;
import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.market.Sessions;
import ainews.scoring.backtest.statistic.Moments;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Against numpy and scipy, see the README beside the fixture. Each moment of the fixture is the close of every second session, so that its
 * forward return is that of the session between and moments do not share returns.
 */
class CrossSectionsTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final Fixture PANEL = new Fixture("panel.json");

    private final CrossSections sections = sections();

    private static CrossSections sections() {
        JsonNode factors = PANEL.get("factor");
        int moments = factors.size();
        int assets = factors.get(0).size();
        Sessions sessions = Prices.sessions("NYSE", "2021-01-01", moments * 2);
        List<Listing> listings = new ArrayList<>();
        Sightings sightings = new Sightings(List.of("score"), List.of("company"), List.of());
        for (int asset = 0; asset < assets; asset++) {
            double[] closes = new double[moments * 2];
            for (int moment = 0; moment < moments; moment++) {
                closes[moment * 2] = 50;
                closes[moment * 2 + 1] =
                        50 * (1 + PANEL.get("forward").get(moment).get(asset).asDouble());
            }
            listings.add(Prices.closes("L" + asset, sessions, closes));
            for (int moment = 0; moment < moments; moment++) {
                if (PANEL.get("has").get(moment).get(asset).asBoolean()) {
                    sightings.add(sessions.open(moment * 2) + 60_000L * asset, moment, asset, 0, 0, true, new double[] {
                        factors.get(moment).get(asset).asDouble()
                    });
                }
            }
        }
        return new FactorRun(sightings, new Market(listings), Lag.minutes(0), new int[] {1}, Together.MEAN)
                .sections("score", 3, 3);
    }

    @Test
    void shouldGiveTheRowsOfAlphalens() {
        Summary summary = Summary.of(sections.coefficients(0), 1, 100, 1);
        JsonNode expected = PANEL.get("ic");
        assertThat(summary.n()).isEqualTo(expected.get("n").asInt());
        assertThat(summary.mean()).isCloseTo(expected.get("mean").asDouble(), EXACT);
        assertThat(summary.deviation()).isCloseTo(expected.get("std").asDouble(), EXACT);
        assertThat(summary.adjusted()).isCloseTo(expected.get("adjusted").asDouble(), EXACT);
        assertThat(summary.t()).isCloseTo(expected.get("t").asDouble(), EXACT);
        assertThat(summary.p()).isCloseTo(expected.get("p").asDouble(), EXACT);
        assertThat(summary.skew()).isCloseTo(expected.get("skew").asDouble(), EXACT);
        assertThat(summary.kurtosis()).isCloseTo(expected.get("kurtosis").asDouble(), EXACT);
    }

    @Test
    void shouldGiveReturnsByQuantile() {
        for (int bin = 1; bin <= 3; bin++) {
            assertThat(Moments.mean(sections.pooled(0, bin, false))).isCloseTo(PANEL.numbers("mean")[bin - 1], EXACT);
            assertThat(Moments.mean(sections.pooled(0, bin, true))).isCloseTo(PANEL.numbers("excess")[bin - 1], EXACT);
            assertThat(Moments.error(sections.pooled(0, bin, true))).isCloseTo(PANEL.numbers("error")[bin - 1], EXACT);
        }
        assertThat(Moments.mean(sections.spreads(0))).isCloseTo(PANEL.number("spread"), EXACT);
    }

    @Test
    void shouldGiveTurnoverAndAutocorrelation() {
        Persistence persistence = new Persistence(sections);
        assertThat(Moments.mean(persistence.turnover(3, 1))).isCloseTo(PANEL.number("turnover"), EXACT);
        assertThat(Moments.mean(persistence.autocorrelation(1))).isCloseTo(PANEL.number("autocorrelation"), EXACT);
    }
}
