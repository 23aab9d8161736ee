package ainews.scoring.backtest.market;

/**
 * The first price at which something seen could be traded.
 *
 * @param session number in the listing's {@link Sessions}
 * @param slot where in the session
 * @param at instant of the price, later than what was seen
 * @param price adjusted; NaN where the listing has none in that session
 */
public record Trade(int session, Slot slot, long at, double price) {

    /** Parts of a session, in order of time. */
    public enum Slot {
        OPEN,
        WITHIN,
        CLOSE
    }

    public boolean missing() {
        return Double.isNaN(price);
    }
}
