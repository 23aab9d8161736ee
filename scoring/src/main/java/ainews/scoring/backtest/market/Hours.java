package ainews.scoring.backtest.market;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/**
 * Regular opening hours of an exchange in its own time zone. Auctions before and after, and breaks at noon, are left out: nothing in
 * a backtest trades in them.
 */
public record Hours(ZoneId zone, LocalTime open, LocalTime close) {

    private static final Map<String, Hours> KNOWN = known();

    /**
     * Hours by the names that the dictionary uses (NASDAQ, HKEX ...), market identifier codes (XNAS ...) and suffixes of symbols (HK ...).
     *
     * @return null where the exchange is not known
     */
    public static Hours of(String exchange) {
        return KNOWN.get(exchange);
    }

    /** Names that {@link #of} knows. */
    public static java.util.Set<String> names() {
        return java.util.Collections.unmodifiableSet(KNOWN.keySet());
    }

    private static Map<String, Hours> known() {
        Map<String, Hours> hours = new TreeMap<>();
        add(hours, "America/New_York", "09:30", "16:00", "NASDAQ", "NYSE", "AMEX", "XNAS", "XNYS", "XASE", "US");
        add(hours, "Asia/Hong_Kong", "09:30", "16:00", "HKEX", "XHKG", "HK");
        add(hours, "Asia/Shanghai", "09:30", "15:00", "SSE", "SZSE", "XSHG", "XSHE", "SS", "SZ");
        add(hours, "Asia/Taipei", "09:00", "13:30", "TPE", "TWSE", "XTAI", "TW", "TWO");
        add(hours, "Asia/Tokyo", "09:00", "15:00", "TSE", "XTKS", "T");
        add(hours, "Asia/Seoul", "09:00", "15:30", "KRX", "XKRX", "KS", "KQ");
        add(hours, "Asia/Kolkata", "09:15", "15:30", "NSE", "BSE", "XNSE", "XBOM", "NS", "BO");
        add(hours, "Asia/Singapore", "09:00", "17:00", "SGX", "XSES", "SI");
        add(hours, "Australia/Sydney", "10:00", "16:00", "ASX", "XASX", "AX");
        add(hours, "Europe/London", "08:00", "16:30", "LSE", "XLON", "L");
        add(hours, "Europe/Berlin", "09:00", "17:30", "ETR", "XETR", "DE", "XFRA", "F");
        add(hours, "Europe/Paris", "09:00", "17:30", "EPA", "XPAR", "PA");
        add(hours, "Europe/Amsterdam", "09:00", "17:30", "AMS", "XAMS", "AS");
        add(hours, "Europe/Zurich", "09:00", "17:30", "SIX", "XSWX", "SW");
        add(hours, "Europe/Stockholm", "09:00", "17:30", "STO", "XSTO", "ST");
        add(hours, "Europe/Helsinki", "10:00", "18:30", "HEL", "XHEL", "HE");
        add(hours, "Europe/Madrid", "09:00", "17:30", "BME", "XMAD", "MC");
        add(hours, "Europe/Rome", "09:00", "17:30", "BIT", "XMIL", "MI");
        add(hours, "Europe/Moscow", "10:00", "18:40", "MCX", "MISX", "ME");
        add(hours, "America/Toronto", "09:30", "16:00", "TSX", "XTSE", "TO");
        add(hours, "America/Sao_Paulo", "10:00", "17:00", "B3", "BVMF", "SA");
        add(hours, "America/Mexico_City", "08:30", "15:00", "BMV", "XMEX", "MX");
        add(hours, "Asia/Riyadh", "10:00", "15:00", "TADAWUL", "XSAU", "SR");
        add(hours, "Asia/Jerusalem", "09:59", "17:14", "TASE", "XTAE", "TA");
        return hours;
    }

    private static void add(Map<String, Hours> hours, String zone, String open, String close, String... names) {
        Hours value = new Hours(ZoneId.of(zone), LocalTime.parse(open), LocalTime.parse(close));
        for (String name : names) {
            hours.put(name, value);
        }
    }
}
