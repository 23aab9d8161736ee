package ainews.scoring.signal;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Planted bursts over Poisson noise: delay behind Kleinberg's automaton, which sees the whole series, and false alarms. */
@Tag("eval")
class BurstEval {

    @Test
    void printDelaysAndAlarms() {
        PlantedBursts planted = PlantedBursts.plant(400, 1);
        double[] sorted = planted.delays().stream()
                .mapToDouble(Integer::doubleValue)
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "bursts: %d that the automaton sees, delay behind it median %.0f, p95 %.0f hours, more than 2 hours %d; false alarms %.2f per 10,000 entity-hours (aim 1) in %d hours; still bursting at most %d minutes after the last one%n",
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                planted.late(),
                planted.alarms() * 10_000.0 / planted.hours(),
                planted.hours(),
                planted.lingering());
    }
}
