package ainews.scoring.backtest.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which assets an entity stands for on a day. Where the user's own mapping has the entity, it alone counts; else the tickers that the
 * record itself carries, which the dictionary held valid when it was made.
 */
public final class Tickers {

    /**
     * One line of a mapping.
     *
     * @param from first day of validity, null for always
     * @param to first day on which it is no longer valid, null for never
     */
    public record Validity(String entityId, String ticker, LocalDate from, LocalDate to) {

        private boolean holds(int day) {
            return (from == null || from.toEpochDay() <= day) && (to == null || day < to.toEpochDay());
        }
    }

    private final Market market;
    private final Map<String, List<Validity>> mapping = new TreeMap<>();

    public Tickers(Market market, List<Validity> mapping) {
        this.market = market;
        for (Validity validity : mapping) {
            this.mapping
                    .computeIfAbsent(validity.entityId(), id -> new ArrayList<>())
                    .add(validity);
        }
    }

    /**
     * Assets in ascending order, each once. Validity is judged on the day in the listing's zone on which what was seen can first be
     * traded.
     */
    public List<Integer> assets(String entityId, Collection<String> carried, long seenAt) {
        TreeSet<Integer> assets = new TreeSet<>();
        List<Validity> own = mapping.get(entityId);
        if (own == null) {
            for (String ticker : carried) {
                assets.add(market.find(ticker));
            }
        } else {
            for (Validity validity : own) {
                int asset = market.find(validity.ticker());
                if (asset >= 0 && validity.holds(tradingDay(asset, seenAt))) {
                    assets.add(asset);
                }
            }
        }
        assets.remove(-1);
        return List.copyOf(assets);
    }

    private int tradingDay(int asset, long seenAt) {
        Sessions sessions = market.listing(asset).sessions();
        int session = sessions.closingAfter(seenAt);
        return session == sessions.count() ? Integer.MAX_VALUE : sessions.day(session);
    }
}
