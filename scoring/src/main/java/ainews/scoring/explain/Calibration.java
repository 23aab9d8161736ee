package ainews.scoring.explain;

import ainews.scoring.rules.RuleFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Brings raw sums to the published scale: rising, piecewise linear, so that 50 is the median and 95 the 99th percentile of the
 * reference corpus. Fitted by {@code CalibrationFit} (see the README of this module), read from {@code calibration.tsv}: lines of
 * {@code SCORE RAW POINTS}, rising; from the raw value 0 to the median all parts of a score are scaled by one and the same factor.
 *
 * <p>Hot has no such map: its points are a promise of how much attention one, three or ten independent publishers are, which holds
 * whatever else is in the news.
 */
public final class Calibration {
    /** How far above the 99th percentile 100 lies, as a share of the way from the median to there. */
    private static final double ABOVE = 0.5;

    private final double[] raw;
    private final double[] points;

    private Calibration(double[] raw, double[] points) {
        this.raw = raw;
        this.points = points;
    }

    /**
     * The map of one score.
     *
     * @param score impact or quality
     */
    public static Calibration of(RuleFiles rules, String score) {
        List<double[]> knots = new ArrayList<>();
        rules.lines("explain/calibration.tsv").forEach(line -> {
            String[] part = line.split("\t");
            if (part[0].equals(score)) {
                knots.add(new double[] {Double.parseDouble(part[1]), Double.parseDouble(part[2])});
            }
        });
        return new Calibration(
                knots.stream().mapToDouble(k -> k[0]).toArray(),
                knots.stream().mapToDouble(k -> k[1]).toArray());
    }

    /**
     * The map through a reference.
     *
     * @param median raw, above 0
     * @param top raw at the 99th percentile, above the median
     */
    public static Calibration through(double median, double top) {
        return new Calibration(
                new double[] {0, median, top, top + ABOVE * (top - median)}, new double[] {0, 50, 95, 100});
    }

    /** Tenths of a point, 0 to 1000. */
    public int tenths(double value) {
        return (int) Math.round(Math.max(0, Math.min(100, between(raw, points, value))) * 10);
    }

    /** The raw value that gives so many points, the nearest one for points that no value gives. */
    public double rawAt(double score) {
        return between(points, raw, score);
    }

    /** As lines of the resource, raw values with two decimals. */
    public String lines(String score) {
        StringBuilder lines = new StringBuilder();
        for (int k = 0; k < raw.length; k++) {
            lines.append(String.format(Locale.ROOT, "%s\t%.2f\t%.0f\n", score, raw[k], points[k]));
        }
        return lines.toString();
    }

    private static double between(double[] from, double[] to, double value) {
        int last = from.length - 1;
        if (value <= from[0]) {
            return to[0];
        }
        if (value >= from[last]) {
            return to[last];
        }
        int k = 1;
        while (from[k] < value) {
            k++;
        }
        return to[k - 1] + (to[k] - to[k - 1]) * (value - from[k - 1]) / (from[k] - from[k - 1]);
    }
}
