package ainews.scoring;

import ainews.scoring.story.Digest;
import ainews.scoring.story.Member;
import ainews.scoring.story.StoryFile;
import java.util.List;

/**
 * Gives an original its place where a re-blog of it was observed before it: one which says that it was published elsewhere first, or one by somebody whom the
 * text is not about where the newcomer is told by its own maker.
 */
final class Reblogs {
    private final Floor floor;

    Reblogs(Floor floor) {
        this.floor = floor;
    }

    /**
     * The re-blog that was taken for the original of what a newcomer is the original of; null where there is none.
     *
     * @param primary true if the newcomer's owner is what it is about
     * @param equal the article that the newcomer repeats or is repeated by; may be null
     */
    Member before(Digest newcomer, boolean primary, Member equal) {
        if (equal == null || newcomer.credits()) {
            return null;
        }
        Member first = equal.duplicateOf() == null ? equal : floor.archive.member(equal.duplicateOf());
        boolean reblog = first != null
                && first.firstAt() < floor.clock
                && (first.digest().credits() || (primary && !Makers.areNamed(first.digest())))
                && !first.digest().owner().equals(newcomer.owner());
        return reblog ? first : null;
    }

    /** The re-blog and what repeats it are copies of the original from now on. Returns them. */
    List<Member> handOver(StoryFile story, Member reblog, Member original) {
        List<Member> repeats = story.withCopies(reblog);
        repeats.forEach(member -> floor.board.forget(member, floor.clock));
        story.markCopies(repeats, original);
        for (Member member : repeats) {
            floor.board.remember(member, floor.clock);
            floor.changed(member);
        }
        return repeats;
    }
}
