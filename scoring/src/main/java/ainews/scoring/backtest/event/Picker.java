package ainews.scoring.backtest.event;

import ainews.scoring.backtest.factor.Sightings;
import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.market.Sessions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Chooses events from sightings: strong news that opens a story, one at a time for each asset. */
public final class Picker {

    private Picker() {}

    /**
     * Events by asset, then day. Of those of an asset that fall into the window of an earlier one, only the earlier is kept.
     *
     * @param strong which sightings are events
     * @param quiet sessions after an event in which the asset has no other
     */
    public static List<Event> pick(Sightings sightings, Market market, IntPredicate strong, int quiet) {
        long[] places = new long[sightings.count()];
        int count = 0;
        for (int i = 0; i < sightings.count(); i++) {
            if (strong.test(i)) {
                Sessions sessions = market.listing(sightings.asset(i)).sessions();
                int session = sessions.closingAfter(sightings.seenAt(i));
                if (session < sessions.count()) {
                    places[count++] = (long) sightings.asset(i) << 32 | session;
                }
            }
        }
        long[] sorted = Arrays.copyOf(places, count);
        Arrays.sort(sorted);
        List<Event> events = new ArrayList<>();
        for (long place : sorted) {
            int asset = (int) (place >>> 32);
            int session = (int) place;
            Event earlier = events.isEmpty() ? null : events.get(events.size() - 1);
            if (earlier == null || earlier.asset() != asset || session > earlier.session() + quiet) {
                events.add(new Event(asset, session));
            }
        }
        return events;
    }
}
