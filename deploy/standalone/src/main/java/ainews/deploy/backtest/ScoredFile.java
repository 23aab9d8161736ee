package ainews.deploy.backtest;

import ainews.scoring.backtest.factor.Sightings;
import ainews.scoring.backtest.market.Tickers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Sightings from scored articles and from signals of entities. A sighting's time is {@code scored_at}; {@code published_at} is not even read.
 */
final class ScoredFile {

    /** What is taken from an article. */
    static final List<String> SCORES = List.of("hot", "impact", "quality");
    /** What is taken from an entity's signal. */
    static final List<String> SIGNALS = List.of("signal_hot", "signal_burst", "signal_mean_impact");

    private static final List<String> TYPES =
            List.of("model", "chip", "company", "person", "product", "benchmark", "dataset");
    private static final String SCORED_COLUMNS =
            "{kind: 'VARCHAR', article_id: 'VARCHAR', reason: 'VARCHAR', observed_at: 'VARCHAR', scored_at: 'VARCHAR', hot: 'DOUBLE',"
                    + " impact: 'DOUBLE', quality: 'DOUBLE', novelty: 'STRUCT(first_story BOOLEAN)', entities: 'STRUCT(entity_id VARCHAR,"
                    + " \"type\" VARCHAR, relevance DOUBLE, tickers VARCHAR[])[]', event_types: 'STRUCT(id VARCHAR)[]'}";
    private static final String SIGNAL_COLUMNS =
            "{kind: 'VARCHAR', entity_id: 'VARCHAR', \"type\": 'VARCHAR', scored_at: 'VARCHAR', hot: 'DOUBLE', burst: 'DOUBLE',"
                    + " mean_impact: 'DOUBLE', tickers: 'VARCHAR[]'}";

    private final Duck duck;
    private final Tickers tickers;
    private final Names subjects = new Names();
    private final Names eventTypes = new Names();
    private long unlisted;

    ScoredFile(Duck duck, Tickers tickers) {
        this.duck = duck;
        this.tickers = tickers;
    }

    /** Emissions about entities that no listing in the prices stands for. */
    long unlisted() {
        return unlisted;
    }

    /**
     * @param reasons which emissions count: NEW, REVISION, RESCORED
     * @param minRelevance least relevance of an entity in its article
     */
    Sightings articles(Path file, Set<String> reasons, double minRelevance) throws IOException {
        String source = Source.of(file, SCORED_COLUMNS);
        boolean kinds = duck.columns(source).contains("kind");
        String in =
                String.join(", ", reasons.stream().sorted().map(Duck::literal).toList());
        String where = "reason IN (" + in + ")" + (kinds ? " AND (kind IS NULL OR kind = 'scored')" : "");
        List<String> events = eventTypes(source, where);
        Sightings sightings = new Sightings(SCORES, TYPES, events);
        String seen = "greatest(" + Source.millis("scored_at") + ", " + Source.millis("observed_at") + ")";
        String sql =
                "SELECT seen, article_id, first, hot, impact, quality, bits, e.entity_id, e.\"type\", e.tickers FROM (SELECT "
                        + seen
                        + " AS seen, article_id, coalesce(novelty.first_story, false) AS first, hot, impact, quality, "
                        + bits(events) + " AS bits, unnest(entities) AS e FROM " + source + " WHERE " + where
                        + ") WHERE seen IS NOT NULL AND e.relevance >= " + minRelevance;
        double[] values = new double[SCORES.size()];
        duck.query(sql, row -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = number(row, 4 + i);
            }
            add(sightings, row, 8, row.getLong(7), row.getBoolean(3), values);
        });
        return sightings;
    }

    /** @param file signals as {@code rank --emit signals} prints them, or exported */
    Sightings signals(Path file) throws IOException {
        String source = Source.of(file, SIGNAL_COLUMNS);
        boolean kinds = duck.columns(source).contains("kind");
        Sightings sightings = new Sightings(SIGNALS, TYPES, List.of());
        String sql = "SELECT " + Source.millis("scored_at")
                + " AS seen, entity_id, false, hot, burst, mean_impact, 0, entity_id, \"type\", tickers FROM " + source
                + " WHERE scored_at IS NOT NULL" + (kinds ? " AND (kind IS NULL OR kind = 'signals')" : "");
        double[] values = new double[SIGNALS.size()];
        duck.query(sql, row -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = number(row, 4 + i);
            }
            add(sightings, row, 8, 0, false, values);
        });
        return sightings;
    }

    private List<String> eventTypes(String source, String where) throws IOException {
        duck.query(
                "SELECT DISTINCT unnest(event_types).id AS id FROM " + source + " WHERE " + where
                        + " ORDER BY id LIMIT 64",
                row -> {
                    if (row.getString(1) != null) {
                        eventTypes.of(row.getString(1));
                    }
                });
        return eventTypes.all();
    }

    private static String bits(List<String> events) {
        StringBuilder sum = new StringBuilder("(0::BIGINT");
        for (int i = 0; i < Math.min(events.size(), 62); i++) {
            sum.append(" + CASE WHEN len(list_filter(event_types, lambda t: t.id = ")
                    .append(Duck.literal(events.get(i)))
                    .append(")) > 0 THEN ")
                    .append(1L << i)
                    .append(" ELSE 0 END");
        }
        return sum.append(')').toString();
    }

    private void add(Sightings sightings, ResultSet row, int at, long events, boolean first, double[] values)
            throws SQLException {
        long seen = row.getLong(1);
        List<Integer> assets = tickers.assets(row.getString(at), texts(row.getArray(at + 2)), seen);
        unlisted += assets.isEmpty() ? 1 : 0;
        int type = Math.max(0, TYPES.indexOf(row.getString(at + 1)));
        for (int asset : assets) {
            sightings.add(seen, subjects.of(row.getString(2)), asset, type, events, first, values);
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .filter(java.util.Objects::nonNull)
                        .map(Object::toString)
                        .toList();
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
