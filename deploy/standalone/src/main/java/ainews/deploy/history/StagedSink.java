package ainews.deploy.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Collects lines in a file and lets DuckDB make Parquet or CSV of them, with the types that the schema says. */
final class StagedSink implements RecordSink {
    private static final long PART_BYTES = 400L * 1024 * 1024;
    private static final int DAYS_AT_ONCE = 16;

    private final Path folder;
    private final String name;
    private final Schema schema;
    private final RecordFormat format;
    private final boolean placed;
    private final Path staging;
    private LinesSink lines;
    private int parts;

    StagedSink(
            Path folder,
            String name,
            Class<? extends SpecificRecord> type,
            RecordFormat format,
            boolean placed,
            Mark from)
            throws IOException {
        this.folder = folder;
        this.name = name;
        this.schema = SpecificData.get().getSchema(type);
        this.format = format;
        this.placed = placed;
        this.staging = folder.resolve("." + name + ".staging");
        this.parts = from.parts();
        dropPartsFrom(parts);
        lines = new LinesSink(staging, placed, new Mark(from.bytes(), 0));
    }

    @Override
    public void write(SpecificRecord record, long timestamp, Place place) throws IOException {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(timestamp), ZoneOffset.UTC);
        lines.write(record, place, json -> json.writeStringField("day", day.toString()));
    }

    @Override
    public Mark mark() throws IOException {
        long bytes = lines.mark().bytes();
        if (format == RecordFormat.PARQUET && bytes >= PART_BYTES) {
            turn();
            lines = new LinesSink(staging, placed, Mark.START);
            bytes = 0;
        }
        return new Mark(bytes, parts);
    }

    @Override
    public void close() throws IOException {
        if (lines.mark().bytes() > 0 || format == RecordFormat.CSV) {
            turn();
        } else {
            lines.close();
        }
        Files.deleteIfExists(staging);
    }

    private void turn() throws IOException {
        lines.close();
        LoneSurrogates.mend(staging);
        try (DuckDb duck = DuckDb.open(folder.resolve(".spill"))) {
            duck.run("SET TimeZone = 'UTC'");
            String rows = "SELECT " + selected() + " FROM read_json(" + DuckDb.quoted(staging.toString())
                    + ", format = 'newline_delimited', maximum_object_size = 32000000, columns = {" + columns() + "})";
            if (format == RecordFormat.CSV) {
                duck.run("COPY (" + rows + ") TO "
                        + DuckDb.quoted(folder.resolve(name + ".csv").toString()) + " (FORMAT csv, HEADER true)");
            } else {
                writeDays(duck, rows);
            }
        }
        parts++;
    }

    private Map<String, String> typed() {
        Map<String, String> columns = new LinkedHashMap<>(Columns.of(schema));
        if (placed) {
            columns.put("kafka_partition", "INTEGER");
            columns.put("kafka_offset", "BIGINT");
            columns.put("kafka_timestamp", "TIMESTAMP");
            columns.put("kafka_key", "VARCHAR");
        }
        columns.put("day", "VARCHAR");
        return columns;
    }

    private String columns() {
        return typed().entrySet().stream()
                .map(column -> DuckDb.quoted(column.getKey()) + ": " + DuckDb.quoted(column.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String selected() {
        return typed().keySet().stream().map(this::selected).collect(Collectors.joining(", "));
    }

    private String selected(String column) {
        String quoted = '"' + column + '"';
        Schema.Field field = schema.getField(column);
        if (field != null && Columns.isBytes(field) && format == RecordFormat.PARQUET) {
            return "from_base64(" + quoted + ") AS " + quoted;
        }
        if (field != null && Columns.isNested(field) && format == RecordFormat.CSV) {
            return "to_json(" + quoted + ") AS " + quoted;
        }
        return quoted;
    }

    /** Few days at a time: DuckDB keeps a writer open for each, and those of a year of nested records need gigabytes. */
    private void writeDays(DuckDb duck, String rows) throws IOException {
        duck.run("CREATE TEMP TABLE staged AS " + rows);
        List<String> days = duck.texts("SELECT DISTINCT day FROM staged ORDER BY day");
        for (int from = 0; from < days.size(); from += DAYS_AT_ONCE) {
            String first = days.get(from);
            String last = days.get(Math.min(days.size(), from + DAYS_AT_ONCE) - 1);
            duck.run("COPY (SELECT * FROM staged WHERE day BETWEEN " + DuckDb.quoted(first) + " AND "
                    + DuckDb.quoted(last) + ") TO "
                    + DuckDb.quoted(folder.resolve(name).toString())
                    + " (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (day), OVERWRITE_OR_IGNORE true, FILENAME_PATTERN "
                    + DuckDb.quoted(prefix(parts) + "{i}") + ")");
        }
    }

    private static String prefix(int part) {
        return String.format(java.util.Locale.ROOT, "part-%05d_", part);
    }

    private void dropPartsFrom(int part) throws IOException {
        Path files = folder.resolve(name);
        if (format != RecordFormat.PARQUET || !Files.isDirectory(files)) {
            return;
        }
        List<Path> later;
        try (Stream<Path> all = Files.walk(files)) {
            later = all.filter(file -> file.getFileName().toString().startsWith("part-")
                            && file.getFileName().toString().compareTo(prefix(part)) >= 0)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : later) {
            Files.delete(file);
        }
    }
}
