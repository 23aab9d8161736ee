package ainews.scoring.backtest.event;

import ainews.scoring.backtest.market.Listing;
import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.market.Sessions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Returns from close to close, and those of the market beside them. A return needs both closes: a missing one leaves a gap on its day and
 * the next, never a zero.
 */
public final class DailyReturns {

    private final Market market;
    private final double[][] returns;
    private final int index;
    private final Map<Sessions, double[]> sums = new HashMap<>();
    private final Map<Sessions, int[]> counts = new HashMap<>();

    /** @param index the asset that stands for the market, or -1: then the mean of all other listings of the same exchange does */
    public DailyReturns(Market market, int index) {
        this.market = market;
        this.index = index;
        this.returns = new double[market.size()][];
        for (int asset = 0; asset < market.size(); asset++) {
            returns[asset] = returns(market.listing(asset));
            count(market.listing(asset).sessions(), returns[asset]);
        }
    }

    private static double[] returns(Listing listing) {
        double[] returns = new double[listing.sessions().count()];
        Arrays.fill(returns, Double.NaN);
        for (int session = 1; session < returns.length; session++) {
            returns[session] = listing.close(session) / listing.close(session - 1) - 1;
        }
        return returns;
    }

    private void count(Sessions sessions, double[] values) {
        double[] sum = sums.computeIfAbsent(sessions, key -> new double[key.count()]);
        int[] count = counts.computeIfAbsent(sessions, key -> new int[key.count()]);
        for (int session = 0; session < values.length; session++) {
            if (!Double.isNaN(values[session])) {
                sum[session] += values[session];
                count[session]++;
            }
        }
    }

    public int sessions(int asset) {
        return returns[asset].length;
    }

    /** NaN where it is not known. */
    public double of(int asset, int session) {
        return returns[asset][session];
    }

    /** The market's return on the asset's session; NaN where it is not known. */
    public double market(int asset, int session) {
        Sessions sessions = market.listing(asset).sessions();
        if (index >= 0) {
            int there = market.listing(index).sessions().on(sessions.day(session));
            return there < 0 ? Double.NaN : returns[index][there];
        }
        double own = returns[asset][session];
        double sum = sums.get(sessions)[session] - (Double.isNaN(own) ? 0 : own);
        int count = counts.get(sessions)[session] - (Double.isNaN(own) ? 0 : 1);
        return count == 0 ? Double.NaN : sum / count;
    }
}
