package ainews.deploy.backtest;

import ainews.scoring.backtest.factor.CrossSections;
import ainews.scoring.backtest.factor.Panel;
import ainews.scoring.backtest.market.Listing;
import ainews.scoring.backtest.market.Market;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;

/**
 * The frame keyed by time and asset that alphalens takes: {@code time, asset, group, entry_at, entry_price, signal, factor,
 * factor_quantile} and a column of forward returns for each horizon ({@code 1D, 5D ...}). {@code time} is when the last asset of the
 * cross-section was traded; {@code group} is the exchange; null is a value that is missing.
 */
final class FrameFile {

    private FrameFile() {}

    /** @param file Parquet, or CSV by its ending */
    static void write(Duck duck, Path file, Map<String, CrossSections> sections, Market market, List<Integer> horizons)
            throws IOException {
        StringBuilder columns = new StringBuilder(
                "time TIMESTAMP_MS, asset VARCHAR, \"group\" VARCHAR, entry_at TIMESTAMP_MS, entry_price DOUBLE,"
                        + " signal VARCHAR, factor DOUBLE, factor_quantile INTEGER");
        for (int horizon : horizons) {
            columns.append(", \"").append(horizon).append("D\" DOUBLE");
        }
        duck.run("CREATE OR REPLACE TABLE frame (" + columns + ")");
        try (DuckDBAppender appender = duck.connection().createAppender("main", "frame")) {
            for (Map.Entry<String, CrossSections> entry : sections.entrySet()) {
                append(appender, entry.getKey(), entry.getValue(), market, horizons.size());
            }
        } catch (SQLException e) {
            throw Duck.failure(e);
        }
        String format = file.toString().endsWith(".csv") ? "(FORMAT csv, HEADER)" : "(FORMAT parquet)";
        duck.run("COPY frame TO " + Duck.literal(file.toString()) + " " + format);
        duck.run("DROP TABLE frame");
    }

    private static void append(
            DuckDBAppender appender, String signal, CrossSections sections, Market market, int horizons)
            throws SQLException {
        Panel panel = sections.panel();
        for (int moment = 0; moment < panel.moments(); moment++) {
            LocalDateTime time = at(panel.time(moment));
            for (int row = panel.start(moment); row < panel.start(moment + 1); row++) {
                Listing listing = market.listing(panel.asset(row));
                appender.beginRow();
                appender.append(time);
                appender.append(listing.symbol());
                appender.append(listing.sessions().exchange());
                appender.append(at(panel.trade(row).at()));
                appender.append(panel.trade(row).price());
                appender.append(signal);
                appender.append(panel.factor(row));
                if (sections.bin(row) == 0) {
                    appender.appendNull();
                } else {
                    appender.append(sections.bin(row));
                }
                for (int horizon = 0; horizon < horizons; horizon++) {
                    number(appender, panel.forward(horizon, row));
                }
                appender.endRow();
            }
        }
    }

    private static void number(DuckDBAppender appender, double value) throws SQLException {
        if (Double.isNaN(value)) {
            appender.appendNull();
        } else {
            appender.append(value);
        }
    }

    private static LocalDateTime at(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}
