package ainews.scoring.story;

import java.util.List;

/**
 * How much of what a story is about an article speaks of, and what of it the article leaves out: the words of the story's first title by the part of its articles that
 * use them, and its chief entities. The other likenesses ask how much of the article is in the story.
 */
final class CoreLikeness {
    private static final double STRONGEST = 9;

    /** A word of so many of a story's titles is one that the story is about. */
    private static final double COMMON = 0.5;

    private final Archive archive;
    private final OwnTerms mine;

    CoreLikeness(Archive archive, OwnTerms mine) {
        this.archive = archive;
        this.mine = mine;
    }

    void compare(StoryMatcher.Candidate candidate, Digest lead, double[] x) {
        StoryFile story = candidate.story;
        Digest title = inMyLanguage(candidate, lead);
        double size = story.profileSize();
        double all = 0;
        double held = 0;
        double most = 0;
        double missed = 0;
        for (int term : title.titleTerms()) {
            double share = Math.min(1, story.count(term) / size);
            double weight = Math.max(0.2, archive.weight(term)) * share;
            all += weight;
            if (mine.titles.has(term)) {
                held += weight;
                most = Math.max(most, weight);
            } else if (mine.bodies.has(term)) {
                held += 0.7 * weight;
                most = Math.max(most, 0.7 * weight);
            } else if (share >= COMMON) {
                missed = Math.max(missed, weight);
            }
        }
        x[Features.CORE_HELD] = all == 0 ? 0 : held / all;
        x[Features.CORE_TOP] = Math.min(1, most / STRONGEST);
        x[Features.CORE_MISSED] = Math.min(1, missed / STRONGEST);
        x[Features.MAIN_HELD] = mainHeld(story);
    }

    /** The first of the story's lead and of those closest that is in the article's language; else the lead. */
    private Digest inMyLanguage(StoryMatcher.Candidate candidate, Digest lead) {
        if (!lead.lang().equals(mine.digest.lang())) {
            for (Member member : candidate.best) {
                if (member != null && member.digest().lang().equals(mine.digest.lang())) {
                    return member.digest();
                }
            }
        }
        return lead;
    }

    /** Part of the story's chief entities, by relevance, that the article names, or names something of. */
    private double mainHeld(StoryFile story) {
        List<EntityRef> main = story.mainEntities();
        int all = 0;
        int held = 0;
        for (int i = 0; i < main.size(); i++) {
            int relevance = main.get(i).relevance();
            all += relevance;
            held += mine.lineage.has(Terms.entity(main.get(i).id())) ? relevance : 0;
        }
        return all == 0 ? 0 : (double) held / all;
    }
}
