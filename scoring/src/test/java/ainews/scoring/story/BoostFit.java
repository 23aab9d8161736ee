package ainews.scoring.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gradient boosting of full binary trees over the log odds of a logistic fit; features are cut at quantiles, some are left out. Each tree sees a part of the
 * features and of the rows, other ones each time (by their numbers, so that two fits are alike): trees that lean on different evidence do better on what is new.
 */
final class BoostFit {
    private static final int BINS = 32;
    private final double shrink = Double.parseDouble(System.getProperty("ainews.fit.shrink", "0.1"));
    private final double columns = Double.parseDouble(System.getProperty("ainews.fit.columns", "0.4"));
    private final double rowsPart = Double.parseDouble(System.getProperty("ainews.fit.rows", "0.6"));

    /**
     * A tree in breadth-first order: inner nodes (left where {@code x[feature] <= split}), then leaves.
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Tree(int[] features, double[] splits, double[] leaves) {
        /** As {@link JoinModel} reads it, after the kind of line that it is. */
        String line(String kind) {
            StringBuilder out = new StringBuilder(kind);
            for (int i = 0; i < features.length; i++) {
                out.append('\t')
                        .append(Features.NAMES.get(features[i]))
                        .append("<=")
                        .append(splits[i]);
            }
            for (double leaf : leaves) {
                out.append('\t').append(leaf);
            }
            return out.append('\n').toString();
        }
    }

    private final int depth;
    private final double ridge;
    private final boolean[] used;
    private final List<LogisticFit.Row> rows;
    private final double[][] cuts;
    private final byte[][] bins;
    private final double[] odds;

    /** @param left out features */
    BoostFit(List<LogisticFit.Row> rows, double[] weights, int depth, double ridge, List<Integer> left) {
        this.rows = rows;
        this.depth = depth;
        this.ridge = ridge;
        int n = weights.length - 1;
        used = new boolean[n];
        cuts = new double[n][];
        bins = new byte[n][];
        for (int f = 0; f < n; f++) {
            used[f] = !left.contains(f);
            cuts[f] = cuts(f);
            bins[f] = new byte[rows.size()];
            for (int r = 0; r < rows.size(); r++) {
                int at = Arrays.binarySearch(cuts[f], rows.get(r).x()[f]);
                bins[f][r] = (byte) (at >= 0 ? at : -at - 1);
            }
        }
        odds = rows.stream().mapToDouble(row -> LogisticFit.odds(row, weights)).toArray();
    }

    private double[] cuts(int feature) {
        double[] values = new double[Math.min(rows.size(), 20_000)];
        for (int i = 0; i < values.length; i++) {
            double value =
                    rows.get((int) ((long) i * rows.size() / values.length)).x()[feature];
            values[i] = Math.round(value * 1e4) / 1e4;
        }
        Arrays.sort(values);
        double[] all = new double[BINS - 1];
        for (int b = 1; b < BINS; b++) {
            all[b - 1] = values[(int) ((long) b * values.length / BINS)];
        }
        return Arrays.stream(all).distinct().toArray();
    }

    List<Tree> trees(int count) {
        List<Tree> trees = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            trees.add(tree(t));
        }
        return trees;
    }

    private static boolean isDrawn(int tree, int number, int salt, double part) {
        return (Tokens.mix(Tokens.mix(31 * tree + salt) + number) >>> 8) < part * (1 << 24);
    }

    private Tree tree(int number) {
        int inner = (1 << depth) - 1;
        int[] node = new int[rows.size()];
        double[] slope = new double[rows.size()];
        double[] curve = new double[rows.size()];
        for (int r = 0; r < node.length; r++) {
            LogisticFit.Row row = rows.get(r);
            double p = 1 / (1 + Math.exp(-odds[r]));
            slope[r] = (p - (row.same() ? 1 : 0)) * row.weight();
            curve[r] = Math.max(1e-6, p * (1 - p)) * row.weight();
        }
        boolean[] seen = new boolean[used.length];
        for (int f = 0; f < used.length; f++) {
            seen[f] = used[f] && cuts[f].length > 0 && isDrawn(number, f, 1, columns);
        }
        int[] drawn = IntStream.range(0, node.length)
                .filter(r -> isDrawn(number, r, 2, rowsPart))
                .toArray();
        int[] features = new int[inner];
        double[] splits = new double[inner];
        for (int level = 0; level < depth; level++) {
            int first = (1 << level) - 1;
            split(seen, drawn, node, slope, curve, first, features, splits);
            for (int r = 0; r < node.length; r++) {
                int at = node[r];
                node[r] = 2 * at + (rows.get(r).x()[features[at]] <= splits[at] ? 1 : 2);
            }
        }
        double[] g = new double[inner + 1];
        double[] h = new double[inner + 1];
        for (int r : drawn) {
            g[node[r] - inner] += slope[r];
            h[node[r] - inner] += curve[r];
        }
        double[] leaves = new double[inner + 1];
        for (int leaf = 0; leaf <= inner; leaf++) {
            leaves[leaf] = Math.round(-shrink * g[leaf] / (h[leaf] + ridge) * 1e4) / 1e4;
        }
        for (int r = 0; r < node.length; r++) {
            odds[r] += leaves[node[r] - inner];
        }
        return new Tree(features, splits, leaves);
    }

    /** Finds the best split of each node of a level. */
    private void split(
            boolean[] seen,
            int[] drawn,
            int[] node,
            double[] slope,
            double[] curve,
            int first,
            int[] features,
            double[] splits) {
        int nodes = first + 1;
        double[] most = new double[nodes];
        Arrays.fill(splits, first, first + nodes, Double.MAX_VALUE);
        for (int f = 0; f < used.length; f++) {
            if (!seen[f]) {
                continue;
            }
            double[][] g = new double[nodes][BINS];
            double[][] h = new double[nodes][BINS];
            for (int r : drawn) {
                g[node[r] - first][bins[f][r]] += slope[r];
                h[node[r] - first][bins[f][r]] += curve[r];
            }
            for (int n = 0; n < nodes; n++) {
                double allG = Arrays.stream(g[n]).sum();
                double allH = Arrays.stream(h[n]).sum();
                double leftG = 0;
                double leftH = 0;
                for (int b = 0; b < cuts[f].length; b++) {
                    leftG += g[n][b];
                    leftH += h[n][b];
                    double gain = worth(leftG, leftH) + worth(allG - leftG, allH - leftH) - worth(allG, allH);
                    if (gain > most[n] + 1e-9) {
                        most[n] = gain;
                        features[first + n] = f;
                        splits[first + n] = cuts[f][b];
                    }
                }
            }
        }
    }

    private double worth(double g, double h) {
        return g * g / (h + ridge);
    }
}
