package ainews.scoring.backtest.outcome;

import java.util.List;
import java.util.TreeMap;

/**
 * Scores with the outcome that followed, one entry an article.
 *
 * @param values by signal, then entry; NaN where there is none
 * @param outcomes NaN where not known
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
public record Judged(String outcome, List<String> signals, long[] seenAt, double[][] values, double[] outcomes) {

    private static final long DAY_MS = 86_400_000L;

    /** Entries that have both, in order. */
    int[] known(int signal) {
        return java.util.stream.IntStream.range(0, outcomes.length)
                .filter(i -> !Double.isNaN(outcomes[i]) && !Double.isNaN(values[signal][i]))
                .toArray();
    }

    /** Positions in {@code entries} by the day (UTC) they were seen on, in order: what falls on one day is drawn together. */
    public int[][] days(int[] entries) {
        TreeMap<Long, List<Integer>> days = new TreeMap<>();
        for (int i = 0; i < entries.length; i++) {
            days.computeIfAbsent(Math.floorDiv(seenAt[entries[i]], DAY_MS), day -> new java.util.ArrayList<>())
                    .add(i);
        }
        return days.values().stream()
                .map(day -> day.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
