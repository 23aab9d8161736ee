package ainews.deploy.backtest;

import ainews.scoring.backtest.market.Hours;
import ainews.scoring.backtest.market.Listing;
import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.market.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Prices of any vendor, daily or within the day. Trading days of an exchange are those on which any of its listings has a price, with the
 * user's calendar on top. Prices are adjusted by the ratio of the adjusted close to the close, where there is an adjusted one.
 */
final class PriceFile {

    /** What a column can be named for. */
    private static final Set<String> ROLES = Set.of("time", "symbol", "exchange", "open", "close", "adjusted");

    /** Stands among the columns: the form of the times in the one that holds them. */
    static final String TIME_FORMAT = "time-format";

    private record Bar(long time, int day, double open, double close) {}

    private final Duck duck;
    private final Map<String, String> named;
    private final String exchange;
    private final Calendars calendars;
    private final Map<String, Double> delistings;

    /**
     * @param named the user's columns by role, and perhaps the {@link #TIME_FORMAT}
     * @param exchange of symbols that do not say theirs
     * @param delistings returns after the last price by symbol
     */
    PriceFile(
            Duck duck,
            Map<String, String> named,
            String exchange,
            Calendars calendars,
            Map<String, Double> delistings) {
        this.duck = duck;
        this.named = named;
        this.exchange = exchange;
        this.calendars = calendars;
        this.delistings = delistings;
    }

