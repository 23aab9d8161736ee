package ainews.enrich.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * A reviewed entry of the gazetteer.
 *
 * @param id {@code type:slug}
 * @param nameZh null where no Chinese name is in use
 * @param parents ids of the direct parents: family, maker, owner
 * @param firstSeen epoch milliseconds of the day the name became public; {@code Long.MIN_VALUE} for older than this field
 * @param aliases all written forms, the two names included
 */
record GazetteerEntity(
        String id,
        String type,
        String name,
        String nameZh,
        List<String> parents,
        long firstSeen,
        List<Alias> aliases,
        List<Ticker> tickers) {

    List<String> tickersAt(long instant) {
        List<String> symbols = List.of();
        for (int i = 0; i < tickers.size(); i++) {
            Ticker ticker = tickers.get(i);
            if (ticker.listed().holds(instant) && !symbols.contains(ticker.symbol())) {
                symbols = symbols.isEmpty() ? new ArrayList<>(tickers.size()) : symbols;
                symbols.add(ticker.symbol());
            }
        }
        return symbols;
    }

    /** What the record's own would say, which goes through a format: a dictionary's version is a hash over all of them. */
    @Override
    public String toString() {
        return "GazetteerEntity[id=" + id + ", type=" + type + ", name=" + name + ", nameZh=" + nameZh + ", parents="
                + parents + ", firstSeen=" + firstSeen + ", aliases=" + aliases + ", tickers=" + tickers + "]";
    }
}
