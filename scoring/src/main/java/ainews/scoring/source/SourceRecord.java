package ainews.scoring.source;

/**
 * How an owner group has done so far, learned from its behaviour point in time.
 *
 * @param articles articles seen, copies included
 * @param firsts stories that it was the first to tell
 * @param confirmed of those, stories that another owner group told after it
 * @param echoes copies and translations of others' articles
 * @param withdrawn articles that it took back
 */
public record SourceRecord(int articles, int firsts, int confirmed, int echoes, int withdrawn) {
    /** Nothing known yet. */
    public static final SourceRecord NEW = new SourceRecord(0, 0, 0, 0, 0);

    public SourceRecord plus(int moreArticles, int moreFirsts, int moreConfirmed, int moreEchoes, int moreWithdrawn) {
        return new SourceRecord(
                articles + moreArticles,
                firsts + moreFirsts,
                confirmed + moreConfirmed,
                echoes + moreEchoes,
                withdrawn + moreWithdrawn);
    }

    /** -1 (only echoes, or takes things back) to 1 (first, and confirmed by others); 0 while little is known. */
    public double standing() {
        double known = articles + 12.0;
        double good = 2.0 * confirmed;
        double bad = 0.6 * echoes + 4.0 * withdrawn;
        return Math.max(-1, Math.min(1, 2 * (good - bad) / known));
    }
}
