package ainews.deploy.backtest;

import ainews.scoring.backtest.market.Tickers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The user's own files about listings: {@code entity_id,ticker,from,to} and {@code symbol,return}. */
final class TickerFile {

    private TickerFile() {}

    /** @param file null where the user has none */
    static List<Tickers.Validity> mapping(Duck duck, Path file) throws IOException {
        List<Tickers.Validity> lines = new ArrayList<>();
        if (file != null) {
            String source = Source.of(file);
            Columns columns = new Columns(duck.columns(source), Map.of());
            String from = columns.find("from", "from", "validfrom", "start");
            String to = columns.find("to", "to", "validto", "end");
            String sql = "SELECT " + columns.require("entity", "--tickers", "entityid", "entity") + ", "
                    + columns.require("ticker", "--tickers", "ticker", "symbol") + ", " + (from == null ? "NULL" : from)
                    + ", " + (to == null ? "NULL" : to) + " FROM " + source;
            duck.query(
                    sql,
                    row -> lines.add(new Tickers.Validity(
                            row.getString(1), row.getString(2), day(row.getString(3)), day(row.getString(4)))));
        }
        return lines;
    }

    /** Returns of holders after the last price, by symbol. */
    static Map<String, Double> delistings(Duck duck, Path file) throws IOException {
        Map<String, Double> returns = new TreeMap<>();
        if (file != null) {
            String source = Source.of(file);
            Columns columns = new Columns(duck.columns(source), Map.of());
            duck.query(
                    "SELECT " + columns.require("symbol", "--delistings", "symbol", "ticker") + ", TRY_CAST("
                            + columns.require("return", "--delistings", "return", "dlret") + " AS DOUBLE) FROM "
                            + source,
                    row -> returns.put(row.getString(1), row.getDouble(2)));
        }
        return returns;
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--tickers: " + text + " is no day such as 2022-06-09", e);
        }
    }
}
