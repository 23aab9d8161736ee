package ainews.deploy.backtest;

import ainews.scoring.backtest.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Draws tables. */
final class Figures {
    private static final String PLACEBO = "placebo_";

    private Figures() {}

    /** Values of a column in order of appearance. */
    static List<String> values(Table table, String column) {
        Set<String> values = new LinkedHashSet<>();
        for (List<Object> row : table.rows()) {
            values.add(String.valueOf(table.cell(row, column)));
        }
        return List.copyOf(values);
    }

    /**
     * Bars in groups.
     *
     * @param group column of the groups
     * @param by column of the colours
     * @param ends columns of the whiskers, or none
     */
    static String bars(
            String title,
            Table table,
            Predicate<List<Object>> kept,
            String group,
            String by,
            String value,
            String... ends) {
        boolean percent =
                !List.of("ic_mean", "placebo_ic_mean", "spearman", "difference").contains(value);
        Plot plot = new Plot(title, percent);
        if (value.startsWith(PLACEBO)) {
            // On a scale of its own noise would look as large as what it is compared with.
            for (double real : numbers(table, table.rows(), value.substring(PLACEBO.length()))) {
                plot.reach(real);
            }
        }
        List<String> groups = values(table, group);
        for (String name : values(table, by)) {
            List<List<Object>> rows = table.rows().stream()
                    .filter(kept)
                    .filter(row -> String.valueOf(table.cell(row, by)).equals(name))
                    .toList();
            double[] places = rows.stream()
                    .mapToDouble(row -> groups.indexOf(String.valueOf(table.cell(row, group))))
                    .toArray();
            plot.add(new Plot.Series(
                    name,
                    places,
                    numbers(table, rows, value),
                    ends.length == 0 ? null : numbers(table, rows, ends[0]),
                    ends.length == 0 ? null : numbers(table, rows, ends[1]),
                    name.equals("placebo")));
        }
        return plot.bars(groups, group.replace('_', ' '));
    }

    /** Lines over days of the calendar. */
    static String overTime(
            String title,
            Table table,
            Predicate<List<Object>> kept,
            String time,
            String by,
            String value,
            boolean running) {
        Plot plot = new Plot(title, !value.equals("ic"));
        double first = Double.MAX_VALUE;
        double last = -Double.MAX_VALUE;
        for (String name : values(table, by)) {
            List<List<Object>> rows = table.rows().stream()
                    .filter(kept)
                    .filter(row -> String.valueOf(table.cell(row, by)).equals(name))
                    .toList();
            double[] y = numbers(table, rows, value);
            for (int i = 1; running && i < y.length; i++) {
                y[i] += y[i - 1];
            }
            double[] x = numbers(table, rows, time);
            if (x.length > 0) {
                first = Math.min(first, x[0]);
                last = Math.max(last, x[x.length - 1]);
                plot.add(new Plot.Series(by.equals("quantile") ? "Q" + name : name, x, y, null, null, false));
            }
        }
        List<Double> places = new ArrayList<>();
        List<String> ticks = new ArrayList<>();
        for (int i = 0; i <= 4 && last > first; i++) {
            double place = first + (last - first) * (0.06 + i * 0.22);
            places.add(place);
            ticks.add(Instant.ofEpochMilli((long) place)
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString());
        }
        return plot.isEmpty() ? "" : plot.lines(places, ticks, "");
    }

    /** Cumulated average abnormal returns of one model, with the placebo beside them. */
    static String eventDays(Table table, String model) {
        Plot plot = new Plot("CAAR, " + model + ", 95 % band", true);
        List<Double> places = new ArrayList<>();
        for (String run : values(table, "run")) {
            List<List<Object>> rows = table.rows().stream()
                    .filter(row -> table.cell(row, "run").equals(run)
                            && table.cell(row, "model").equals(model))
                    .toList();
            double[] days = numbers(table, rows, "day");
            if (places.isEmpty()) {
                Arrays.stream(days).forEach(places::add);
            }
            plot.add(new Plot.Series(
                    run,
                    days,
                    numbers(table, rows, "caar"),
                    numbers(table, rows, "low"),
                    numbers(table, rows, "high"),
                    run.equals("placebo")));
        }
        List<String> ticks =
                places.stream().map(day -> Long.toString(Math.round(day))).toList();
        return plot.lines(places, ticks, "sessions from the news");
    }

    private static double[] numbers(Table table, List<List<Object>> rows, String column) {
        return rows.stream()
                .mapToDouble(
                        row -> table.cell(row, column) instanceof Number number ? number.doubleValue() : Double.NaN)
                .toArray();
    }
}
