package ainews.scoring.backtest.compare;

import ainews.scoring.backtest.Table;
import ainews.scoring.backtest.statistic.Moments;
import ainews.scoring.backtest.statistic.Quantiles;
import ainews.scoring.backtest.statistic.Ranks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Scores of the articles that both versions have, side by side. */
public final class Pairs {

    /**
     * One article.
     *
     * @param a scores of the first version, NaN where it gave none
     * @param b scores of the second version
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    public record Pair(String articleId, int revision, String title, long seenAt, double[] a, double[] b) {}

    private final List<String> scores;
    private final List<Pair> pairs;

    /** @param scores names, in the order of the pairs' arrays */
    public Pairs(List<String> scores, List<Pair> pairs) {
        this.scores = List.copyOf(scores);
        this.pairs = List.copyOf(pairs);
    }

    /** What changed, score by score. */
    public Table changes() {
        Table table = new Table(
                "changes",
                "score:text n:count changed:count mean_a mean_b mean_change mean_size median_size p95_size largest spearman only_a:count"
                        + " only_b:count");
        for (int score = 0; score < scores.size(); score++) {
            int at = score;
            List<Pair> both = pairs.stream().filter(pair -> both(pair, at)).toList();
            double[] a = both.stream().mapToDouble(pair -> pair.a()[at]).toArray();
            double[] b = both.stream().mapToDouble(pair -> pair.b()[at]).toArray();
            double[] change = new double[a.length];
            Arrays.setAll(change, i -> b[i] - a[i]);
            double[] size = Arrays.stream(change).map(Math::abs).sorted().toArray();
            boolean none = size.length == 0;
            table.add(
                    scores.get(at),
                    a.length,
                    Arrays.stream(size).filter(s -> s > 0).count(),
                    Moments.mean(a),
                    Moments.mean(b),
                    Moments.mean(change),
                    Moments.mean(size),
                    none ? null : Quantiles.of(size, 0.5),
                    none ? null : Quantiles.of(size, 0.95),
                    none ? null : size[size.length - 1],
                    Ranks.spearman(a, b),
                    pairs.stream()
                            .filter(pair -> !Double.isNaN(pair.a()[at]) && Double.isNaN(pair.b()[at]))
                            .count(),
                    pairs.stream()
                            .filter(pair -> Double.isNaN(pair.a()[at]) && !Double.isNaN(pair.b()[at]))
                            .count());
        }
        return table;
    }

    /** The articles whose score moved most, largest first, ties by id. */
    public List<Pair> moved(String score, int count) {
        int at = scores.indexOf(score);
        List<Pair> moved = new ArrayList<>(pairs.stream()
                .filter(pair -> both(pair, at) && pair.a()[at] != pair.b()[at])
                .toList());
        moved.sort(Comparator.comparingDouble((Pair pair) -> -Math.abs(pair.b()[at] - pair.a()[at]))
                .thenComparing(Pair::articleId)
                .thenComparingInt(Pair::revision));
        return List.copyOf(moved.subList(0, Math.min(count, moved.size())));
    }

    private static boolean both(Pair pair, int score) {
        return !Double.isNaN(pair.a()[score]) && !Double.isNaN(pair.b()[score]);
    }
}
