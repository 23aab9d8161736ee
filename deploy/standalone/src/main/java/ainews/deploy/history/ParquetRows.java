package ainews.deploy.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of Parquet files as JSON objects, a column a field; bytes are Base64. Files need not have the same columns. Not thread-safe. */
public final class ParquetRows implements Closeable {
    private final DuckDb duck;
    private final Path spill;
    private final Statement statement;
    private final ResultSet rows;
    private final Map<String, String> columns;
    private long number;

    private ParquetRows(DuckDb duck, Path spill, Statement statement, ResultSet rows, Map<String, String> columns) {
        this.duck = duck;
        this.spill = spill;
        this.statement = statement;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Opens files as one table.
     *
     * @throws IOException if one is no Parquet or damaged
     */
    @SuppressWarnings("MustBeClosedChecker") // closed with the rows
    public static ParquetRows open(List<Path> files) throws IOException {
        Path spill = Files.createTempDirectory("ainews-duckdb");
        DuckDb duck = DuckDb.open(spill);
        try {
            duck.run("SET TimeZone = 'UTC'");
            String table = "read_parquet(" + DuckDb.list(files) + ", union_by_name = true, hive_partitioning = false)";
            Map<String, String> columns = columns(duck, table);
            String chosen = columns.entrySet().stream()
                    .map(column -> select(column.getKey(), column.getValue()))
                    .collect(Collectors.joining(", "));
            String order = columns.containsKey("kafka_offset") ? " ORDER BY kafka_partition, kafka_offset" : "";
            Statement statement = duck.connection().createStatement();
            ResultSet rows = statement.executeQuery(
                    "SELECT to_json(t) FROM (SELECT " + chosen + " FROM " + table + order + ") t");
            return new ParquetRows(duck, spill, statement, rows, columns);
        } catch (SQLException | IOException e) {
            duck.close();
            Files.deleteIfExists(spill);
            throw e instanceof SQLException sql ? DuckDb.failure(sql) : (IOException) e;
        }
    }

    private static Map<String, String> columns(DuckDb duck, String table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (Statement describe = duck.connection().createStatement();
                ResultSet found = describe.executeQuery("DESCRIBE SELECT * FROM " + table)) {
            while (found.next()) {
                columns.put(found.getString(1), found.getString(2));
            }
        }
        return columns;
    }

    private static String select(String name, String type) {
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        return type.equals("BLOB") ? "to_base64(" + quoted + ") AS " + quoted : quoted;
    }

    /** Names of the columns with their types. */
    public Map<String, String> columns() {
        return columns;
    }

    /** The next row, or null after the last. */
    public String next() throws IOException {
        try {
            if (!rows.next()) {
                return null;
            }
            number++;
            return rows.getString(1);
        } catch (SQLException e) {
            throw DuckDb.failure(e);
        }
    }

    /** Number of the row that came last, from 1. */
    public long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        try {
            rows.close();
            statement.close();
        } catch (SQLException e) {
            throw DuckDb.failure(e);
        } finally {
            duck.close();
            Files.deleteIfExists(spill);
        }
    }
}
