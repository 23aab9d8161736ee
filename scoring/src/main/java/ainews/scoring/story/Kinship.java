package ainews.scoring.story;

/**
 * Whether two stories tell one happening: how well some of the later one's articles would belong to the earlier one if they came
 * now. One article may tell two matters; several of a story do so only where the matters are one.
 */
final class Kinship {
    /** Articles that are asked, evenly over the story and its lead among them. */
    private static final int ASKED = 6;

    /** What one article can say against it, in log odds. */
    private static final double LEAST = -4;

    /** A story with more articles in the window than this is not moved into another. */
    private static final int MOVED = 200;

    private final StoryMatcher matcher;

    Kinship(StoryMatcher matcher) {
        this.matcher = matcher;
    }

    boolean isOne(StoryFile a, StoryFile b, long now) {
        StoryFile older = StoryMatcher.isOlder(a, b) ? a : b;
        StoryFile younger = older == a ? b : a;
        Member lead = younger.lead();
        if (lead == null || !lead.digest().spread() || younger.members().size() > MOVED) {
            return false;
        }
        double sum = odds(lead, older, now);
        int asked = 1;
        int size = younger.profiled().size();
        for (int i = 1; i < Math.min(ASKED, size); i++) {
            Member member = younger.profiled().get(size - 1 - (i - 1) * size / ASKED);
            if (member != lead && member.digest().spread()) {
                sum += odds(member, older, now);
                asked++;
            }
        }
        return sum / asked >= matcher.model().merge();
    }

    private double odds(Member member, StoryFile story, long now) {
        return Math.max(LEAST, matcher.oddsOf(member.digest(), story, now));
    }
}
