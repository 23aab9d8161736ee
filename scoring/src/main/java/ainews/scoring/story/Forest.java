package ainews.scoring.story;

import java.util.Arrays;
import java.util.List;

/**
 * The trees of a {@link JoinModel}, laid out so that going down one neither branches on what it finds nor leaves a few lines of memory: nodes and
 * leaves of all trees lie in three arrays, and numbers are compared as the integers of their bits. Immutable.
 */
final class Forest {
    /** One full binary tree in breadth-first order: inner nodes (left where {@code x[feature] <= split}), then leaves. */
    @SuppressWarnings("ArrayRecordComponent")
    record Tree(int[] features, double[] splits, double[] leaves) {}

    /** Levels of inner nodes of every tree; those that are given with fewer have their leaves repeated below. */
    private final int depth;

    /** Node n of a tree is at its start + n; the nodes below it are 2n and 2n + 1, and the first is 1. */
    private final byte[] features;

    /** The features that are asked for; nodes name them by their places here. */
    private final int[] asked;

    private final long[] splits;
    private final double[] leaves;

    Forest(List<Tree> trees) {
        int deepest = 0;
        for (Tree tree : trees) {
            deepest = Math.max(deepest, depth(tree));
        }
        depth = deepest;
        int width = 1 << depth;
        features = new byte[trees.size() * width];
        splits = new long[features.length];
        leaves = new double[features.length];
        asked = trees.stream()
                .flatMapToInt(tree -> Arrays.stream(tree.features()))
                .distinct()
                .sorted()
                .toArray();
        for (int t = 0; t < trees.size(); t++) {
            lay(trees.get(t), t * width);
        }
    }

    private static int depth(Tree tree) {
        return Integer.numberOfTrailingZeros(tree.leaves().length);
    }

    private void lay(Tree tree, int start) {
        int inner = tree.features().length;
        for (int i = 0; i < inner; i++) {
            if (tree.features()[i] > Byte.MAX_VALUE || !(tree.splits()[i] >= 0)) {
                throw new IllegalArgumentException("a tree asks for what no likeness is: number " + tree.features()[i]
                        + " at most " + tree.splits()[i]);
            }
            features[start + 1 + i] = (byte) Arrays.binarySearch(asked, tree.features()[i]);
            splits[start + 1 + i] = key(tree.splits()[i]);
        }
        int repeats = 1 << depth - depth(tree);
        for (int leaf = 0; leaf < tree.leaves().length * repeats; leaf++) {
            leaves[start + leaf] = tree.leaves()[leaf / repeats];
        }
    }

    /** The order of numbers from 0 on as that of integers; below 0 is as 0, since no split is. */
    private static long key(double value) {
        return Math.max(0, Double.doubleToRawLongBits(value));
    }

    /** The leaves that some numbers come to, added to a sum tree by tree. Four trees are gone down at once: a step in one need not wait for the step before in another. */
    double addedTo(double sum, double[] x) {
        long[] keys = new long[asked.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(x[asked[i]]);
        }
        double all = sum;
        int width = 1 << depth;
        int start = 0;
        for (; start + 4 * width <= features.length; start += 4 * width) {
            int a = 1;
            int b = 1;
            int c = 1;
            int d = 1;
            for (int level = 0; level < depth; level++) {
                a = below(keys, start, a);
                b = below(keys, start + width, b);
                c = below(keys, start + 2 * width, c);
                d = below(keys, start + 3 * width, d);
            }
            all += leaves[start - width + a];
            all += leaves[start + b];
            all += leaves[start + width + c];
            all += leaves[start + 2 * width + d];
        }
        for (; start < features.length; start += width) {
            int node = 1;
            for (int level = 0; level < depth; level++) {
                node = below(keys, start, node);
            }
            all += leaves[start + node - width];
        }
        return all;
    }

    /** The node that comes below one of the tree at {@code start}. */
    private int below(long[] keys, int start, int node) {
        int at = start + node;
        return 2 * node + (int) (splits[at] - keys[features[at]] >>> 63);
    }
}
