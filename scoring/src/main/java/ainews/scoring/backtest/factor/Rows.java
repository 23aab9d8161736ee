package ainews.scoring.backtest.factor;

import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.market.Trade;
import ainews.scoring.backtest.statistic.Ranks;
import java.util.Arrays;

/**
 * Assets and moments of trade with the returns that followed, by moment, then asset: what panels of several signals have in common where
 * each has a value at the same places. Ranks of returns are kept once they were asked for; a horizon is for one thread at a time.
 */
final class Rows {
    private final int[] rowMoments;
    final int[] moments;
    final int[] starts;
    final int[] assets;
    final Trade[] trades;
    final double[][] returns;
    private final double[][][] ranks;

    private Rows(int[] rowMoments, int[] assets, Trade[] trades, int horizons) {
        this.rowMoments = rowMoments;
        this.assets = assets;
        this.trades = trades;
        moments = Arrays.stream(rowMoments).distinct().toArray();
        starts = new int[moments.length + 1];
        returns = new double[horizons][rowMoments.length];
        ranks = new double[horizons][][];
    }

    /** @param like rows that may be the same ones; null for none */
    static Rows of(Market market, int[] horizons, int[] rowMoments, int[] assets, Trade[] trades, Rows like) {
        if (like != null && like.isAt(rowMoments, assets, trades)) {
            return like;
        }
        Rows rows = new Rows(rowMoments, assets, trades, horizons.length);
        rows.starts[rows.moments.length] = rowMoments.length;
        int moment = -1;
        for (int row = 0; row < rowMoments.length; row++) {
            if (row == 0 || rowMoments[row] != rowMoments[row - 1]) {
                rows.starts[++moment] = row;
            }
            for (int h = 0; h < horizons.length; h++) {
                rows.returns[h][row] = market.listing(assets[row]).returnOf(trades[row], horizons[h]);
            }
        }
        return rows;
    }

    private boolean isAt(int[] otherMoments, int[] otherAssets, Trade[] otherTrades) {
        return Arrays.equals(rowMoments, otherMoments)
                && Arrays.equals(assets, otherAssets)
                && Arrays.equals(trades, otherTrades);
    }

    /** Ranks of a moment's returns; null where one of them is missing. */
    double[] returnRanks(int horizon, int moment) {
        if (ranks[horizon] == null) {
            ranks[horizon] = new double[moments.length][];
            for (int each = 0; each < moments.length; each++) {
                double[] known = Arrays.copyOfRange(returns[horizon], starts[each], starts[each + 1]);
                boolean complete = Arrays.stream(known).noneMatch(Double::isNaN);
                ranks[horizon][each] = complete ? Ranks.of(known) : null;
            }
        }
        return ranks[horizon][moment];
    }
}
