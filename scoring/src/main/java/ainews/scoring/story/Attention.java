package ainews.scoring.story;

/**
 * What platforms' counts of one article say so far: the first, the one before the last, and the last reading. Counts are totals.
 *
 * @param rank best place now, 1 = top; 0 where not on a front page
 * @param gainedAt when points or comments last rose (or were first read), epoch milliseconds
 */
public record Attention(
        long firstPoints,
        long firstAt,
        int firstRank,
        long beforePoints,
        long beforeAt,
        long points,
        long comments,
        int rank,
        long lastAt,
        long gainedAt) {

    /** The reading after {@code earlier}, which is null for the first; points stand for comments where a platform has only those. */
    public static Attention next(Attention earlier, Long points, Long comments, Integer rank, long at) {
        long oldPoints = earlier == null ? 0 : earlier.points;
        long oldComments = earlier == null ? 0 : earlier.comments;
        long said = comments == null || comments < 0 ? oldComments : comments;
        long liked = points == null || points < 0 ? Math.max(oldPoints, said) : points;
        int place = rank == null || rank < 1 ? 0 : rank;
        if (earlier == null) {
            return new Attention(liked, at, place, liked, at, liked, said, place, at, at);
        }
        boolean gained = liked > oldPoints || said > oldComments;
        boolean later = at > earlier.lastAt;
        return new Attention(
                earlier.firstPoints,
                earlier.firstAt,
                earlier.firstRank,
                later ? earlier.points : earlier.beforePoints,
                later ? earlier.lastAt : earlier.beforeAt,
                liked,
                said,
                place,
                at,
                gained ? at : earlier.gainedAt);
    }
}
