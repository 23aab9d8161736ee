package ainews.scoring.backtest;

import ainews.scoring.backtest.factor.CrossSections;
import ainews.scoring.backtest.factor.FactorRun;
import ainews.scoring.backtest.factor.Panel;
import ainews.scoring.backtest.factor.Sightings;
import ainews.scoring.backtest.factor.Summary;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

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
        for (int type = 0; type < source.entityTypes().size(); type++) {
            CrossSections cut = run.sectionsOfType(signal, settings.minAssets(), settings.quantiles(), type);
            addAll("entity type", source.entityTypes().get(type), signal, cut, factors);
        }
        for (int type = 0; type < source.eventTypes().size(); type++) {
            CrossSections cut = run.sectionsOfEvent(signal, settings.minAssets(), settings.quantiles(), type);
            addAll("event type", source.eventTypes().get(type), signal, cut, factors);
        }
    }

    private void addAll(String by, String slice, String signal, CrossSections cut, FactorTables factors) {
        if (cut.panel().rows() == 0) {
            return;
        }
        for (int h = 0; h < settings.horizons().size(); h++) {
            int horizon = settings.horizons().get(h);
            Summary ic = factors.summary(cut, cut.coefficients(h), horizon);
            addLine(by, slice, signal, horizon, ic, cut.spreads(h));
        }
    }

    private void years(String signal, CrossSections all, FactorTables factors) {
        Panel panel = all.panel();
        int[] years = new int[panel.moments()];
        Arrays.setAll(years, moment -> LocalDate.ofEpochDay(panel.day(moment)).getYear());
        for (int year : new TreeSet<>(Arrays.stream(years).boxed().toList())) {
            for (int h = 0; h < settings.horizons().size(); h++) {
                int horizon = settings.horizons().get(h);
                Summary ic = factors.summary(all, only(all.coefficients(h), years, year), horizon);
                addLine("year", Integer.toString(year), signal, horizon, ic, only(all.spreads(h), years, year));
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

    private void addLine(String by, String slice, String signal, int horizon, Summary ic, double[] spreads) {
        List<Object> cells = Arrays.asList(
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
        table.add(cells.toArray());
    }
}
