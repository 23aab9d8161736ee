package ainews.deploy.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** SQL over exported files: each topic in a folder is a view of its short name, with dashes as underscores. */
public final class Sql {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int WIDEST = 60;
    private static final int ROWS_AHEAD = 200;

    /** How results are printed. */
    public enum Form {
        /** Columns under each other, for people. */
        TABLE,
        /** An object a line. */
        JSONL,
        /** Comma-separated, with a header. */
        CSV
    }

    private Sql() {}

    /**
     * Runs one statement.
     *
     * @param folders with exported or replayed files
     * @return number of rows
     * @throws IOException if it cannot be run; the message is DuckDB's first line
     */
    public static long run(String statement, List<Path> folders, Form form, PrintStream out) throws IOException {
        Path spill = Files.createTempDirectory("ainews-sql");
        try (DuckDb duck = DuckDb.open(spill)) {
            duck.run("SET TimeZone = 'UTC'");
            for (Path folder : folders) {
                for (String view : views(folder)) {
                    duck.run(view);
                }
            }
            return print(duck, statement, form, out);
        } finally {
            Files.deleteIfExists(spill);
        }
    }

    private static List<String> views(Path folder) throws IOException {
        List<String> views = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                String file = entry.getFileName().toString();
                String name = file.replaceFirst("\\..*", "").replace('-', '_');
                if (file.startsWith(".") || name.isEmpty()) {
                    continue;
                }
                String table = table(entry, file);
                if (table != null) {
                    views.add("CREATE OR REPLACE VIEW \"" + name + "\" AS SELECT * FROM " + table);
                }
            }
        }
        return views;
    }

    private static String table(Path entry, String file) throws IOException {
        if (Files.isDirectory(entry)) {
            boolean parquet = FilesBelow.of(entry).stream()
                    .anyMatch(each -> each.toString().endsWith(".parquet"));
            return parquet
                    ? "read_parquet(" + DuckDb.quoted(entry + "/**/*.parquet")
                            + ", union_by_name = true, hive_partitioning = true, hive_types_autocast = true)"
                    : null;
        }
        if (file.endsWith(".parquet")) {
            return "read_parquet(" + DuckDb.quoted(entry.toString()) + ")";
        }
        if (Files.size(entry) == 0) {
            return null;
        }
        if (file.endsWith(".csv")) {
            return "read_csv(" + DuckDb.quoted(entry.toString()) + ")";
        }
        return file.endsWith(".jsonl") || file.endsWith(".jsonl.gz")
                ? "read_json(" + DuckDb.quoted(entry.toString())
                        + ", format = 'newline_delimited', maximum_object_size = 32000000)"
                : null;
    }

    private static long print(DuckDb duck, String sql, Form form, PrintStream out) throws IOException {
        // Prepared, since a statement that is run at once has lost the reason when its binding fails.
        try (PreparedStatement statement = duck.connection().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return switch (form) {
                case JSONL -> printLines(rows, out);
                case CSV -> printSeparated(rows, out);
                case TABLE -> printTable(rows, out);
            };
        } catch (SQLException e) {
            throw DuckDb.failure(e);
        }
    }

    private static List<String> header(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> header = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            header.add(columns.getColumnLabel(i));
        }
        return header;
    }

    private static List<String> row(ResultSet rows, int columns) throws SQLException {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            row.add(rows.getString(i));
        }
        return row;
    }

    private static long printLines(ResultSet rows, PrintStream out) throws SQLException, IOException {
        List<String> header = header(rows);
        long count = 0;
        while (rows.next()) {
            StringWriter line = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(line)) {
                json.writeStartObject();
                for (int i = 0; i < header.size(); i++) {
                    json.writeFieldName(header.get(i));
                    write(json, rows, i + 1);
                }
                json.writeEndObject();
            }
            out.println(line);
            count++;
        }
        return count;
    }

    private static void write(JsonGenerator json, ResultSet rows, int column) throws SQLException, IOException {
        Object value = rows.getObject(column);
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Number || value instanceof Boolean) {
            json.writeObject(value);
        } else {
            json.writeString(rows.getString(column));
        }
    }

    private static long printSeparated(ResultSet rows, PrintStream out) throws SQLException {
        List<String> header = header(rows);
        out.println(separated(header));
        long count = 0;
        while (rows.next()) {
            out.println(separated(row(rows, header.size())));
            count++;
        }
        return count;
    }

    private static String separated(List<String> cells) {
        return String.join(",", cells.stream().map(Sql::cell).toList());
    }

    private static String cell(String text) {
        if (text == null) {
            return "";
        }
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Widths are those of the first rows; later cells that are wider are cut. */
    private static long printTable(ResultSet rows, PrintStream out) throws SQLException {
        List<String> header = header(rows);
        List<List<String>> first = new ArrayList<>();
        first.add(header);
        long count = 0;
        while (first.size() <= ROWS_AHEAD && rows.next()) {
            first.add(row(rows, header.size()));
            count++;
        }
        int[] widths = new int[header.size()];
        for (List<String> row : first) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] =
                        Math.min(WIDEST, Math.max(widths[i], shown(row.get(i)).length()));
            }
        }
        first.forEach(row -> out.println(aligned(row, widths)));
        while (count >= ROWS_AHEAD && rows.next()) {
            out.println(aligned(row(rows, header.size()), widths));
            count++;
        }
        return count;
    }

    private static String shown(String cell) {
        return cell == null ? "NULL" : cell.replaceAll("\\s+", " ");
    }

    private static String aligned(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = shown(row.get(i));
            String cut = cell.length() > widths[i] ? cell.substring(0, Math.max(0, widths[i] - 1)) + "…" : cell;
            line.append(cut).append(" ".repeat(widths[i] - cut.length())).append(i + 1 < widths.length ? "  " : "");
        }
        return line.toString().stripTrailing();
    }
}
