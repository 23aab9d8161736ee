package ainews.scoring.story;

import java.util.List;

/**
 * Whether two stories tell one happening: how well some of the later one's articles would belong to the earlier one if they came
 * now. One article may tell two matters; several of a story do so only where the matters are one.
 */
final class Kinship {
    /** Articles that are asked at most: the lead, after others from the latest on, evenly over the story. */
    private static final int ASKED = 6;

    /** What one article can say against it, in log odds. */
    private static final double LEAST = -4;

    /** Nobody else is asked where the mean of those who were is so much too low: most stories that share an article are two. */
    private static final double HOPE = 0.5;

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
        double least = matcher.model().merge();
        double sum = 0;
        int asked = 0;
        List<Member> members = younger.profiled();
        int others = Math.min(ASKED - 1, members.size());
        for (int i = 0; i < others; i++) {
            Member member = members.get(members.size() - 1 - i * members.size() / others);
            if (member != lead && member.digest().spread()) {
                sum += odds(member, older, now);
                asked++;
                if (sum < (least - HOPE) * asked) {
                    return false;
                }
            }
        }
        return sum + odds(lead, older, now) >= least * (asked + 1);
    }

    private double odds(Member member, StoryFile story, long now) {
        return Math.max(LEAST, matcher.oddsOf(member.digest(), story, now));
    }
}
