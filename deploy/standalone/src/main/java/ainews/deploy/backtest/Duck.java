package ainews.deploy.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** A DuckDB of its own, in memory, that loads no extensions and spills to a folder that goes with it. Not thread-safe. */
final class Duck implements AutoCloseable {

    private static final String MEMORY = "700MB";

    private final Connection connection;
    private final Path spill;

    private Duck(Connection connection, Path spill) {
        this.connection = connection;
        this.spill = spill;
    }

    static Duck open() throws IOException {
        Path spill = Files.createTempDirectory("ainews-duckdb");
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", new Properties());
            Duck duck = new Duck(connection, spill);
            duck.run("SET memory_limit = '" + MEMORY + "'");
            duck.run("SET temp_directory = " + literal(spill.toString()));
            duck.run("SET autoinstall_known_extensions = false");
            duck.run("SET preserve_insertion_order = true");
            return duck;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Takes one row. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    void run(String sql) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Streams the rows. */
    void query(String sql, RowReader reader) throws IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Column names of a table function such as {@code read_csv('f')}. */
    List<String> columns(String source) throws IOException {
        List<String> names = new ArrayList<>();
        query("DESCRIBE SELECT * FROM " + source, row -> names.add(row.getString(1)));
        return names;
    }

    DuckDBConnection connection() throws IOException {
        try {
            return connection.unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String name(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    static IOException failure(SQLException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new IOException(message, e);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            try (Stream<Path> files = Files.walk(spill)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
