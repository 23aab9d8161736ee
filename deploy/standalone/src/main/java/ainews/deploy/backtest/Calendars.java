package ainews.deploy.backtest;

import ainews.scoring.backtest.market.Hours;
import ainews.scoring.backtest.market.Sessions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Trading days and hours. The user's calendar is a CSV file {@code exchange,date,open,close} in the exchange's own time; a line with hours
 * gives that day's, one without hours says that the day was closed.
 */
final class Calendars {

    private final Map<String, Map<Integer, Sessions.Unusual>> exceptions = new TreeMap<>();
    private final Map<String, TreeSet<Integer>> closed = new TreeMap<>();

    /** @param file null where the user has none */
    static Calendars read(Duck duck, Path file) throws IOException {
        Calendars calendars = new Calendars();
        if (file != null) {
            String source = Source.of(file);
            Columns columns = new Columns(duck.columns(source), Map.of());
            String sql = "SELECT " + columns.require("exchange", "--calendar", "exchange") + ", "
                    + columns.require("date", "--calendar", "date") + ", "
                    + columns.require("open", "--calendar", "open") + ", "
                    + columns.require("close", "--calendar", "close") + " FROM " + source;
            duck.query(
                    sql, row -> calendars.add(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        }
        return calendars;
    }

    private void add(String exchange, String date, String open, String close) {
        try {
            int day = (int) LocalDate.parse(date).toEpochDay();
            if (open == null || open.isBlank()) {
                closed.computeIfAbsent(exchange, name -> new TreeSet<>()).add(day);
            } else {
                exceptions
                        .computeIfAbsent(exchange, name -> new TreeMap<>())
                        .put(day, new Sessions.Unusual(LocalTime.parse(open), LocalTime.parse(close)));
            }
        } catch (DateTimeException | NullPointerException e) {
            throw new IllegalArgumentException(
                    "--calendar: " + exchange + "," + date + "," + open + "," + close + " is no day with its hours", e);
        }
    }

    /** @throws IllegalArgumentException that says what to do about an unknown exchange */
    Hours hours(String exchange) {
        Hours hours = Hours.of(exchange);
        if (hours == null) {
            throw new IllegalArgumentException(
                    "exchange " + exchange + " is not known; known are " + String.join(" ", Hours.names()));
        }
        return hours;
    }

    /** @param traded days with prices */
    Sessions sessions(String exchange, SortedSet<Integer> traded) {
        Map<Integer, Sessions.Unusual> own = exceptions.getOrDefault(exchange, Map.of());
        TreeSet<Integer> days = new TreeSet<>(traded);
        own.keySet().stream()
                .filter(day -> day >= traded.first() && day <= traded.last())
                .forEach(days::add);
        days.removeAll(closed.getOrDefault(exchange, new TreeSet<>()));
        return new Sessions(exchange, hours(exchange), days, own);
    }
}
