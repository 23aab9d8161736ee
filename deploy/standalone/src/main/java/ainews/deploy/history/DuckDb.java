package ainews.deploy.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/** A DuckDB in memory of its own. It loads nothing from the network and spills to the given folder. */
public final class DuckDb implements AutoCloseable {
    private static final String MEMORY = "1500MB";

    private final Connection connection;

    private DuckDb(Connection connection) {
        this.connection = connection;
    }

    /** @param spill where it may put what does not fit into memory */
    public static DuckDb open(Path spill) throws IOException {
        Properties settings = new Properties();
        settings.put("autoinstall_known_extensions", "false");
        settings.put("autoload_known_extensions", "false");
        settings.put("memory_limit", MEMORY);
        settings.put("temp_directory", spill.toString());
        settings.put("jdbc_stream_results", "true");
        try {
            return new DuckDb(new DuckDBDriver().connect("jdbc:duckdb:", settings));
        } catch (SQLException e) {
            throw new IOException("DuckDB did not start: " + e.getMessage(), e);
        }
    }

    /** For queries with results. */
    public Connection connection() {
        return connection;
    }

    void run(String sql) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The first column of all rows. */
    List<String> texts(String sql) throws IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    static IOException failure(SQLException e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return new IOException(message.lines().findFirst().orElse("DuckDB failed"), e);
    }

    /** A text as SQL writes it. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String list(List<Path> files) {
        return files.stream().map(file -> quoted(file.toString())).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
