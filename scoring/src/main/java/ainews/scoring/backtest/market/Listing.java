package ainews.scoring.backtest.market;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;

/**
 * One listing with its prices, adjusted for splits and dividends. Daily prices stand by session; prices within sessions, where there are
 * any, by instant. NaN is a price that is missing.
 */
public final class Listing {

    private static final long[] NO_TIMES = {};
    private static final double[] NO_PRICES = {};

    private final String symbol;
    private final Sessions sessions;
    private final double[] opens;
    private final double[] closes;
    private final long[] times;
    private final double[] prices;
    private final double delistingReturn;
    private final int last;

    /**
     * @param opens by session; all NaN where the vendor gives closes only
     * @param delistingReturn what holders got after the last price, as a return on it; 0 where nothing is known
     */
    public Listing(String symbol, Sessions sessions, double[] opens, double[] closes, double delistingReturn) {
        this(symbol, sessions, opens, closes, NO_TIMES, NO_PRICES, delistingReturn);
    }

    /**
     * @param times ascending instants within sessions
     * @param prices at these instants
     */
    public Listing(
            String symbol,
            Sessions sessions,
            double[] opens,
            double[] closes,
            long[] times,
            double[] prices,
            double delistingReturn) {
        this.symbol = symbol;
        this.sessions = sessions;
        this.opens = opens.clone();
        this.closes = closes.clone();
        this.times = times.clone();
        this.prices = prices.clone();
        this.delistingReturn = delistingReturn;
        int end = closes.length - 1;
        while (end >= 0 && Double.isNaN(closes[end])) {
            end--;
        }
        this.last = end;
    }

    public String symbol() {
        return symbol;
    }

    public Sessions sessions() {
        return sessions;
    }

    public double close(int session) {
        return closes[session];
    }

    /** The last session with a price, -1 where there is none. */
    public int last() {
        return last;
    }

    /** Whether it stopped trading while its exchange went on. */
    public boolean delisted() {
        return last < sessions.count() - 1;
    }

    /**
     * The first price later than what was seen plus the lag, which is never a price of the very instant. Only the first session that is
     * open or opens then counts: where the listing has no price in it, the price is missing and not taken from a later day.
     *
     * @return null beyond the last session
     */
    public Trade trade(long seenAt, Lag lag) {
        long ready = seenAt + lag.delay().toMillis();
        return switch (lag.target()) {
            case NEXT_OPEN -> {
                int session = sessions.openingAfter(ready);
                yield session == sessions.count() ? null : atOpen(session);
            }
            case NEXT_CLOSE -> {
                int session = sessions.closingAfter(ready);
                yield session == sessions.count() ? null : atClose(session);
            }
            case FIRST -> first(ready);
        };
    }

    private Trade first(long ready) {
        int session = sessions.closingAfter(ready);
        if (session == sessions.count()) {
            return null;
        }
        if (ready < sessions.open(session) && !Double.isNaN(opens[session])) {
            return atOpen(session);
        }
        int next = Arrays.binarySearch(times, ready + 1);
        next = next < 0 ? -next - 1 : next;
        if (next < times.length && times[next] < sessions.close(session)) {
            return new Trade(session, Trade.Slot.WITHIN, times[next], prices[next]);
        }
        return atClose(session);
    }

    private Trade atOpen(int session) {
        return new Trade(session, Trade.Slot.OPEN, sessions.open(session), opens[session]);
    }

    private Trade atClose(int session) {
        return new Trade(session, Trade.Slot.CLOSE, sessions.close(session), closes[session]);
    }

    /**
     * Return from the trade to the same time of day so many sessions later: open to open, close to close, else the first price from that
     * time of day on. A listing that ended in between is sold at its last close, with the return of its delisting.
     *
     * @return NaN where the price is missing or not known yet
     */
    public double returnOf(Trade trade, int horizon) {
        int exit = trade.session() + horizon;
        if (trade.missing() || exit >= sessions.count()) {
            return Double.NaN;
        }
        if (exit > last && last >= trade.session()) {
            return closes[last] * (1 + delistingReturn) / trade.price() - 1;
        }
        return priceAt(exit, trade) / trade.price() - 1;
    }

    private double priceAt(int session, Trade trade) {
        return switch (trade.slot()) {
            case OPEN -> opens[session];
            case CLOSE -> closes[session];
            case WITHIN -> within(session, trade.at());
        };
    }

    private double within(int session, long entry) {
        LocalTime time =
                Instant.ofEpochMilli(entry).atZone(sessions.hours().zone()).toLocalTime();
        long wanted = java.time.LocalDate.ofEpochDay(sessions.day(session))
                .atTime(time)
                .atZone(sessions.hours().zone())
                .toInstant()
                .toEpochMilli();
        int next = Arrays.binarySearch(times, wanted);
        next = next < 0 ? -next - 1 : next;
        return next < times.length && times[next] < sessions.close(session) ? prices[next] : closes[session];
    }
}
