package ainews.scoring.explain;

import ainews.schemas.Contribution;
import java.util.ArrayList;
import java.util.List;

/**
 * A score with its contributions, which add up to it exactly: both are counted in tenths of a point.
 *
 * @param tenths 0 to 1000
 * @param contributions in order of absolute size; parts that round to nothing are left out
 */
public record Explained(int tenths, List<Contribution> contributions) {
    /** How points are written, in both languages: those from {@code -MOST} to {@code MOST} tenths. */
    private static final int MOST = 1000;

    private static final SharedParts SHARED = new SharedParts();

    private static final String[] POINTS_EN = new String[2 * MOST + 1];
    private static final String[] POINTS_ZH = new String[2 * MOST + 1];

    static {
        for (int tenths = -MOST; tenths <= MOST; tenths++) {
            POINTS_EN[MOST + tenths] = " (" + written(tenths) + ")";
            POINTS_ZH[MOST + tenths] = "（" + written(tenths) + "）";
        }
    }

    /** Shares a score among its parts in proportion to their raw values; what rounding leaves goes to the largest remainders, the earlier part of equals first. */
    public static Explained of(int tenths, List<Part> parts) {
        List<Part> all = new ArrayList<>(parts);
        double sum = sum(all);
        double scale = tenths / sum;
        if (!(sum > 0) || scale > 40 || scale < 0.5) {
            double target = tenths / 10.0;
            if (Math.abs(target - sum) >= 0.05 || sum <= 0) {
                all.add(limit(target - sum));
            }
            scale = 10;
        }
        return new Explained(tenths, contributions(all, apportion(tenths, all, scale)));
    }

    private static Part limit(double raw) {
        return new Part("scale", raw, "Brought to the scale of 0 to 100.", "换算到0至100的刻度。");
    }

    private static double sum(List<Part> parts) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.raw();
        }
        return sum;
    }

    private static int[] apportion(int tenths, List<Part> parts, double scale) {
        int[] points = new int[parts.size()];
        double[] rest = new double[parts.size()];
        int given = 0;
        for (int i = 0; i < points.length; i++) {
            double exact = parts.get(i).raw() * scale;
            points[i] = (int) Math.floor(exact);
            rest[i] = exact - points[i];
            given += points[i];
        }
        for (int left = tenths - given; left > 0 && points.length > 0; left--) {
            int most = 0;
            for (int i = 1; i < rest.length; i++) {
                if (rest[i] > rest[most]) {
                    most = i;
                }
            }
            points[most]++;
            rest[most] -= 1;
        }
        for (int over = given - tenths; over > 0 && points.length > 0; over--) {
            int least = 0;
            for (int i = 1; i < rest.length; i++) {
                if (rest[i] < rest[least]) {
                    least = i;
                }
            }
            points[least]--;
            rest[least] += 1;
        }
        return points;
    }

    private static List<Contribution> contributions(List<Part> parts, int[] points) {
        int[] order = new int[points.length];
        int shown = 0;
        for (int i = 0; i < points.length; i++) {
            if (points[i] != 0) {
                int at = shown++;
                while (at > 0 && Math.abs(points[order[at - 1]]) < Math.abs(points[i])) {
                    order[at] = order[at - 1];
                    at--;
                }
                order[at] = i;
            }
        }
        List<Contribution> contributions = new ArrayList<>(shown);
        for (int k = 0; k < shown; k++) {
            contributions.add(contribution(parts.get(order[k]), points[order[k]]));
        }
        return contributions;
    }

    /** Each sentence ends with its points, e.g. "3 independent publishers in 2 hours (+31.4)". */
    private static Contribution contribution(Part part, int tenths) {
        Contribution known = SHARED.of(part, tenths);
        if (known != null) {
            return known;
        }
        Contribution told = new Contribution(
                part.name(),
                tenths / 10.0,
                part.en().concat(points(POINTS_EN, tenths, " (", ")")),
                part.zh().concat(points(POINTS_ZH, tenths, "（", "）")));
        SHARED.remember(part, tenths, told);
        return told;
    }

    private static String points(String[] known, int tenths, String open, String close) {
        return tenths >= -MOST && tenths <= MOST ? known[MOST + tenths] : open + written(tenths) + close;
    }

    private static String written(int tenths) {
        return (tenths < 0 ? "-" : "+") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }
}
