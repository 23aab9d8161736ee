package ainews.enrich.wide;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was expected, found and right, by kind. */
final class Tally {
    private final Map<String, int[]> byKind = new TreeMap<>();

    void expected(String kind, boolean right) {
        int[] counts = counts(kind);
        counts[0]++;
        counts[2] += right ? 1 : 0;
    }

    void found(String kind) {
        counts(kind)[1]++;
    }

    double precision() {
        return share(2, 1);
    }

    double recall() {
        return share(2, 0);
    }

    String describe(String name) {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "%-28s P %.3f R %.3f (labelled %d, found %d)%n",
                name,
                precision(),
                recall(),
                sum(0),
                sum(1)));
        byKind.forEach((kind, n) -> out.append(String.format(
                Locale.ROOT,
                "    %-24s P %.3f R %.3f (%d, %d)%n",
                kind,
                ratio(n[2], n[1]),
                ratio(n[2], n[0]),
                n[0],
                n[1])));
        return out.toString();
    }

    private int[] counts(String kind) {
        return byKind.computeIfAbsent(kind, absent -> new int[3]);
    }

    private double share(int part, int whole) {
        return ratio(sum(part), sum(whole));
    }

    private int sum(int what) {
        return byKind.values().stream().mapToInt(counts -> counts[what]).sum();
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
