package ainews.scoring.story;

import java.util.List;

/** Logistic regression by Newton's method on the log loss with a ridge; one weight may be held. */
final class LogisticFit {
    private static final int STEPS = 15;

    /** No weight moves more in the last step. */
    private static final double SETTLED = 1e-3;

    /** What the weights are fitted to. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(double[] x, boolean same, double weight) {}

    private final double ridge;
    private final int held;
    private final double heldAt;

    LogisticFit(double ridge, int held, double heldAt) {
        this.ridge = ridge;
        this.held = held;
        this.heldAt = heldAt;
    }

    /** A weight for each number of a row, and the bias. */
    double[] fit(List<Row> rows) {
        int n = rows.get(0).x().length + 1;
        double[] w = new double[n];
        w[held] = heldAt;
        for (int step = 0; step < STEPS; step++) {
            double[][] h = new double[n][n + 1];
            for (Row row : rows) {
                curve(row, w, h);
            }
            for (int i = 0; i < n; i++) {
                h[i][n] += i == n - 1 ? 0 : ridge * w[i];
                h[i][i] += i == n - 1 ? 1e-6 : ridge;
                for (int j = 0; j < i; j++) {
                    h[i][j] = h[j][i];
                }
            }
            for (int i = 0; i <= n; i++) {
                h[held][i] = i == held ? 1 : 0;
            }
            double[] next = descend(w, solve(h), rows);
            boolean settled = distance(w, next) < SETTLED;
            w = next;
            if (settled) {
                break;
            }
        }
        return w;
    }

    private static double distance(double[] a, double[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }

    /** Adds a row's part of the loss's slope and (above the diagonal) curvature. */
    private static void curve(Row row, double[] w, double[][] h) {
        int n = w.length;
        double p = 1 / (1 + Math.exp(-odds(row, w)));
        double off = (p - (row.same() ? 1 : 0)) * row.weight();
        double curve = p * (1 - p) * row.weight();
        for (int i = 0; i < n; i++) {
            double xi = i == n - 1 ? 1 : row.x()[i];
            h[i][n] += off * xi;
            for (int j = i; xi != 0 && j < n; j++) {
                h[i][j] += curve * xi * (j == n - 1 ? 1 : row.x()[j]);
            }
        }
    }

    static double odds(Row row, double[] w) {
        double odds = w[w.length - 1];
        for (int i = 0; i < w.length - 1; i++) {
            odds += w[i] * row.x()[i];
        }
        return odds;
    }

    /** As far along the change as the loss falls. */
    private double[] descend(double[] from, double[] change, List<Row> rows) {
        double before = loss(from, rows);
        for (double length = 1; length > 1e-4; length /= 2) {
            double[] to = from.clone();
            for (int i = 0; i < to.length; i++) {
                to[i] -= length * change[i];
            }
            if (loss(to, rows) < before) {
                return to;
            }
        }
        return from;
    }

    private double loss(double[] w, List<Row> rows) {
        double loss = 0;
        for (Row row : rows) {
            double odds = odds(row, w);
            double margin = row.same() ? -odds : odds;
            loss += row.weight() * (margin > 30 ? margin : Math.log1p(Math.exp(margin)));
        }
        for (int i = 0; i < w.length - 1; i++) {
            loss += ridge / 2 * w[i] * w[i];
        }
        return loss;
    }

    /** Gauss elimination of the n rows of n + 1 columns. */
    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            double[] top = a[pivot];
            a[pivot] = a[c];
            a[c] = top;
            for (int r = 0; r < n; r++) {
                double factor = r == c ? 0 : a[r][c] / top[c];
                for (int k = c; factor != 0 && k <= n; k++) {
                    a[r][k] -= factor * top[k];
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = a[i][n] / a[i][i];
        }
        return x;
    }
}
