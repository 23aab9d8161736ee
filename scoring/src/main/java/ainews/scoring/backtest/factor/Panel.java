package ainews.scoring.backtest.factor;

import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.market.Trade;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * One value of a signal for each asset and moment of trade, with the returns that followed. Rows are ordered by moment, then asset. A
 * moment is a trading day's open, or what of the day came after it; the trade of a row is the latest of those of its sightings, so that the
 * whole value was known at it.
 */
public final class Panel {

    private final int[] moments;
    private final int[] starts;
    private final int[] assets;
    private final double[] factors;
    private final Trade[] trades;
    private final double[][] returns;

    private Panel(int[] moments, int[] starts, int[] assets, double[] factors, Trade[] trades, double[][] returns) {
        this.moments = moments;
        this.starts = starts;
        this.assets = assets;
        this.factors = factors;
        this.trades = trades;
        this.returns = returns;
    }

    /**
     * @param kept which sightings count
     * @param horizons in sessions
     */
    static Panel of(
            Sightings sightings,
            Entries entries,
            Market market,
            int signal,
            Together together,
            int[] horizons,
            IntPredicate kept) {
        int rows = 0;
        int[] assets = new int[entries.count()];
        int[] rowMoments = new int[entries.count()];
        double[] factors = new double[entries.count()];
        Trade[] trades = new Trade[entries.count()];
        int[] group = new int[16];
        for (int from = 0; from < entries.count(); ) {
            long place = entries.place(from);
            int size = 0;
            Trade latest = null;
            int to = from;
            for (; to < entries.count() && entries.place(to) == place; to++) {
                int sighting = entries.sighting(to);
                if (kept.test(sighting) && !Double.isNaN(sightings.value(signal, sighting))) {
                    group = size == group.length ? Arrays.copyOf(group, size * 2) : group;
                    group[size++] = sighting;
                    Trade trade = entries.trade(sighting);
                    latest = latest == null || trade.at() > latest.at() ? trade : latest;
                }
            }
            if (size > 0) {
                assets[rows] = Entries.asset(place);
                rowMoments[rows] = Entries.moment(place);
                factors[rows] = together.of(sightings, signal, group, size);
                trades[rows] = latest;
                rows++;
            }
            from = to;
        }
        return cut(market, horizons, Arrays.copyOf(rowMoments, rows), assets, factors, trades);
    }

    private static Panel cut(
            Market market, int[] horizons, int[] rowMoments, int[] assets, double[] factors, Trade[] trades) {
        int rows = rowMoments.length;
        int[] moments = Arrays.stream(rowMoments).distinct().toArray();
        int[] starts = new int[moments.length + 1];
        starts[moments.length] = rows;
        int moment = -1;
        double[][] returns = new double[horizons.length][rows];
        for (int row = 0; row < rows; row++) {
            if (row == 0 || rowMoments[row] != rowMoments[row - 1]) {
                starts[++moment] = row;
            }
            for (int h = 0; h < horizons.length; h++) {
                returns[h][row] = market.listing(assets[row]).returnOf(trades[row], horizons[h]);
            }
        }
        return new Panel(
                moments,
                starts,
                Arrays.copyOf(assets, rows),
                Arrays.copyOf(factors, rows),
                Arrays.copyOf(trades, rows),
                returns);
    }

    public int rows() {
        return assets.length;
    }

    /** How many horizons were asked for. */
    public int horizons() {
        return returns.length;
    }

    public int moments() {
        return moments.length;
    }

    /** First row of the moment; the moment after the last starts behind the last row. */
    public int start(int moment) {
        return starts[moment];
    }

    /** Epoch day of the moment, in the exchanges' zones. */
    public int day(int moment) {
        return moments[moment] >> 1;
    }

    /** Whether the moment is the open. */
    public boolean atOpen(int moment) {
        return (moments[moment] & 1) == 0;
    }

    public int asset(int row) {
        return assets[row];
    }

    public double factor(int row) {
        return factors[row];
    }

    public Trade trade(int row) {
        return trades[row];
    }

    /** @param horizon number in the horizons asked for; NaN where the return is missing */
    public double forward(int horizon, int row) {
        return returns[horizon][row];
    }

    /** The last instant at which a row of the moment is traded: from then on the whole cross-section has been known. */
    public long time(int moment) {
        long time = Long.MIN_VALUE;
        for (int row = starts[moment]; row < starts[moment + 1]; row++) {
            time = Math.max(time, trades[row].at());
        }
        return time;
    }
}
