package ainews.scoring.backtest.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.scoring.backtest.Fixture;
import ainews.scoring.backtest.Prices;
import ainews.scoring.backtest.market.Listing;
import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.market.Sessions;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against numpy and scipy, see the README beside the fixture. */
class EventStudyTest {
    private static final Fixture STUDY = new Fixture("event-study.json");

    private final Market market = market();
    private final DailyReturns returns = new DailyReturns(market, market.size() - 1);
    private final Span span = new Span(60, 5, 3, 6, 30);

    private static Market market() {
        Sessions sessions = Prices.sessions("NYSE", "2020-01-01", 160);
        List<Listing> listings = new ArrayList<>();
        for (JsonNode closes : STUDY.get("closes")) {
            listings.add(Prices.closes("L" + listings.size(), sessions, Fixture.numbers(closes)));
        }
        listings.add(Prices.closes("INDEX", sessions, STUDY.numbers("market")));
        return new Market(listings);
    }

    private static List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (JsonNode event : STUDY.get("events")) {
            events.add(new Event(event.get(0).asInt(), event.get(1).asInt()));
        }
        return events;
    }

    @Test
    void shouldGiveTheFiguresOfAnIndependentComputation() {
        assertThat(STUDY.get("expected")).hasSize(15);
        for (JsonNode expected : STUDY.get("expected")) {
            Model model = Model.valueOf(expected.get("model").asText());
            Tests tests = new EventStudy(returns, market, events(), model, span)
                    .tests(expected.get("from").asInt(), expected.get("to").asInt());

            assertThat(tests.n()).isEqualTo(expected.get("n").asInt());
            double[] figures = {
                tests.mean(),
                tests.interval().low(),
                tests.interval().high(),
                tests.crossSection(),
                tests.patell(),
                tests.bmp(),
                tests.rank(),
                tests.sign(),
                tests.generalizedSign()
            };
            String[] names = {"mean", "low", "high", "t", "patell", "bmp", "rank", "sign", "generalized"};
            for (int i = 0; i < names.length; i++) {
                assertThat(figures[i])
                        .as(expected + " " + names[i])
                        .isCloseTo(expected.get(names[i]).asDouble(), within(1e-9));
            }
        }
    }

    @Test
    void shouldLeaveOutAnEventWithoutHistory() {
        EventStudy study = new EventStudy(
                returns, market, List.of(new Event(0, 40), new Event(0, 130), new Event(0, 158)), Model.MARKET, span);
        assertThat(study.count()).isEqualTo(1);
        assertThat(study.leftOut()).isEqualTo(2);
    }

    @Test
    void shouldTakeTheOthersForTheMarketWhereNoneIsNamed() {
        DailyReturns others = new DailyReturns(market, -1);
        double sum = 0;
        for (int asset = 1; asset < market.size(); asset++) {
            sum += others.of(asset, 10);
        }
        assertThat(others.market(0, 10)).isCloseTo(sum / (market.size() - 1), within(1e-15));
    }

    @Test
    void shouldLeaveAGapWhereAPriceIsMissing() {
        assertThat(returns.of(2, 50)).isNaN();
        assertThat(returns.of(2, 51)).isNaN();
        assertThat(returns.of(2, 52)).isNotNaN();
    }
}
