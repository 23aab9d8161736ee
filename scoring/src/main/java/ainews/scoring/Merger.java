package ainews.scoring;

import ainews.scoring.story.Member;
import ainews.scoring.story.StoryFile;
import ainews.scoring.story.StoryMatcher;
import java.util.List;

/**
 * Makes one of two stories that are found to tell one happening: the older keeps its id, the younger's last record names it, the
 * younger's articles in the window are emitted again under it, and heat and novelty count all of them once.
 */
final class Merger {
    private final Floor floor;
    private final Stories stories;

    Merger(Floor floor, Stories stories) {
        this.floor = floor;
        this.stories = stories;
    }

    /** Returns the story that is left. */
    StoryFile merge(StoryFile a, StoryFile b, List<Output> out) {
        long now = floor.clock;
        StoryFile older = StoryMatcher.isOlder(a, b) ? a : b;
        StoryFile younger = older == a ? b : a;
        List<Member> moved = List.copyOf(younger.members());
        stories.tellMerged(younger, older.id(), now, out);
        floor.board.cool(younger.id(), now);
        floor.archive.merge(older, younger);
        floor.drop(younger);
        for (Member member : moved) {
            floor.chains.move(younger.chainKey(), older.chainKey(), member.firstAt());
            floor.changed(member);
        }
        stories.heat(older, now);
        for (Member member : moved) {
            stories.tellMoved(member, older, now, out);
        }
        return older;
    }
}
