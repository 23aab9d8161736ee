package ainews.scoring.backtest.factor;

import ainews.scoring.backtest.market.Lag;
import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.market.Trade;

/** Where each sighting is traded at one lag. Sightings that cannot be traded have no place in the order. */
final class Entries {

    private static final int ASSET_BITS = 16;
    private static final int SIGHTING_BITS = 27;

    private final long[] order;
    private final Trade[] trades;
    private final int missing;
    private final int beyond;

    private Entries(long[] order, Trade[] trades, int missing, int beyond) {
        this.order = order;
        this.trades = trades;
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
        long[] placedOrder = java.util.Arrays.copyOf(order, placed);
        java.util.Arrays.sort(placedOrder);
        return new Entries(placedOrder, trades, missing, beyond);
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

    /** The n-th traded sighting by moment and asset. */
    int sighting(int n) {
        return (int) (order[n] & (1 << SIGHTING_BITS) - 1);
    }

    Trade trade(int sighting) {
        return trades[sighting];
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
