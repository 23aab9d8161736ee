package ainews.enrich.entity;

/**
 * How much an article is about an entity, 0 to 100: title before lead before frequency, 100 for the one that the title opens with, the lead names
 * and the text keeps naming, near 0 for one passing mention.
 */
final class Relevance {
    private static final double TITLE = 58;
    private static final double LEAD = 22;
    private static final double FREQUENCY = 20;
    /** What one mention counts that neither the title nor another sentence takes up. */
    private static final double PASSING = 0.65;

    private static final int LEAD_CHARS = 320;
    private static final int MEDIUM_CHARS = 600;
    private static final double END = 0.06;
    private static final double FADING = 0.3;

    private final int textLength;
    private final boolean hasTitle;
    private final int mostMentions;

    /** @param mostMentions in the text, of the entity that it names most often */
    Relevance(boolean hasTitle, int textLength, int mostMentions) {
        this.hasTitle = hasTitle;
        this.textLength = textLength;
        this.mostMentions = mostMentions;
    }

    /**
     * @param titleRank place among the distinct entities of the title, 0 for the first, -1 for none
     * @param titlePlace where its first mention in the title starts, 0 to 1
     * @param textStart where the first mention in the text starts
     * @param mentions in the text
     */
    double of(int titleRank, double titlePlace, int textStart, int mentions) {
        double late = 1 - 0.3 * Math.max(0, titlePlace - 0.35);
        double title = titleRank < 0 ? 0 : late * Math.max(0.45, 1 - 0.13 * titleRank);
        if (textLength == 0) {
            return round(100 * title);
        }
        double lead = mentions == 0 ? 0 : lead(textStart);
        double share = mostMentions == 0 ? 0 : (double) mentions / mostMentions;
        double frequency = 0.6 * share * Math.min(1, mentions / 3.0) + 0.4 * Math.min(1, mentions / 6.0);
        if (!hasTitle) {
            return round((LEAD * 2 * lead + FREQUENCY * 2.8 * frequency));
        }
        boolean passing = titleRank < 0 && mentions == 1;
        double score = TITLE * title + LEAD * lead * (passing ? PASSING : 1) + FREQUENCY * frequency;
        // a short text repeats nothing: what the title opens with and the lead names is its subject
        boolean opens = titleRank == 0 && titlePlace < 0.35 && lead > 0.5;
        boolean predominant = opens && share == 1 && mentions >= 3;
        return round(predominant ? 100 : opens ? Math.max(score, 92) : score);
    }

    /** 1 for what the text opens with, falling steadily: of two that are named once, the earlier one comes first. */
    private double lead(int start) {
        if (start < LEAD_CHARS) {
            return 1 - 0.4 * start / LEAD_CHARS;
        }
        double beyond = (double) (start - LEAD_CHARS) / Math.max(textLength, MEDIUM_CHARS);
        return END + (0.6 - END) * StrictMath.exp(-beyond / FADING);
    }

    private static double round(double value) {
        return Math.round(Math.max(0, Math.min(100, value)) * 10) / 10.0;
    }
}
