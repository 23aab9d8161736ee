package ainews.deploy.replay;

import ainews.deploy.history.RecordFormat;
import ainews.scoring.DeskConfig;

/**
 * What is replayed, and by what. Equal plans over equal input give equal output.
 *
 * @param dictionary version of the dictionary, or {@code as-then} (each article by the names that held when it was observed; a recorded
 *     timeline as it was enriched)
 * @param scoring version of the scoring
 */
public record ReplayPlan(
        HistorySource source, Span span, DeskConfig desk, String dictionary, String scoring, RecordFormat format) {}
