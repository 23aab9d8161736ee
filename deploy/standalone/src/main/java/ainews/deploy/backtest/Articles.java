package ainews.deploy.backtest;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Articles as they were first scored, a row each revision. */
final class Articles {

    /**
     * One article's revision.
     *
     * @param keys by which an outcome may know it: ids, addresses, story, entities
     * @param scores hot, impact and quality; NaN where unscored
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    record Row(
            String articleId,
            int revision,
            String reason,
            String title,
            long seenAt,
            String storyId,
            String owner,
            List<String> keys,
            double[] scores) {}

    private static final String COLUMNS =
            "{kind: 'VARCHAR', article_id: 'VARCHAR', input_id: 'VARCHAR', revision: 'INTEGER', reason: 'VARCHAR', title: 'VARCHAR',"
                    + " url: 'VARCHAR', canonical_url: 'VARCHAR', observed_at: 'VARCHAR', scored_at: 'VARCHAR', story_id: 'VARCHAR',"
                    + " owner_group: 'VARCHAR', hot: 'DOUBLE', impact: 'DOUBLE', quality: 'DOUBLE', contributions: 'JSON', entities:"
                    + " 'STRUCT(entity_id VARCHAR, relevance DOUBLE)[]'}";

    private Articles() {}

    static String source(Path file) {
        return Source.of(file, COLUMNS);
    }

    /** In order of article and revision; a later emission of the same revision is passed over. */
    static List<Row> read(Duck duck, Path file, double minRelevance) throws IOException {
        String source = source(file);
        List<String> there = duck.columns(source);
        String where = "reason IN ('NEW', 'REVISION')"
                + (there.contains("kind") ? " AND (kind IS NULL OR kind = 'scored')" : "");
        String sql = "SELECT article_id, revision, reason, title, greatest(" + Source.millis("scored_at") + ", "
                + Source.millis("observed_at") + ") AS seen, story_id, owner_group, "
                + (there.contains("input_id") ? "CAST(input_id AS VARCHAR)" : "NULL") + ", url, "
                + (there.contains("canonical_url") ? "canonical_url" : "NULL")
                + ", hot, impact, quality, list_transform(list_filter(entities, lambda e: e.relevance >= "
                + minRelevance
                + "), lambda e: e.entity_id) FROM " + source + " WHERE " + where
                + " AND article_id IS NOT NULL ORDER BY article_id, revision, seen";
        List<Row> rows = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        duck.query(sql, row -> {
            if (taken.add(row.getString(1) + " " + row.getInt(2)) && row.getObject(5) != null) {
                rows.add(row(row));
            }
        });
        return rows;
    }

    private static Row row(ResultSet row) throws SQLException {
        Object entities =
                row.getArray(14) == null ? new Object[0] : row.getArray(14).getArray();
        List<String> keys = Stream.concat(
                        Stream.of(
                                row.getString(1),
                                row.getString(8),
                                row.getString(9),
                                row.getString(10),
                                row.getString(6)),
                        Arrays.stream((Object[]) entities).map(Objects::toString))
                .filter(Objects::nonNull)
                .toList();
        double[] scores = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = row.getDouble(11 + i);
            scores[i] = row.wasNull() ? Double.NaN : value;
        }
        String owner = row.getString(7) == null ? "" : row.getString(7);
        String story = row.getString(6) == null ? row.getString(1) : row.getString(6);
        return new Row(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                story,
                owner,
                keys,
                scores);
    }
}
