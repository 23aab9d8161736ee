package ainews.scoring.backtest;

import ainews.scoring.backtest.market.Hours;
import ainews.scoring.backtest.market.Listing;
import ainews.scoring.backtest.market.Sessions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;

/** Made-up listings for tests. */
public final class Prices {

    private Prices() {}

    /** So many week days of the exchange from the day on. */
    public static Sessions sessions(String exchange, String from, int count) {
        TreeSet<Integer> days = new TreeSet<>();
        for (LocalDate day = LocalDate.parse(from); days.size() < count; day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days.add((int) day.toEpochDay());
            }
        }
        return new Sessions(exchange, Hours.of(exchange), days, Map.of());
    }

    /** Closes alone. */
    public static Listing closes(String symbol, Sessions sessions, double... closes) {
        double[] opens = new double[closes.length];
        Arrays.fill(opens, Double.NaN);
        return new Listing(symbol, sessions, opens, closes, 0);
    }
}
