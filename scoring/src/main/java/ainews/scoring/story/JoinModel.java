package ainews.scoring.story;

import ainews.scoring.rules.RuleFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Weighs a {@link Likeness}: log odds that the article tells the story's happening. Read from {@code join-model.tsv}: lines
 * {@code weight NAME VALUE}, {@code bias VALUE}, {@code join VALUE} (log odds from which on an article joins), {@code chain VALUE}
 * (from which on two happenings count as similar), {@code merge VALUE} (mean from which on a second story is the same one) and {@code tree ...}; the file says how it was trained.
 */
final class JoinModel {
    private static final JoinModel BUNDLED = load(RuleFiles.bundled());

    private final double[] weights;
    private final int[][] treeFeatures;
    private final double[][] treeSplits;
    private final double[][] treeLeaves;
    private final double bias;
    private final double join;
    private final double chain;
    private final double merge;

    private JoinModel(
            double[] weights,
            List<int[]> treeFeatures,
            List<double[]> treeSplits,
            List<double[]> treeLeaves,
            double bias,
            double[] thresholds) {
        this.weights = weights;
        this.treeFeatures = treeFeatures.toArray(int[][]::new);
        this.treeSplits = treeSplits.toArray(double[][]::new);
        this.treeLeaves = treeLeaves.toArray(double[][]::new);
        this.bias = bias;
        this.join = thresholds[0];
        this.chain = thresholds[1];
        this.merge = thresholds[2];
    }

    static JoinModel of(RuleFiles rules) {
        return rules.isBundled() ? BUNDLED : load(rules);
    }

    double join() {
        return join;
    }

    double chain() {
        return chain;
    }

    double merge() {
        return merge;
    }

    double logOdds(double[] x) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * x[i];
        }
        for (int t = 0; t < treeFeatures.length; t++) {
            int[] features = treeFeatures[t];
            double[] splits = treeSplits[t];
            int node = 0;
            while (node < features.length) {
                node = 2 * node + (x[features[node]] <= splits[node] ? 1 : 2);
            }
            sum += treeLeaves[t][node - features.length];
        }
        return sum;
    }

    private static JoinModel load(RuleFiles rules) {
        try (BufferedReader lines = rules.reader("story/join-model.tsv")) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read join-model.tsv", e);
        }
    }

    static JoinModel read(BufferedReader lines) throws IOException {
        double[] weights = new double[Features.NAMES.size()];
        List<int[]> features = new ArrayList<>();
        List<double[]> splits = new ArrayList<>();
        List<double[]> leaves = new ArrayList<>();
        double bias = 0;
        double[] thresholds = new double[3];
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] part = line.split("\t");
            switch (part[0]) {
                case "weight" -> weights[indexOf(part[1])] = Double.parseDouble(part[2]);
                case "bias" -> bias = Double.parseDouble(part[1]);
                case "join" -> thresholds[0] = Double.parseDouble(part[1]);
                case "chain" -> thresholds[1] = Double.parseDouble(part[1]);
                case "merge" -> thresholds[2] = Double.parseDouble(part[1]);
                case "tree" -> readTree(part, features, splits, leaves);
                default -> {
                    // a comment
                }
            }
        }
        return new JoinModel(weights, features, splits, leaves, bias, thresholds);
    }

    /** A full binary tree in breadth-first order: {@code NAME<=SPLIT} for each inner node, then the leaves' values. */
    private static void readTree(String[] part, List<int[]> features, List<double[]> splits, List<double[]> leaves) {
        int inner = (part.length - 1) / 2;
        int[] feature = new int[inner];
        double[] split = new double[inner];
        double[] leaf = new double[inner + 1];
        for (int i = 0; i < inner; i++) {
            int at = part[1 + i].indexOf("<=");
            feature[i] = indexOf(part[1 + i].substring(0, at));
            split[i] = Double.parseDouble(part[1 + i].substring(at + 2));
        }
        for (int i = 0; i <= inner; i++) {
            leaf[i] = Double.parseDouble(part[1 + inner + i]);
        }
        features.add(feature);
        splits.add(split);
        leaves.add(leaf);
    }

    private static int indexOf(String name) {
        int at = Features.NAMES.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("join-model.tsv names an unknown likeness: " + name);
        }
        return at;
    }
}
