package ainews.scoring.backtest.factor;

import ainews.scoring.backtest.market.Lag;
import ainews.scoring.backtest.market.Market;
import java.util.function.IntPredicate;

/** Sightings joined with their trades at one lag, once for all signals and slices. All sightings of signals are for one thread. */
public final class FactorRun {

    private final Sightings sightings;
    private final Market market;
    private final Entries entries;
    private final int[] horizons;
    private final Together together;
    /** Of the signal before; another signal is mostly seen at the same places. */
    private Panel before;

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
        CrossSections sections = sections(signal, minAssets, quantiles, sighting -> true, before);
        before = sections.panel();
        return sections;
    }

    public CrossSections sectionsOfType(String signal, int minAssets, int quantiles, int entityType) {
        return sections(signal, minAssets, quantiles, sighting -> sightings.about(sighting, entityType), null);
    }

    public CrossSections sectionsOfEvent(String signal, int minAssets, int quantiles, int eventType) {
        return sections(signal, minAssets, quantiles, sighting -> sightings.tells(sighting, eventType), null);
    }

    private CrossSections sections(String signal, int minAssets, int quantiles, IntPredicate kept, Panel like) {
        int index = sightings.signals().indexOf(signal);
        return new CrossSections(
                Panel.of(sightings, entries, market, index, together, horizons, kept, like), minAssets, quantiles);
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
