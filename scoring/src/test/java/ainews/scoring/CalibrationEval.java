package ainews.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the median and the 99th percentile of impact and quality lie on the half of the reference that the shipped map was not fitted to. */
@Tag("eval")
class CalibrationEval {

    @Test
    void printQuantiles() {
        ReferenceCorpus.assume();
        List<ReferenceCorpus.Reading> all = ReferenceCorpus.scored();
        print(
                "fitted half",
                all.stream().filter(ReferenceCorpus.Reading::isFitted).toList());
        List<ReferenceCorpus.Reading> check =
                all.stream().filter(reading -> !reading.isFitted()).toList();
        print("check half", check);
        Map<String, List<ReferenceCorpus.Reading>> kinds = check.stream()
                .collect(Collectors.groupingBy(ReferenceCorpus.Reading::kind, TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, readings) -> print("check half, " + kind, readings));
    }

    private static void print(String name, List<ReferenceCorpus.Reading> readings) {
        long unscored =
                readings.stream().filter(r -> r.scored().getImpact() == null).count();
        System.out.printf(
                Locale.ROOT,
                "calibration, %s: n %d, unscored %d; hot %s; impact %s; quality %s%n",
                name,
                readings.size(),
                unscored,
                quantiles(readings, r -> r.scored().getHot()),
                quantiles(readings, r -> r.scored().getImpact()),
                quantiles(readings, r -> r.scored().getQuality()));
    }

    private static String quantiles(
            List<ReferenceCorpus.Reading> readings, Function<ReferenceCorpus.Reading, Double> points) {
        double[] sorted = readings.stream()
                .map(points)
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "p10 %.1f, median %.1f, p90 %.1f, p99 %.1f",
                quantile(sorted, 0.1),
                quantile(sorted, 0.5),
                quantile(sorted, 0.9),
                quantile(sorted, 0.99));
    }

    static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
