package ainews.scoring;

import ainews.scoring.story.Member;
import ainews.scoring.story.Splits;
import ainews.scoring.story.StoryFile;
import java.util.List;

/**
 * Makes two of a story that is found to tell two happenings: the articles that came first keep its id, the later ones go on under the
 * id of their first, and those of them that were emitted before are emitted again. The counterpart of {@link Merger}.
 */
final class Splitter {
    private final Floor floor;
    private final Stories stories;
    private final Splits splits;

    Splitter(Floor floor, Stories stories, Splits splits) {
        this.floor = floor;
        this.stories = stories;
        this.splits = splits;
    }

    /** Returns the story of the newest article, which has joined and is not emitted yet. */
    StoryFile joined(StoryFile story, Member newest, List<Output> out) {
        List<Member> later = splits.laterPart(story, floor.clock);
        if (later.isEmpty()) {
            return story;
        }
        part(story, later, newest, out);
        return floor.archive.story(newest.storyId());
    }

    /** To be asked about the story that is most alike to an article and that it does not belong to. True if it was two. */
    boolean missed(StoryFile story, List<Output> out) {
        List<Member> later = splits.laterPartMissed(story, floor.clock);
        if (!later.isEmpty()) {
            part(story, later, null, out);
        }
        return !later.isEmpty();
    }

    private void part(StoryFile story, List<Member> later, Member newest, List<Output> out) {
        long now = floor.clock;
        StoryFile part = floor.archive.split(story, later);
        stories.heat(story, now);
        stories.heat(part, now);
        for (Member member : later) {
            floor.changed(member);
            if (member != newest) {
                stories.tellMoved(member, part, now, out);
            }
        }
        for (StoryFile changed : List.of(story, part)) {
            if (newest == null || !changed.id().equals(newest.storyId())) {
                settle(changed, now, out);
            }
        }
    }

    /** The part that the newest article is not in; the other is told with it. */
    private void settle(StoryFile story, long now, List<Output> out) {
        stories.rescore(story, now, out);
        stories.tell(story, now, out);
        stories.schedule(story, now);
        floor.changed(story);
    }
}
