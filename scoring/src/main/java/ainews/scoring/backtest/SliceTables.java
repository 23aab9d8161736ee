package ainews.scoring.backtest;

import ainews.scoring.backtest.factor.CrossSections;
import ainews.scoring.backtest.factor.FactorRun;
import ainews.scoring.backtest.factor.Panel;
import ainews.scoring.backtest.factor.Sightings;
import ainews.scoring.backtest.factor.Summary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Whether a finding holds in every year, for every type of entity and every type of event. */
final class SliceTables {

    private final Settings settings;
    private final Table table = new Table(
            "slices", "by:text slice:text signal:text horizon:count n:count ic_mean t p low high newey_west_t spread");

    SliceTables(Settings settings) {
        this.settings = settings;
    }

    Table table() {
        return table;
    }

    void add(Sightings source, String signal, FactorRun run, CrossSections all, FactorTables factors) {
        years(signal, all, factors);
        add(
                "entity type",
                source.entityTypes(),
                signal,
                factors,
                type -> run.sectionsOfType(signal, settings.minAssets(), settings.quantiles(), type));
        add(
                "event type",
                source.eventTypes(),
                signal,
                factors,
                type -> run.sectionsOfEvent(signal, settings.minAssets(), settings.quantiles(), type));
    }

    /** Slices are cut beside each other and written down in their order. */
    private void add(
            String by, List<String> slices, String signal, FactorTables factors, IntFunction<CrossSections> cuts) {
        IntStream.range(0, slices.size())
                .parallel()
                .mapToObj(type -> lines(by, slices.get(type), signal, cuts.apply(type), factors))
                .toList()
                .forEach(lines -> lines.forEach(line -> table.add(line.toArray())));
    }

    private List<List<Object>> lines(String by, String slice, String signal, CrossSections cut, FactorTables factors) {
        List<List<Object>> lines = new ArrayList<>();
        for (int h = 0; cut.panel().rows() > 0 && h < settings.horizons().size(); h++) {
            int horizon = settings.horizons().get(h);
            Summary ic = factors.summary(cut, cut.coefficients(h), horizon);
            lines.add(line(by, slice, signal, horizon, ic, cut.spreads(h)));
        }
        return lines;
    }

    private void years(String signal, CrossSections all, FactorTables factors) {
        Panel panel = all.panel();
        int[] years = new int[panel.moments()];
        Arrays.setAll(years, moment -> LocalDate.ofEpochDay(panel.day(moment)).getYear());
        for (int year : new TreeSet<>(Arrays.stream(years).boxed().toList())) {
            for (int h = 0; h < settings.horizons().size(); h++) {
                int horizon = settings.horizons().get(h);
                Summary ic = factors.summary(all, only(all.coefficients(h), years, year), horizon);
                double[] spreads = only(all.spreads(h), years, year);
                table.add(line("year", Integer.toString(year), signal, horizon, ic, spreads)
                        .toArray());
            }
        }
    }

    private static double[] only(double[] values, int[] years, int year) {
        double[] kept = values.clone();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = years[i] == year ? kept[i] : Double.NaN;
        }
        return kept;
    }

    private static List<Object> line(
            String by, String slice, String signal, int horizon, Summary ic, double[] spreads) {
        return Arrays.asList(
                by,
                slice,
                signal,
                horizon,
                ic.n(),
                ic.mean(),
                ic.t(),
                ic.p(),
                ic.interval().low(),
                ic.interval().high(),
                ic.neweyWest(),
                Summary.of(spreads, 1, 0, 0).mean());
    }
}
