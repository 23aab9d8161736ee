package ainews.scoring.backtest.outcome;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Values over time by key. Not thread-safe. */
public final class OutcomeLog {

    private static final class Track {
        private long[] times = new long[4];
        private double[] values = new double[4];
        private int count;
        private boolean sorted;

        private void add(long time, double value) {
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
                values = Arrays.copyOf(values, count * 2);
            }
            sorted = count == 0 || sorted && times[count - 1] <= time;
            times[count] = time;
            values[count++] = value;
        }

        private void sort() {
            if (!sorted) {
                Integer[] order = new Integer[count];
                Arrays.setAll(order, i -> i);
                Arrays.sort(order, java.util.Comparator.comparingLong(i -> times[i]));
                long[] sortedTimes = new long[count];
                double[] sortedValues = new double[count];
                for (int i = 0; i < count; i++) {
                    sortedTimes[i] = times[order[i]];
                    sortedValues[i] = values[order[i]];
                }
                times = sortedTimes;
                values = sortedValues;
                sorted = true;
            }
        }

        /** How many are not later than the instant. */
        private int until(long instant) {
            int low = 0;
            int high = count;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (times[middle] <= instant) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    private final Map<String, Track> tracks = new HashMap<>();
    private long end = Long.MIN_VALUE;

    /** Values of a key at one instant keep the order in which they were added. */
    public void add(long time, String key, double value) {
        end = Math.max(end, time);
        tracks.computeIfAbsent(key, name -> new Track()).add(time, value);
    }

    /** Whether anything was ever measured under the key. */
    public boolean knows(String key) {
        return tracks.containsKey(key);
    }

    /**
     * The outcome after an instant, up to and including the end of the window.
     *
     * @return NaN where nothing was measured or the log ends before the window
     */
    public double after(String key, long instant, long windowMs, Reading reading) {
        Track track = tracks.get(key);
        if (instant + windowMs > end || track == null) {
            return instant + windowMs <= end && reading == Reading.COUNT ? 0 : Double.NaN;
        }
        track.sort();
        int from = track.until(instant);
        int to = track.until(instant + windowMs);
        if (reading == Reading.COUNT) {
            return to - from;
        }
        if (from == to) {
            return Double.NaN;
        }
        double[] window = Arrays.copyOfRange(track.values, from, to);
        return switch (reading) {
            case GAIN -> from == 0 ? Double.NaN : window[window.length - 1] - track.values[from - 1];
            case MAX -> Arrays.stream(window).max().orElse(Double.NaN);
            case SUM -> Arrays.stream(window).sum();
            case LAST, COUNT -> window[window.length - 1];
        };
    }
}
