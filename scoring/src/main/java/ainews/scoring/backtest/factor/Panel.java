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

    private final Rows rows;
    private final double[] factors;

    private Panel(Rows rows, double[] factors) {
        this.rows = rows;
        this.factors = factors;
    }

    /**
     * @param kept which sightings count
     * @param horizons in sessions
     * @param like a panel of another signal, perhaps at the same places; null for none
     */
    static Panel of(
            Sightings sightings,
            Entries entries,
            Market market,
            int signal,
            Together together,
            int[] horizons,
            IntPredicate kept,
            Panel like) {
        int rows = 0;
        int[] assets = new int[entries.count()];
        int[] rowMoments = new int[entries.count()];
        double[] factors = new double[entries.count()];
        Trade[] trades = new Trade[entries.count()];
        int[] group = new int[16];
        for (int from = 0; from < entries.count(); ) {
            long place = entries.place(from);
            int size = 0;
            int latest = -1;
            int to = from;
            for (; to < entries.count() && entries.place(to) == place; to++) {
                int sighting = entries.sighting(to);
                if (kept.test(sighting) && !Double.isNaN(sightings.value(signal, sighting))) {
                    group = size == group.length ? Arrays.copyOf(group, size * 2) : group;
                    group[size++] = sighting;
                    latest = latest < 0 || entries.time(to) > entries.time(latest) ? to : latest;
                }
            }
            if (size > 0) {
                assets[rows] = Entries.asset(place);
                rowMoments[rows] = Entries.moment(place);
                factors[rows] = together.of(sightings, signal, group, size);
                trades[rows] = entries.trade(latest);
                rows++;
            }
            from = to;
        }
        Rows at = Rows.of(
                market,
                horizons,
                Arrays.copyOf(rowMoments, rows),
                Arrays.copyOf(assets, rows),
                Arrays.copyOf(trades, rows),
                like == null ? null : like.rows);
        return new Panel(at, Arrays.copyOf(factors, rows));
    }

    public int rows() {
        return rows.assets.length;
    }

    /** How many horizons were asked for. */
    public int horizons() {
        return rows.returns.length;
    }

    public int moments() {
        return rows.moments.length;
    }

    /** First row of the moment; the moment after the last starts behind the last row. */
    public int start(int moment) {
        return rows.starts[moment];
    }

    /** Epoch day of the moment, in the exchanges' zones. */
    public int day(int moment) {
        return rows.moments[moment] >> 1;
    }

    /** Whether the moment is the open. */
    public boolean atOpen(int moment) {
        return (rows.moments[moment] & 1) == 0;
    }

    public int asset(int row) {
        return rows.assets[row];
    }

    public double factor(int row) {
        return factors[row];
    }

    public Trade trade(int row) {
        return rows.trades[row];
    }

    /** @param horizon number in the horizons asked for; NaN where the return is missing */
    public double forward(int horizon, int row) {
        return rows.returns[horizon][row];
    }

    /** Ranks of a moment's returns; null where one of them is missing. */
    double[] returnRanks(int horizon, int moment) {
        return rows.returnRanks(horizon, moment);
    }

    /** The last instant at which a row of the moment is traded: from then on the whole cross-section has been known. */
    public long time(int moment) {
        long time = Long.MIN_VALUE;
        for (int row = rows.starts[moment]; row < rows.starts[moment + 1]; row++) {
            time = Math.max(time, rows.trades[row].at());
        }
        return time;
    }
}
