package ainews.scoring.backtest.event;

/**
 * The days of a study, in sessions around day 0, the first session that closes after the news was seen.
 *
 * @param estimation sessions from which the expectation is learned
 * @param gap sessions between these and the first day of the event window
 * @param before sessions of the event window before day 0
 * @param after sessions of the event window after day 0
 * @param minEstimation estimation days that must have a return
 */
public record Span(int estimation, int gap, int before, int after, int minEstimation) {

    /** 120 sessions, a gap of 5, then 5 before to 10 after; at least half of the 120 known. */
    public static final Span USUAL = new Span(120, 5, 5, 10, 60);

    /** Days of the event window. */
    public int days() {
        return before + 1 + after;
    }

    int firstEstimation(int day0) {
        return day0 - before - gap - estimation;
    }
}
