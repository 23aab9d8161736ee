package ainews.scoring.backtest;

import ainews.scoring.backtest.event.DailyReturns;
import ainews.scoring.backtest.event.Event;
import ainews.scoring.backtest.event.EventStudy;
import ainews.scoring.backtest.event.Model;
import ainews.scoring.backtest.event.Span;
import ainews.scoring.backtest.event.Tests;
import ainews.scoring.backtest.market.Listing;
import ainews.scoring.backtest.market.Market;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Events at random places of given prices, with or without an effect planted at them. */
final class Planting {

    private final Market market;
    private final Span span;
    private final UniformRandomProvider random;

    Planting(Market market, Span span, long seed) {
        this.market = market;
        this.span = span;
        this.random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    /** No two in each other's window, as a study picks them. */
    List<Event> draw(int count) {
        return draw(count, true);
    }

    private List<Event> draw(int count, boolean keepApart) {
        List<Event> events = new ArrayList<>();
        int first = span.estimation() + span.gap() + span.before() + 1;
        while (events.size() < count) {
            int asset = random.nextInt(market.size());
            int sessions = market.listing(asset).sessions().count();
            int session = first + random.nextInt(sessions - first - span.after() - 1);
            boolean apart = !keepApart
                    || events.stream()
                            .noneMatch(event ->
                                    event.asset() == asset && Math.abs(event.session() - session) <= span.after());
            if (apart && known(asset, session, first)) {
                events.add(new Event(asset, session));
            }
        }
        return events;
    }

    private boolean known(int asset, int session, int history) {
        for (int i = session - history; i <= session + span.after(); i++) {
            if (i < 0 || Double.isNaN(market.listing(asset).close(i))) {
                return false;
            }
        }
        return true;
    }

    /** The prices with the effect added to the return of each event's day 0. */
    Market plant(List<Event> events, double effect) {
        List<Listing> planted = new ArrayList<>();
        for (int asset = 0; asset < market.size(); asset++) {
            Listing listing = market.listing(asset);
            double[] closes = new double[listing.sessions().count()];
            double factor = 1;
            for (int session = 0; session < closes.length; session++) {
                factor *= 1 + effect * Collections.frequency(events, new Event(asset, session));
                closes[session] = listing.close(session) * factor;
            }
            planted.add(Prices.closes(listing.symbol(), listing.sessions(), closes));
        }
        return new Market(planted);
    }

    Tests study(Market prices, List<Event> events, Model model, int to) {
        return new EventStudy(new DailyReturns(prices, -1), prices, events, model, span).tests(0, to);
    }

    /**
     * Share of draws whose 95 % interval holds the truth.
     *
     * @param apart events that keep apart are drawn without replacement from not that many days: the more of all days their windows fill, the
     *     closer they come to the mean of all days, and the more often an interval for independent dates holds it
     */
    double cover(Model model, int draws, int events, int to, double truth, boolean apart) {
        DailyReturns returns = new DailyReturns(market, -1);
        int held = 0;
        for (int i = 0; i < draws; i++) {
            EventStudy study = new EventStudy(returns, market, draw(events, apart), model, span);
            held += study.tests(0, to).interval().holds(truth) ? 1 : 0;
        }
        return (double) held / draws;
    }

    /** Mean abnormal return over every place where an event could be: what random events have on average. */
    double truth(Model model, int to) {
        DailyReturns returns = new DailyReturns(market, -1);
        List<Event> all = new ArrayList<>();
        int first = span.estimation() + span.gap() + span.before() + 1;
        for (int asset = 0; asset < market.size(); asset++) {
            for (int session = first;
                    session < market.listing(asset).sessions().count() - span.after() - 1;
                    session++) {
                if (known(asset, session, first)) {
                    all.add(new Event(asset, session));
                }
            }
        }
        return new EventStudy(returns, market, all, model, span).tests(0, to).mean();
    }
}
