package ainews.scoring.backtest.factor;

import ainews.scoring.backtest.market.Lag;
import ainews.scoring.backtest.market.Market;
import java.util.function.IntPredicate;

/** Sightings joined with their trades at one lag, once for all signals and slices. */
public final class FactorRun {

    private final Sightings sightings;
    private final Market market;
    private final Entries entries;
    private final int[] horizons;
    private final Together together;

    /** @param horizons in sessions */
    public FactorRun(Sightings sightings, Market market, Lag lag, int[] horizons, Together together) {
        this.sightings = sightings;
        this.market = market;
        this.entries = Entries.of(sightings, market, lag);
        this.horizons = horizons.clone();
        this.together = together;
    }

    /** All sightings of a signal. */
    public CrossSections sections(String signal, int minAssets, int quantiles) {
        return sections(signal, minAssets, quantiles, sighting -> true);
    }

    public CrossSections sectionsOfType(String signal, int minAssets, int quantiles, int entityType) {
        return sections(signal, minAssets, quantiles, sighting -> sightings.about(sighting, entityType));
    }

    public CrossSections sectionsOfEvent(String signal, int minAssets, int quantiles, int eventType) {
        return sections(signal, minAssets, quantiles, sighting -> sightings.tells(sighting, eventType));
    }

    private CrossSections sections(String signal, int minAssets, int quantiles, IntPredicate kept) {
        int index = sightings.signals().indexOf(signal);
        return new CrossSections(
                Panel.of(sightings, entries, market, index, together, horizons, kept), minAssets, quantiles);
    }

    /** Traded sightings. */
    public int traded() {
        return entries.count();
    }

    /** Sightings whose listing had no price in the session in which they could be traded. */
    public int missing() {
        return entries.missing();
    }

    /** Sightings after the last session. */
    public int beyond() {
        return entries.beyond();
    }
}
