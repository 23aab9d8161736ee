package ainews.deploy.backtest;

import ainews.scoring.backtest.outcome.Coverage;
import ainews.scoring.backtest.outcome.Judged;
import ainews.scoring.backtest.outcome.OutcomeLog;
import ainews.scoring.backtest.outcome.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Outcomes other than prices.
 *
 * @param files measured values of any (time, key, value); keys are article ids, the input's ids, addresses, story or entity ids
 * @param columns the files' columns by role: time, key, value
 * @param reading how values become one outcome
 * @param within how long after the scoring counts
 * @param coverage whether the coverage that followed is an outcome too
 */
public record Outcomes(
        List<Path> files, Map<String, String> columns, Reading reading, Duration within, boolean coverage) {

    /** One outcome for all rows, in their order. */
    interface Lookup {
        double of(Articles.Row row);
    }

    boolean isEmpty() {
        return files.isEmpty() && !coverage;
    }

    /** Outcomes by name. */
    Map<String, Lookup> read(Duck duck, List<Articles.Row> rows) throws IOException {
        Map<String, Lookup> lookups = new java.util.LinkedHashMap<>();
        long windowMs = within.toMillis();
        for (Path file : files) {
            OutcomeLog log = log(duck, file);
            lookups.put(
                    file.getFileName() + " " + reading + " in " + within.toHours() + " h", row -> row.keys().stream()
                            .filter(log::knows)
                            .findFirst()
                            .map(key -> log.after(key, row.seenAt(), windowMs, reading))
                            .orElse(
                                    reading == Reading.COUNT
                                            ? log.after("", row.seenAt(), windowMs, reading)
                                            : Double.NaN));
        }
        if (coverage) {
            Coverage coverageLog = new Coverage();
            rows.forEach(row -> coverageLog.add(row.seenAt(), row.storyId(), row.owner()));
            lookups.put(
                    "new publishers of the story in " + within.toHours() + " h",
                    row -> coverageLog.after(row.storyId(), row.seenAt(), windowMs));
        }
        return lookups;
    }

    private OutcomeLog log(Duck duck, Path file) throws IOException {
        String source = Source.of(file);
        Columns found = new Columns(duck.columns(source), columns);
        String time = found.require("time", "--outcome-column", "time", "date", "datetime", "timestamp", "observedat");
        String key = found.require("key", "--outcome-column", "key", "articleid", "url", "id", "entityid");
        String value = found.require("value", "--outcome-column", "value", "points", "outcome");
        OutcomeLog log = new OutcomeLog();
        duck.query(
                "SELECT " + Source.millis(time) + " AS t, CAST(" + key + " AS VARCHAR) AS k, TRY_CAST(" + value
                        + " AS DOUBLE) AS v FROM " + source
                        + " WHERE t IS NOT NULL AND k IS NOT NULL AND v IS NOT NULL",
                row -> log.add(row.getLong(1), row.getString(2), row.getDouble(3)));
        return log;
    }

    /** Scores and outcomes of these rows. */
    static Judged judged(String outcome, List<Articles.Row> rows, Lookup lookup) {
        double[][] values = new double[ScoredFile.SCORES.size()][rows.size()];
        long[] seenAt = new long[rows.size()];
        double[] outcomes = new double[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            seenAt[i] = rows.get(i).seenAt();
            outcomes[i] = lookup.of(rows.get(i));
            for (int score = 0; score < values.length; score++) {
                values[score][i] = rows.get(i).scores()[score];
            }
        }
        return new Judged(outcome, ScoredFile.SCORES, seenAt, values, outcomes);
    }
}
