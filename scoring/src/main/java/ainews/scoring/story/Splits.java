package ainews.scoring.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds stories that tell two happenings: a later part of the articles that belong together and not with the beginning, by the same
 * model that decides joins and with a margin, so that what is parted is not merged again. A story is looked at when it has grown (or would have) by a third, by at most
 * {@value #FIRST} of its first and {@value #LATEST} of its latest independent reports, so the cost an article stays bounded.
 */
public final class Splits {
    private static final int FIRST = 8;
    private static final int LATEST = 16;

    /** Independent reports of each part at least. */
    private static final int LEAST_FIRST = 2;

    private static final int LEAST_LATER = 3;

    /** Articles of a story that is looked at, at least and at most. */
    private static final int SMALLEST = LEAST_FIRST + LEAST_LATER;

    private static final int LARGEST = 200;

    /** Articles of each part that are asked where they belong. */
    private static final int ASKED = 6;

    /** What one article can say, in log odds. */
    private static final double MOST = 4;

    /** Far more than sums of so few numbers are rounded by. */
    private static final double ROUNDING = 1e-9;

    /** Log odds, against those from which on an article joins, that the parts reach at most of each other ... */
    private static final double BETWEEN = -2;

    /** ... and the later one at least of itself: its last articles may share little but their subject. */
    private static final double WITHIN = -1;

    private final StoryMatcher matcher;

    public Splits(StoryMatcher matcher) {
        this.matcher = matcher;
    }

    /** The articles, by arrival, that tell another happening than the story's first ones; empty for a story that is one, or not due. */
    public List<Member> laterPart(StoryFile story, long now) {
        return laterPart(story, story.members().size(), now);
    }

    /** The same when an article much like the story has not joined it: one that tells two happenings is like neither of them. */
    public List<Member> laterPartMissed(StoryFile story, long now) {
        return laterPart(story, story.members().size() + 1, now);
    }

    private List<Member> laterPart(StoryFile story, int size, long now) {
        return story.closed() || !isDue(size) ? List.of() : apart(story, now);
    }

    /** The same for a story of any size. */
    List<Member> apart(StoryFile story, long now) {
        List<Member> voices = voices(story);
        if (voices.size() < SMALLEST) {
            return List.of();
        }
        Cosines cosines = new Cosines(
                matcher.archive(), voices.stream().map(Member::digest).toList());
        Partition partition = Partition.of(cosines.matrix(), LEAST_FIRST, LEAST_LATER);
        if (partition == null) {
            return List.of();
        }
        List<Member> first = new ArrayList<>();
        List<Member> later = new ArrayList<>();
        for (int i = 0; i < voices.size(); i++) {
            (partition.isLater(i) ? later : first).add(voices.get(i));
        }
        return areTwo(first, later, now)
                ? moved(story, member -> partition.isLater(cosines.to(member.digest())), first, later)
                : List.of();
    }

    /** From {@link #SMALLEST} on, each time that a story is larger by a third. */
    static boolean isDue(int size) {
        int due = SMALLEST;
        while (due < size) {
            due += Math.max(1, due / 3);
        }
        return due == size && size <= LARGEST;
    }

    private static List<Member> voices(StoryFile story) {
        List<Member> voices = new ArrayList<>();
        for (Member member : story.profiled()) {
            if (member.speaks() && member.digest().spread()) {
                voices.add(member);
            }
        }
        if (voices.size() > FIRST + LATEST) {
            voices.subList(FIRST, voices.size() - LATEST).clear();
        }
        return voices;
    }

    private boolean areTwo(List<Member> first, List<Member> later, long now) {
        return count(later, member -> member.digest().owner()) > 1
                && shareLanguage(first, later)
                && isAtMost(matcher.model().join() + BETWEEN, later, first, now)
                && isAtMost(matcher.model().join() + BETWEEN, first, later, now)
                && mean(later, first, now) >= matcher.model().join() + WITHIN;
    }

    private static long count(List<Member> members, Function<Member, String> what) {
        return members.stream().map(what).distinct().count();
    }

    /** Two languages alone do not make two happenings: what is written in one is less alike to what is written in the other. */
    private static boolean shareLanguage(List<Member> first, List<Member> later) {
        return later.stream().anyMatch(a -> first.stream()
                .anyMatch(b -> a.digest().lang().equals(b.digest().lang())));
    }

    /** True if the mean for the other part than their own is at most so much; that it is not is often plain before all are asked. */
    private boolean isAtMost(double limit, List<Member> asked, List<Member> other, long now) {
        StoryFile part = storyOf(other, null);
        double sum = 0;
        int n = Math.min(ASKED, asked.size());
        for (int i = 0; i < n; i++) {
            Member member = asked.get(i * asked.size() / n);
            sum += odds(member, part, storyOf(asked, member), now);
            if ((sum - MOST * (n - 1 - i)) / n > limit + ROUNDING) {
                return false;
            }
        }
        return sum / n <= limit;
    }

    /** Mean log odds that some articles would belong to their own part (without themselves) if the rest were another story. */
    private double mean(List<Member> asked, List<Member> others, long now) {
        StoryFile rest = storyOf(others, null);
        double sum = 0;
        int n = Math.min(ASKED, asked.size());
        for (int i = 0; i < n; i++) {
            Member member = asked.get(i * asked.size() / n);
            sum += odds(member, storyOf(asked, member), rest, now);
        }
        return sum / n;
    }

    private double odds(Member member, StoryFile part, StoryFile rest, long now) {
        return Math.max(-MOST, Math.min(MOST, matcher.oddsOf(member.digest(), part, rest, now)));
    }

    private static StoryFile storyOf(List<Member> members, Member without) {
        StoryFile story = new StoryFile("", "", members.get(0).firstAt());
        for (Member member : members) {
            if (member != without) {
                story.join(member, member.firstAt());
            }
        }
        return story;
    }

    /** All articles that go: copies go with their original, round-ups and opinions stay. */
    private static List<Member> moved(
            StoryFile story, Predicate<Member> isLater, List<Member> first, List<Member> later) {
        Set<String> goes = new HashSet<>();
        later.forEach(member -> goes.add(member.id()));
        Set<Member> known = new HashSet<>(first);
        List<Member> moved = new ArrayList<>();
        for (Member member : story.members()) {
            boolean copy = member.duplicateOf() != null;
            boolean open = !copy && !known.contains(member) && member.digest().spread();
            if (goes.contains(copy ? member.duplicateOf() : member.id()) || (open && isLater.test(member))) {
                goes.add(member.id());
                moved.add(member);
            }
        }
        return moved;
    }
}
