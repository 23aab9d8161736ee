package ainews.scoring.backtest.market;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All listings, numbered by their order; found by symbol and hours. */
public final class Market {

    private final List<Listing> listings;
    private final Map<String, List<Integer>> bySymbol = new TreeMap<>();

    /** @param listings in an order that does not depend on how they were read, since assets are numbered by it */
    public Market(List<Listing> listings) {
        this.listings = List.copyOf(listings);
        for (int i = 0; i < listings.size(); i++) {
            bySymbol.computeIfAbsent(listings.get(i).symbol(), symbol -> new java.util.ArrayList<>())
                    .add(i);
        }
    }

    public int size() {
        return listings.size();
    }

    public Listing listing(int asset) {
        return listings.get(asset);
    }

    /**
     * The asset that a ticker names.
     *
     * @param ticker {@code EXCHANGE:SYMBOL}, which finds the symbol on any exchange with the same hours, or a symbol alone where only one
     *     listing has it
     * @return -1 where there is none
     */
    public int find(String ticker) {
        int colon = ticker.indexOf(':');
        List<Integer> found = bySymbol.getOrDefault(ticker.substring(colon + 1), List.of());
        if (colon < 0) {
            return found.size() == 1 ? found.get(0) : -1;
        }
        Hours hours = Hours.of(ticker.substring(0, colon));
        for (int asset : found) {
            if (listing(asset).sessions().hours().equals(hours)
                    || listing(asset).sessions().exchange().equals(ticker.substring(0, colon))) {
                return asset;
            }
        }
        return -1;
    }
}
