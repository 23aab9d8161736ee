package ainews.deploy.history;

import ainews.ingest.archive.RowFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Parquet for archives: a row is a line, its columns named as a line's fields. */
public final class ParquetFormat implements RowFormat {

    /** What an archive reader is given. */
    public static Map<String, RowFormat> formats() {
        return Map.of("parquet", new ParquetFormat());
    }

    @Override
    public void read(Path file, Rows rows) throws IOException {
        try (ParquetRows found = ParquetRows.open(List.of(file))) {
            for (String row = found.next(); row != null; row = found.next()) {
                rows.row(row.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
