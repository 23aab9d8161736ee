package ainews.deploy.command;

import ainews.deploy.backtest.Outputs;
import ainews.scoring.backtest.Table;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Where the figures go. */
final class ReportOptions {

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "One page with tables and plots, nothing beside it.")
    private Path report;

    @Option(names = "--json", paramLabel = "FILE", description = "The same numbers as JSON.")
    private Path json;

    @Option(names = "--parquet", paramLabel = "FOLDER", description = "The same numbers as Parquet, a file a table.")
    private Path parquet;

    @Option(
            names = "--frame",
            paramLabel = "FILE",
            description = "Frame keyed by time and asset for alphalens: Parquet, or CSV by its ending.")
    private Path frame;

    void requireAny() {
        if (report == null && json == null && parquet == null && frame == null) {
            throw new UsageException("one of --report, --json, --parquet and --frame is needed");
        }
    }

    Outputs outputs() {
        return new Outputs(report, json, parquet, frame);
    }

    /** Tells on a terminal what is being done. */
    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on it tells in any case, which does no harm on standard error
    static Consumer<String> progress(String verb) {
        return System.console() == null
                ? step -> {}
                : step ->
                        System.err.print("\r\u001b[K" + verb + ": " + step + (step.equals("writing") ? "\n" : " ..."));
    }

    /** Prints these of the tables, by columns. */
    void print(List<Table> tables, List<String> names) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (Table table : tables) {
            if (names.contains(table.name())) {
                print(out, table);
            }
        }
        if (report != null) {
            out.println("report: " + report.toAbsolutePath());
        }
        out.flush();
    }

    private static void print(PrintStream out, Table table) {
        out.println(String.join(
                "\t", table.columns().stream().map(Table.Column::name).toList()));
        for (List<Object> row : table.rows()) {
            out.println(String.join("\t", row.stream().map(ReportOptions::shown).toList()));
        }
        out.println();
    }

    private static String shown(Object cell) {
        if (cell == null) {
            return "-";
        }
        return cell instanceof Double number
                ? String.format(Locale.ROOT, "%.4g", number)
                : cell.toString().replaceAll("\\p{Cntrl}", " ");
    }
}
