package ainews.deploy.backtest;

import ainews.scoring.backtest.Table;
import ainews.scoring.backtest.Table.Kind;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;

/**
 * The tables as JSON and as Parquet, the same numbers in both: to 12 significant digits, so that machines whose logarithms differ in the
 * last bit write the same file.
 */
final class TableFiles {

    private static final MathContext DIGITS = new MathContext(12);

    private TableFiles() {}

    /** A number as it is written everywhere. */
    static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    /** One object: {@code about}, then each table as an array of objects. */
    static void writeJson(Path file, Map<String, String> about, List<Table> tables) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(Files.newOutputStream(file))) {
            json.writeStartObject();
            json.writeObjectFieldStart("about");
            for (Map.Entry<String, String> entry : about.entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
            for (Table table : tables) {
                json.writeArrayFieldStart(table.name());
                for (List<Object> row : table.rows()) {
                    json.writeRaw('\n');
                    writeRow(json, table, row);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writeRow(JsonGenerator json, Table table, List<Object> row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
            Table.Column column = table.columns().get(i);
            Object cell = row.get(i);
            json.writeFieldName(column.name());
            if (cell == null) {
                json.writeNull();
            } else if (cell instanceof Double number) {
                json.writeNumber(rounded(number));
            } else if (column.kind() == Kind.TIME) {
                json.writeString(Instant.ofEpochMilli((Long) cell).toString());
            } else if (cell instanceof Long number) {
                json.writeNumber(number);
            } else {
                json.writeString(cell.toString());
            }
        }
        json.writeEndObject();
    }

    /** A file for each table in the folder, which is made where it is missing. */
    static void writeParquet(Duck duck, Path folder, List<Table> tables) throws IOException {
        Files.createDirectories(folder);
        for (Table table : tables) {
            String name = Duck.name("out_" + table.name());
            duck.run("CREATE OR REPLACE TABLE " + name + " ("
                    + String.join(
                            ", ",
                            table.columns().stream()
                                    .map(column -> Duck.name(column.name()) + " " + type(column.kind()))
                                    .toList())
                    + ")");
            try (DuckDBAppender appender = duck.connection().createAppender("main", "out_" + table.name())) {
                for (List<Object> row : table.rows()) {
                    append(appender, table, row);
                }
            } catch (SQLException e) {
                throw Duck.failure(e);
            }
            duck.run("COPY " + name + " TO "
                    + Duck.literal(folder.resolve(table.name() + ".parquet").toString()) + " (FORMAT parquet)");
            duck.run("DROP TABLE " + name);
        }
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case TEXT -> "VARCHAR";
            case COUNT -> "BIGINT";
            case NUMBER -> "DOUBLE";
            case TIME -> "TIMESTAMP_MS";
        };
    }

    private static void append(DuckDBAppender appender, Table table, List<Object> row) throws SQLException {
        appender.beginRow();
        for (int i = 0; i < row.size(); i++) {
            Object cell = row.get(i);
            if (cell == null) {
                appender.appendNull();
            } else if (cell instanceof Double number) {
                appender.append(rounded(number));
            } else if (table.columns().get(i).kind() == Kind.TIME) {
                appender.append(LocalDateTime.ofInstant(Instant.ofEpochMilli((Long) cell), ZoneOffset.UTC));
            } else if (cell instanceof Long number) {
                appender.append(number.longValue());
            } else {
                appender.append(cell.toString());
            }
        }
        appender.endRow();
    }
}
