package ainews.scoring;

import ainews.scoring.explain.Calibration;
import ainews.scoring.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Refits {@code calibration.tsv} on one half of the {@link ReferenceCorpus}; {@link CalibrationEval} checks it on the other. Raw values are read
 * back through the map that is shipped now. Impact takes poor quality into account, so run it until the file stays as it is (twice).
 */
@Tag("eval")
class CalibrationFit {
    private static final Path FILE =
            Path.of("src", "main", "resources", "ainews", "scoring", "explain", "calibration.tsv");

    @Test
    void refit() throws IOException {
        ReferenceCorpus.assume();
        List<ReferenceCorpus.Reading> fitted = ReferenceCorpus.scored().stream()
                .filter(reading -> reading.isFitted() && reading.scored().getImpact() != null)
                .toList();
        String lines = "# score\traw\tpoints; written by CalibrationFit from " + fitted.size()
                + " articles of the reference corpus\n"
                + through("impact", fitted, reading -> reading.scored().getImpact())
                        .lines("impact")
                + through("quality", fitted, reading -> reading.scored().getQuality())
                        .lines("quality");
        Files.writeString(FILE, lines);
        System.out.print(lines);
    }

    private static Calibration through(
            String score, List<ReferenceCorpus.Reading> fitted, ToDoubleFunction<ReferenceCorpus.Reading> points) {
        Calibration shipped = Calibration.of(RuleFiles.bundled(), score);
        double[] sorted = fitted.stream().mapToDouble(points).sorted().toArray();
        return Calibration.through(
                shipped.rawAt(CalibrationEval.quantile(sorted, 0.5)),
                shipped.rawAt(CalibrationEval.quantile(sorted, 0.99)));
    }
}