    /** @param path a file, or a folder of files that are named after their symbols */
    Market read(Path path) throws IOException {
        for (String role : named.keySet()) {
            if (!ROLES.contains(role) && !role.equals(TIME_FORMAT)) {
                throw new IllegalArgumentException("--price-column " + role + "=" + named.get(role)
                        + ": a column is named for one of " + new TreeSet<>(ROLES));
            }
        }
        TreeMap<String, List<Bar>> bars = new TreeMap<>();
        boolean[] daily = {true};
        for (Path file : files(path)) {
            read(file, bars, daily);
        }
        if (bars.isEmpty()) {
            throw new IOException(path + " holds no price");
        }
        return market(bars, daily[0]);
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().matches(".*\\.(csv|tsv|csv\\.gz|parquet)"))
                    .sorted()
                    .toList();
        }
    }

    private void read(Path file, Map<String, List<Bar>> bars, boolean[] daily) throws IOException {
        String source = Source.of(file);
        Columns columns = new Columns(duck.columns(source), named);
        String time = columns.require("time", "--price-column", "date", "datetime", "timestamp", "time", "day");
        String symbol = columns.find("symbol", "symbol", "ticker", "asset", "instrument");
        String close = columns.require("close", "--price-column", "close", "price", "last");
        String open = columns.find("open", "open");
        String adjusted = columns.find("adjusted", "adjclose", "adjustedclose", "closeadj");
        String listed = columns.find("exchange", "exchange", "mic", "venue");
        String byName = Duck.literal(file.getFileName().toString().replaceFirst("\\.[a-z.]+$", ""));
        String told = "CAST(" + time + " AS VARCHAR)";
        time = "(" + Source.time(time, named.get(TIME_FORMAT)) + ")";
        String asDay = "TRY_CAST(substr(CAST(" + time + " AS VARCHAR), 1, 10) AS DATE)";
        String sql = "SELECT " + (symbol == null ? byName : "CAST(" + symbol + " AS VARCHAR)") + ", "
                + (listed == null ? "NULL" : "CAST(" + listed + " AS VARCHAR)") + ", " + Source.millis(time) + ", "
                + "length(CAST(" + time + " AS VARCHAR)) <= 10 OR right(CAST(" + time
                + " AS VARCHAR), 8) = '00:00:00', "
                + number(open) + ", " + number(close) + ", " + number(adjusted) + ", epoch_ms(" + asDay + "), " + told
                + " FROM " + source;
        String[] unread = {null};
        duck.query(sql, row -> {
            if (row.getObject(3) == null && row.getString(9) != null && unread[0] == null) {
                unread[0] = row.getString(9);
            }
            String key = key(row.getString(1), row.getString(2));
            double last = positive(row.getObject(6));
            double factor = adjusted == null ? 1 : positive(row.getObject(7)) / last;
            daily[0] &= row.getBoolean(4);
            Object day = row.getObject(8);
            if (row.getObject(3) != null && key != null) {
                long at = row.getLong(3);
                int epochDay = (int) Math.floorDiv(day == null ? at : ((Number) day).longValue(), 86_400_000L);
                bars.computeIfAbsent(key, name -> new ArrayList<>())
                        .add(new Bar(at, epochDay, positive(row.getObject(5)) * factor, last * factor));
            }
        });
        // Left out silently, such rows would be days without a price.
        if (unread[0] != null && !unread[0].isBlank()) {
            throw new IllegalArgumentException(file + ": the time '" + unread[0]
                    + "' is not understood; say its form with --price-time-format, such as %d.%m.%Y or %m/%d/%Y %H:%M");
        }
    }

    private static String number(String column) {
        return column == null ? "NULL" : "TRY_CAST(" + column + " AS DOUBLE)";
    }

    /** A price that is missing, zero or negative is no price. */
    private static double positive(Object price) {
        double value = price == null ? Double.NaN : ((Number) price).doubleValue();
        return value > 0 && Double.isFinite(value) ? value : Double.NaN;
    }

    /** EXCHANGE:SYMBOL. */
    private String key(String symbol, String listed) {
        if (symbol == null || symbol.isBlank()) {
            return null;
        }
        if (symbol.indexOf(':') > 0) {
            return symbol;
        }
        if (listed != null) {
            return listed + ":" + symbol;
        }
        int dot = symbol.lastIndexOf('.');
        String suffix = symbol.substring(dot + 1);
        return dot > 0 && Hours.of(suffix) != null ? suffix + ":" + symbol.substring(0, dot) : exchange + ":" + symbol;
    }

    private Market market(Map<String, List<Bar>> bars, boolean daily) throws IOException {
        TreeMap<String, TreeSet<Integer>> days = new TreeMap<>();
        for (Map.Entry<String, List<Bar>> entry : bars.entrySet()) {
            String at = exchangeOf(entry.getKey());
            Hours hours = calendars.hours(at);
            TreeSet<Integer> traded = days.computeIfAbsent(at, name -> new TreeSet<>());
            for (Bar bar : entry.getValue()) {
                traded.add(day(bar, hours, daily));
            }
        }
        Map<String, Sessions> sessions = new TreeMap<>();
        days.forEach((name, traded) -> sessions.put(name, calendars.sessions(name, traded)));
        List<Listing> listings = new ArrayList<>();
        for (Map.Entry<String, List<Bar>> entry : bars.entrySet()) {
            listings.add(listing(entry.getKey(), entry.getValue(), sessions.get(exchangeOf(entry.getKey())), daily));
        }
        return new Market(listings);
    }

    private static String exchangeOf(String key) {
        return key.substring(0, key.indexOf(':'));
    }

    private static int day(Bar bar, Hours hours, boolean daily) {
        return daily
                ? bar.day()
                : (int) java.time.Instant.ofEpochMilli(bar.time())
                        .atZone(hours.zone())
                        .toLocalDate()
                        .toEpochDay();
    }

    private Listing listing(String key, List<Bar> bars, Sessions sessions, boolean daily) {
        String symbol = key.substring(key.indexOf(':') + 1);
        double[] opens = new double[sessions.count()];
        double[] closes = new double[sessions.count()];
        java.util.Arrays.fill(opens, Double.NaN);
        java.util.Arrays.fill(closes, Double.NaN);
        bars.sort(java.util.Comparator.comparingLong(Bar::time));
        long[] times = new long[bars.size()];
        double[] prices = new double[bars.size()];
        int within = 0;
        for (Bar bar : bars) {
            int session = sessions.on(day(bar, sessions.hours(), daily));
            if (session < 0
                    || !daily && (bar.time() < sessions.open(session) || bar.time() >= sessions.close(session))) {
                continue;
            }
            if (daily || bar.time() == sessions.open(session)) {
                opens[session] = bar.open();
            }
            closes[session] = bar.close();
            if (!daily) {
                times[within] = bar.time();
                prices[within++] = Double.isNaN(bar.open()) ? bar.close() : bar.open();
            }
        }
        return new Listing(
                symbol,
                sessions,
                opens,
                closes,
                java.util.Arrays.copyOf(times, within),
                java.util.Arrays.copyOf(prices, within),
                delistings.getOrDefault(symbol, 0.0));
    }
}
