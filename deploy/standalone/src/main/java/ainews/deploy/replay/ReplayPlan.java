package ainews.deploy.replay;

import ainews.deploy.history.RecordFormat;
import ainews.scoring.DeskConfig;

/**
 * What is replayed, and by what. Equal plans over equal input give equal output.
 *
 * @param desk settings and version of the scoring
 * @param readBy the dictionary
 */
public record ReplayPlan(HistorySource source, Span span, DeskConfig desk, ReadBy readBy, RecordFormat format) {}
