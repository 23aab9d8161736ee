package ainews.deploy.backtest;

import ainews.scoring.backtest.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of a backtest: what to look at first, first. */
final class BacktestPage {

    private final Map<String, Table> tables = new TreeMap<>();
    private final Report report;

    private BacktestPage(List<Table> all, Map<String, String> about) {
        all.forEach(table -> tables.put(table.name(), table));
        this.report = new Report("Backtest of news scores", about);
    }

    static String of(List<Table> tables, Map<String, String> about) {
        BacktestPage page = new BacktestPage(tables, about);
        if (page.tables.containsKey("ic")) {
            page.coefficients();
            page.quantiles();
            page.events();
            page.robustness();
        }
        if (page.tables.containsKey("outcomes")) {
            page.outcomes();
        }
        return page.report.end();
    }

    private void coefficients() {
        Table ic = tables.get("ic");
        String first = first(ic, "horizon");
        report.section(
                        "Information coefficient",
                        "Spearman correlation of the score with the return that followed, moment by moment; whiskers are 95 %"
                                + " block-bootstrap intervals. p_value takes moments for independent, as alphalens does; newey_west_p"
                                + " allows for overlapping horizons and is what the corrections for many questions (Holm,"
                                + " Benjamini-Hochberg) start from. The placebo is the same run with the dates dealt out anew:"
                                + " placebo_share_as_large is the share of runs, the real one included, with a mean as far from 0.")
                .plots(List.of(
                        Figures.bars(
                                "Mean IC by horizon (sessions)",
                                ic,
                                row -> true,
                                "horizon",
                                "signal",
                                "ic_mean",
                                "low",
                                "high"),
                        Figures.bars(
                                "The same with shuffled dates",
                                ic,
                                row -> true,
                                "horizon",
                                "signal",
                                "placebo_ic_mean"),
                        Figures.overTime(
                                "Cumulated IC, " + first + " session",
                                tables.get("ic_series"),
                                row -> true,
                                "time",
                                "signal",
                                "ic",
                                true)))
                .table(tables.get("input"), true)
                .table(ic, true)
                .table(tables.get("placebo"), false)
                .table(tables.get("ic_series"), false);
    }

    private void quantiles() {
        Table quantiles = tables.get("quantiles");
        Table cumulative = tables.get("cumulative");
        report.section(
                "Quantiles",
                "Assets are cut by their score at each moment, never over the whole span. excess is the return less the mean of"
                        + " all cut assets of the moment; spread is the top less the bottom quantile.");
        List<String> plots = new ArrayList<>();
        for (String signal : Figures.values(quantiles, "signal")) {
            plots.add(Figures.bars(
                    "Mean excess return by horizon, " + signal,
                    quantiles,
                    row -> quantiles.cell(row, "signal").equals(signal),
                    "horizon",
                    "quantile",
                    "excess"));
            plots.add(Figures.overTime(
                    "Cumulative return by quantile, " + signal,
                    cumulative,
                    row -> cumulative.cell(row, "signal").equals(signal),
                    "day",
                    "quantile",
                    "cumulative_return",
                    false));
        }
        report.plots(plots)
                .table(quantiles, false)
                .table(tables.get("spread"), true)
                .table(tables.get("persistence"), true)
                .table(cumulative, false);
    }

    private void events() {
        Table days = tables.get("event_days");
        List<String> plots = new ArrayList<>();
        for (String model : Figures.values(days, "model")) {
            plots.add(Figures.eventDays(days, model));
        }
        report.section(
                        "Event study",
                        "Returns around strong news less what was to be expected. Day 0 is the first session that closes after the"
                                + " news was seen. Returns before day 0 tell of news that others had earlier, or of a leak. Events of one"
                                + " day are not independent: the bootstrap draws days, not events. Tests: cross-sectional t, Patell,"
                                + " Boehmer-Musumeci-Poulsen, Corrado's rank, sign and generalized sign, each with its two-sided p.")
                .plots(plots)
                .table(tables.get("events"), true)
                .table(days, false);
    }

    private void robustness() {
        Table lags = tables.get("lags");
        Table slices = tables.get("slices");
        String first = first(lags, "horizon");
        List<String> plots = new ArrayList<>();
        plots.add(Figures.bars(
                "Mean IC by lag, " + first + " session",
                lags,
                row -> String.valueOf(lags.cell(row, "horizon")).equals(first),
                "lag",
                "signal",
                "ic_mean",
                "low",
                "high"));
        report.section(
                        "Lag, years, entities, events",
                        "A finding that lives on one lag, one year or one kind of news is a small finding. With daily prices the"
                                + " lags of minutes matter only for what was seen just before an open or a close.")
                .plots(plots)
                .table(lags, false)
                .table(slices, false);
    }

    private void outcomes() {
        Table outcomes = tables.get("outcomes");
        report.section(
                        "Other outcomes",
                        "Rank correlation of each article's first score with what was measured after it; intervals draw whole days."
                                + " by_day is the mean over the days' own correlations; auc_top_tenth tells how well the score finds the"
                                + " highest tenth of outcomes (0.5 is chance).")
                .plots(List.of(Figures.bars(
                        "Rank correlation with what came after",
                        outcomes,
                        row -> true,
                        "outcome",
                        "signal",
                        "spearman",
                        "low",
                        "high")))
                .table(outcomes, true)
                .table(tables.get("outcome_quantiles"), true);
    }

    private static String first(Table table, String column) {
        List<String> values = Figures.values(table, column);
        return values.isEmpty() ? "1" : values.get(0);
    }
}
