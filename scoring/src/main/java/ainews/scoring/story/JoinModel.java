package ainews.scoring.story;

import ainews.scoring.rules.RuleFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs a {@link Likeness}: log odds that the article tells the story's happening. Read from {@code join-model.tsv}: lines
 * {@code weight NAME VALUE}, {@code bias VALUE}, {@code join VALUE} (log odds from which on an article joins), {@code chain VALUE}
 * (from which on two happenings count as similar), {@code merge VALUE} (mean from which on a second story is the same one) and {@code tree ...}; the file says how it was trained.
 * {@code glance-tree ...}, {@code glance-bias VALUE} and {@code glance-least VALUE} say what is not worth weighing; a model without them weighs everything.
 */
final class JoinModel {
    private static final JoinModel BUNDLED = load(RuleFiles.bundled());

    private final double[] weights;
    private final Forest forest;
    private final double bias;
    private final double join;
    private final double chain;
    private final double merge;
    private final Forest glance;
    private final double glanceBias;
    private final double glanceLeast;

    private JoinModel(
            double[] weights, List<Forest.Tree> trees, List<Forest.Tree> glances, Map<String, Double> numbers) {
        this.weights = weights;
        forest = new Forest(trees);
        glance = new Forest(glances);
        bias = numbers.getOrDefault("bias", 0.0);
        join = numbers.getOrDefault("join", 0.0);
        chain = numbers.getOrDefault("chain", 0.0);
        merge = numbers.getOrDefault("merge", 0.0);
        glanceBias = numbers.getOrDefault("glance-bias", 0.0);
        glanceLeast = numbers.getOrDefault("glance-least", Double.NEGATIVE_INFINITY);
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

    /** False where a {@link Glance} at a story is enough to know that it is not even alike. */
    boolean isWorthWeighing(double[] seen) {
        return glanceOdds(seen) >= glanceLeast;
    }

    /** Log odds that a story is alike, by what a {@link Glance} gives. */
    double glanceOdds(double[] seen) {
        return glance.addedTo(glanceBias, seen);
    }

    double logOdds(double[] x) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * x[i];
        }
        return forest.addedTo(sum, x);
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
        List<Forest.Tree> trees = new ArrayList<>();
        List<Forest.Tree> glances = new ArrayList<>();
        Map<String, Double> numbers = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] part = line.split("\t");
            switch (part[0]) {
                case "weight" -> weights[indexOf(part[1])] = Double.parseDouble(part[2]);
                case "bias", "join", "chain", "merge", "glance-bias", "glance-least" ->
                    numbers.put(part[0], Double.parseDouble(part[1]));
                case "tree" -> trees.add(tree(part));
                case "glance-tree" -> glances.add(tree(part));
                default -> {
                    // a comment
                }
            }
        }
        return new JoinModel(weights, trees, glances, numbers);
    }

    /** A full binary tree in breadth-first order: {@code NAME<=SPLIT} for each inner node, then the leaves' values. */
    private static Forest.Tree tree(String[] part) {
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
        return new Forest.Tree(feature, split, leaf);
    }

    private static int indexOf(String name) {
        int at = Features.NAMES.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("join-model.tsv names an unknown likeness: " + name);
        }
        return at;
    }
}
