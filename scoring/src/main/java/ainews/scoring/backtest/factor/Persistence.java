package ainews.scoring.backtest.factor;

import ainews.scoring.backtest.statistic.Ranks;
import java.util.Arrays;

/** How much of a signal's order stays from one moment to a later one; open and later trades are followed apart. */
public final class Persistence {

    private final CrossSections sections;
    private final double[] ranks;

    /** @param sections the cross-sections followed */
    public Persistence(CrossSections sections) {
        this.sections = sections;
        Panel panel = sections.panel();
        this.ranks = new double[panel.rows()];
        for (int moment = 0; moment < panel.moments(); moment++) {
            int start = panel.start(moment);
            double[] factors = new double[panel.start(moment + 1) - start];
            Arrays.setAll(factors, i -> panel.factor(start + i));
            System.arraycopy(Ranks.of(factors), 0, ranks, start, factors.length);
        }
    }

    /**
     * Share of a bin's assets that were not in it {@code lag} moments before, at each moment from the {@code lag}-th on that has any.
     */
    public double[] turnover(int bin, int lag) {
        Panel panel = sections.panel();
        return over(lag, (before, now) -> {
            int size = 0;
            int fresh = 0;
            for (int row = panel.start(now); row < panel.start(now + 1); row++) {
                if (sections.bin(row) == bin) {
                    int earlier = find(before, panel.asset(row));
                    size++;
                    fresh += earlier >= 0 && sections.bin(earlier) == bin ? 0 : 1;
                }
            }
            return size == 0 ? Double.NaN : (double) fresh / size;
        });
    }

    /** Correlation of the ranks that assets have now with those they had {@code lag} moments before. */
    public double[] autocorrelation(int lag) {
        Panel panel = sections.panel();
        return over(lag, (before, now) -> {
            int size = panel.start(now + 1) - panel.start(now);
            double[] x = new double[size];
            double[] y = new double[size];
            int pairs = 0;
            for (int row = panel.start(now); row < panel.start(now + 1); row++) {
                int earlier = find(before, panel.asset(row));
                if (earlier >= 0) {
                    x[pairs] = ranks[earlier];
                    y[pairs++] = ranks[row];
                }
            }
            return pairs < 3 ? Double.NaN : Ranks.pearson(Arrays.copyOf(x, pairs), Arrays.copyOf(y, pairs));
        });
    }

    private interface Pair {
        double of(int before, int now);
    }

    private double[] over(int lag, Pair pair) {
        Panel panel = sections.panel();
        double[] found = new double[panel.moments()];
        int count = 0;
        for (int open = 0; open < 2; open++) {
            int[] same = new int[panel.moments()];
            int size = 0;
            for (int moment = 0; moment < panel.moments(); moment++) {
                if (panel.atOpen(moment) == (open == 0)) {
                    same[size++] = moment;
                }
            }
            for (int i = lag; i < size; i++) {
                double value = pair.of(same[i - lag], same[i]);
                if (!Double.isNaN(value)) {
                    found[count++] = value;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int find(int moment, int asset) {
        int low = sections.panel().start(moment);
        int high = sections.panel().start(moment + 1) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = sections.panel().asset(middle);
            if (there == asset) {
                return middle;
            }
            if (there < asset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
