package ainews.scoring.backtest.factor;

import ainews.scoring.backtest.market.Lag;
import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.market.Trade;
import java.util.Arrays;
import java.util.Comparator;

/** Where each sighting is traded at one lag. Sightings that cannot be traded have no place in the order. */
final class Entries {

    private static final int ASSET_BITS = 16;
    private static final int SIGHTING_BITS = 27;

    private static final int INSERTED = 32;

    private final long[] order;
    private final Trade[] trades;
    /** When each is traded: read far more often than the rest of a trade. */
    private final long[] times;

    private final int missing;
    private final int beyond;

    private Entries(long[] order, Trade[] trades, int missing, int beyond) {
        this.order = order;
        this.trades = trades;
        this.times = Arrays.stream(trades).mapToLong(Trade::at).toArray();
        this.missing = missing;
        this.beyond = beyond;
    }

    static Entries of(Sightings sightings, Market market, Lag lag) {
        if (market.size() >= 1 << ASSET_BITS || sightings.count() >= 1 << SIGHTING_BITS) {
            throw new IllegalArgumentException("at most " + ((1 << ASSET_BITS) - 1) + " assets and "
                    + ((1 << SIGHTING_BITS) - 1) + " sightings fit into one backtest");
        }
        long[] order = new long[sightings.count()];
        Trade[] trades = new Trade[sightings.count()];
        int placed = 0;
        int missing = 0;
        int beyond = 0;
        for (int i = 0; i < sightings.count(); i++) {
            int asset = sightings.asset(i);
            Trade trade = market.listing(asset).trade(sightings.seenAt(i), lag);
            if (trade == null) {
                beyond++;
            } else if (trade.missing()) {
                missing++;
            } else {
                long day = market.listing(asset).sessions().day(trade.session());
                long moment = day * 2 + (trade.slot() == Trade.Slot.OPEN ? 0 : 1);
                order[placed++] = (moment << ASSET_BITS | asset) << SIGHTING_BITS | i;
                trades[i] = trade;
            }
        }
        long[] placedOrder = Arrays.copyOf(order, placed);
        Arrays.sort(placedOrder);
        orderGroups(sightings, placedOrder);
        // Read in this order for each signal and slice: laid out once, so that reading does not jump about.
        Trade[] placedTrades = new Trade[placed];
        for (int n = 0; n < placed; n++) {
            placedTrades[n] = trades[sighting(placedOrder[n])];
        }
        return new Entries(placedOrder, placedTrades, missing, beyond);
    }

    private static void orderGroups(Sightings sightings, long[] order) {
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && order[to] >>> SIGHTING_BITS == order[from] >>> SIGHTING_BITS) {
                to++;
            }
            if (to - from > INSERTED) {
                sort(sightings, order, from, to);
            } else {
                insert(sightings, order, from, to);
            }
            from = to;
        }
    }

    private static void sort(Sightings all, long[] order, int from, int to) {
        long[] sorted = Arrays.stream(order, from, to)
                .boxed()
                .sorted(Comparator.comparingInt((Long entry) -> all.subject(sighting(entry)))
                        .thenComparingLong(entry -> all.seenAt(sighting(entry)))
                        .thenComparingInt(entry -> sighting(entry)))
                .mapToLong(Long::longValue)
                .toArray();
        System.arraycopy(sorted, 0, order, from, sorted.length);
    }

    /** Groups are small and nearly in order already. */
    private static void insert(Sightings all, long[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long moving = order[i];
            int at = i;
            while (at > from && after(all, sighting(order[at - 1]), sighting(moving))) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = moving;
        }
    }

    private static boolean after(Sightings all, int one, int other) {
        if (all.subject(one) != all.subject(other)) {
            return all.subject(one) > all.subject(other);
        }
        return all.seenAt(one) != all.seenAt(other) ? all.seenAt(one) > all.seenAt(other) : one > other;
    }

    private static int sighting(long entry) {
        return (int) (entry & (1 << SIGHTING_BITS) - 1);
    }

    /** Traded sightings. */
    int count() {
        return order.length;
    }

    /** Sightings whose listing had no price in the session in which they could be traded. */
    int missing() {
        return missing;
    }

    /** Sightings after the last session. */
    int beyond() {
        return beyond;
    }

    /** The n-th traded sighting by moment and asset, then by subject, time and number. */
    int sighting(int n) {
        return sighting(order[n]);
    }

    /** Of the n-th. */
    Trade trade(int n) {
        return trades[n];
    }

    /** When the n-th is traded, epoch milliseconds. */
    long time(int n) {
        return times[n];
    }

    /** Moment and asset of the n-th: equal for what is traded together. */
    long place(int n) {
        return order[n] >>> SIGHTING_BITS;
    }

    /** Epoch day, times two, plus one for what is traded after the open. */
    static int moment(long place) {
        return (int) (place >>> ASSET_BITS);
    }

    static int asset(long place) {
        return (int) (place & (1 << ASSET_BITS) - 1);
    }
}
