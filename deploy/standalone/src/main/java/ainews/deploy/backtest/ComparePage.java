package ainews.deploy.backtest;

import ainews.scoring.backtest.Table;
import java.util.List;
import java.util.Map;

/** The page of a comparison of two versions. */
final class ComparePage {

    private ComparePage() {}

    static String of(List<Table> tables, Map<String, String> about) {
        Table better = tables.get(2);
        Report report = new Report("Two versions of the scores", about)
                .section(
                        "Which orders better what came after",
                        "Rank correlation with each outcome, on the same articles (and the same moments, for prices). The difference is"
                                + " B less A; its 95 % interval draws whole days (or blocks of moments) for both versions together. Where it"
                                + " holds 0, the data do not decide.");
        if (!better.rows().isEmpty()) {
            report.plots(List.of(Figures.bars(
                    "Difference, B less A", better, row -> true, "signal", "by", "difference", "low", "high")));
        }
        return report.table(better, true)
                .section("What changed", "")
                .table(tables.get(0), true)
                .table(tables.get(1), true)
                .section(
                        "Articles that moved most, and why",
                        "The parts of the score that differ, side by side; points add up to the score in each version.")
                .table(tables.get(3), true)
                .end();
    }
}
