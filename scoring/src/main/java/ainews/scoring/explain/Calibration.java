package ainews.scoring.explain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings raw sums to the published scale: rising, piecewise linear. It aims at 50 for the median of the news and 95 for their 99th
 * percentile, but its knots are set by hand. Read from {@code calibration.tsv}: {@code SCORE RAW POINTS} a line, rising.
 */
public final class Calibration {
    private final double[] raw;
    private final double[] points;

    private Calibration(double[] raw, double[] points) {
        this.raw = raw;
        this.points = points;
    }

    /**
     * The shipped map of one score.
     *
     * @param score impact or quality
     */
    public static Calibration bundled(String score) {
        try (InputStream in = Calibration.class.getResourceAsStream("calibration.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<double[]> knots = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] part = line.split("\t");
                if (part[0].equals(score)) {
                    knots.add(new double[] {Double.parseDouble(part[1]), Double.parseDouble(part[2])});
                }
            }
            return new Calibration(
                    knots.stream().mapToDouble(k -> k[0]).toArray(),
                    knots.stream().mapToDouble(k -> k[1]).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read calibration.tsv", e);
        }
    }

    /** Tenths of a point, 0 to 1000. */
    public int tenths(double value) {
        int last = raw.length - 1;
        double at;
        if (value <= raw[0]) {
            at = points[0];
        } else if (value >= raw[last]) {
            at = points[last];
        } else {
            int k = 1;
            while (raw[k] < value) {
                k++;
            }
            at = points[k - 1] + (points[k] - points[k - 1]) * (value - raw[k - 1]) / (raw[k] - raw[k - 1]);
        }
        return (int) Math.round(Math.max(0, Math.min(100, at)) * 10);
    }
}
