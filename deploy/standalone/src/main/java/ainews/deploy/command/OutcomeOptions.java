package ainews.deploy.command;

import ainews.deploy.backtest.Outcomes;
import ainews.scoring.backtest.outcome.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Outcomes other than prices. */
final class OutcomeOptions {

    private static final String COVERAGE = "coverage";

    @Option(
            names = "--outcome",
            paramLabel = "FILE",
            description =
                    "Numbers over time (time, key, value; .csv, .jsonl, .parquet), keyed by article id, the input's id, address, story"
                            + " or entity; or the word coverage for the publishers that took the story up. Several are allowed.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--outcome-column",
            paramLabel = "ROLE=COLUMN",
            description = "The files' column for time, key or value, e.g. value=points.")
    private Map<String, String> columns = new TreeMap<>();

    @Option(
            names = "--outcome-as",
            defaultValue = "LAST",
            paramLabel = "HOW",
            description = "What the values within the time become: last (default), gain, max, sum, count.")
    private Reading reading = Reading.LAST;

    @Option(
            names = "--within",
            defaultValue = "48",
            paramLabel = "HOURS",
            description = "Hours after the scoring that count; by default ${DEFAULT-VALUE}.")
    private int hours = 48;

    boolean any() {
        return !names.isEmpty();
    }

    void requireThere() {
        Paths.requireThere(files());
    }

    private List<Path> files() {
        return names.stream()
                .filter(name -> !name.equals(COVERAGE))
                .map(Path::of)
                .toList();
    }

    Outcomes outcomes() {
        return new Outcomes(files(), columns, reading, Duration.ofHours(hours), names.contains(COVERAGE));
    }

    /** Coverage where the user names no outcome. */
    Outcomes orCoverage() {
        return any() ? outcomes() : new Outcomes(List.of(), columns, reading, Duration.ofHours(hours), true);
    }
}
