package ainews.deploy.command;

import ainews.deploy.backtest.Inputs;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where prices are and how they are read. */
final class PriceOptions {

    @Option(
            names = "--prices",
            paramLabel = "PATH",
            description = "CSV or Parquet, daily or within the day; a folder holds a file a symbol.")
    private Path path;

    @Option(
            names = "--price-column",
            paramLabel = "ROLE=COLUMN",
            description =
                    "The vendor's column for time, symbol, exchange, open, close or adjusted; usual names are found.")
    private Map<String, String> columns = new TreeMap<>();

    @Option(
            names = "--price-time-format",
            paramLabel = "FORMAT",
            description =
                    "Form of the vendor's times where it is neither ISO 8601, YYYYMMDD nor a number of seconds, e.g."
                            + " %%d.%%m.%%Y.")
    private String timeFormat;

    @Option(
            names = "--exchange",
            defaultValue = "NYSE",
            paramLabel = "NAME",
            description =
                    "Exchange of symbols that do not say theirs (NASDAQ:NVDA, 0700.HK); by default ${DEFAULT-VALUE}.")
    private String exchange = "NYSE";

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description =
                    "CSV of exchange,date,open,close in local time: half days, and closed days where the hours are empty."
                            + " Without it the days with prices are the trading days.")
    private Path calendar;

    @Option(
            names = "--tickers",
            paramLabel = "FILE",
            description = "CSV of entity_id,ticker,from,to; counts instead of the tickers that the records carry.")
    private Path tickers;

    @Option(
            names = "--delistings",
            paramLabel = "FILE",
            description = "CSV of symbol,return: what holders got after the last price.")
    private Path delistings;

    @Option(
            names = "--market",
            paramLabel = "TICKER",
            description = "Listing that stands for the market; by default the mean of the others does.")
    private String market;

    /** Null where there are none. */
    Path path() {
        return path;
    }

    void requireThere() {
        Paths.requireThere(Stream.of(path, calendar, tickers, delistings)
                .filter(Objects::nonNull)
                .toList());
    }

    Inputs inputs(Path scored, Path signals, Set<String> reasons, double minRelevance) {
        Map<String, String> roles = new TreeMap<>(columns);
        if (timeFormat != null) {
            roles.put("time-format", timeFormat);
        }
        return new Inputs(
                scored, signals, path, roles, exchange, calendar, tickers, delistings, reasons, minRelevance, market);
    }
}
