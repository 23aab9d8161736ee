package ainews.deploy.backtest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How DuckDB reads a file, by the ending of its name; a folder is all Parquet files below it. */
final class Source {

    private Source() {}

    /** A table function over whatever columns the file has; all columns of a CSV file are texts. */
    static String of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
        if (Files.isDirectory(file)) {
            return "read_parquet(" + Duck.literal(file + "/**/*.parquet") + ", union_by_name = true)";
        }
        String quoted = Duck.literal(file.toString());
        if (name.endsWith(".parquet")) {
            return "read_parquet(" + quoted + ")";
        }
        if (json(file)) {
            return "read_json(" + quoted + ", format = 'newline_delimited', sample_size = 20000, ignore_errors = true,"
                    + " maximum_object_size = 67108864)";
        }
        String tabs = name.endsWith(".tsv") ? ", delim = '\\t'" : "";
        return "read_csv(" + quoted + ", header = true, all_varchar = true, quote = '\"'" + tabs + ")";
    }

    /** With the columns named and typed, so that nothing is guessed and other fields are passed over. */
    static String of(Path file, String jsonColumns) {
        return json(file)
                ? "read_json(" + Duck.literal(file.toString())
                        + ", format = 'newline_delimited', ignore_errors = true, maximum_object_size = 67108864, columns = "
                        + jsonColumns + ")"
                : of(file);
    }

    static boolean json(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
        return name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json");
    }

    /** Eight digits that can be a day of this century or the last: vendors' days, though seconds of 1970 might look the same. */
    private static final String COMPACT_DAY = "(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(\\.0)?";

    /** A vendor's time as text that {@link #millis} reads: {@code 20240131} becomes a day. */
    static String time(String column) {
        String text = "trim(CAST(" + column + " AS VARCHAR))";
        return "CASE WHEN regexp_full_match(" + text + ", '" + COMPACT_DAY + "') THEN substr(" + text
                + ", 1, 4) || '-' || substr(" + text + ", 5, 2) || '-' || substr(" + text + ", 7, 2) ELSE " + text
                + " END";
    }

    /** The same by a format of DuckDB's {@code strptime}, e.g. {@code %d.%m.%Y}. */
    static String time(String column, String format) {
        return format == null
                ? time(column)
                : "CAST(try_strptime(trim(CAST(" + column + " AS VARCHAR)), " + Duck.literal(format) + ") AS VARCHAR)";
    }

    /**
     * An instant as epoch milliseconds: from a timestamp, ISO 8601 (without a zone it is UTC), or a number of seconds or milliseconds.
     */
    static String millis(String column) {
        String text = "CAST(" + column + " AS VARCHAR)";
        String number = "TRY_CAST(" + text + " AS DOUBLE)";
        return "CASE WHEN " + number + " IS NULL THEN epoch_ms(TRY_CAST(regexp_replace(" + text
                + ", '(Z|\\+00(:?00)?)$', '') AS TIMESTAMP)) WHEN abs(" + number + ") < 1e11 THEN CAST(" + number
                + " * 1000 AS BIGINT) ELSE CAST(" + number + " AS BIGINT) END";
    }
}
