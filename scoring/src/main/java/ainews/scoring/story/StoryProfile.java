package ainews.scoring.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a story's articles say, counted: how many of its first and latest articles hold each word, name, number and concept. Round-ups, opinions and what
 * was withdrawn are left out unless the story has nothing else. Follows from the members and their order. Not thread-safe.
 */
final class StoryProfile {
    private static final int FIRST_KEPT = 8;
    private static final int MOST = 64;
    private static final int TERMS = 100;

    /** A power of two. */
    private static final int GIVEN = 16;

    private final List<Member> articles = new ArrayList<>();

    /** What is counted where others are to be by now; null where it is those. A story that articles leave is hardly ever asked again, so that counts wait for it. */
    private List<Member> counted;

    private IntCounts counts = new IntCounts(TERMS);

    /** Bits of the terms that were ever given: most terms that are asked for are in none, and need no look-up. */
    private final long[] given = new long[GIVEN];

    /** Null until asked for again after a change. */
    private List<EntityRef> main;

    /** Takes an article that joined last. */
    void add(Member member) {
        settle();
        Member out = keep(member);
        if (out != member) {
            count(member.digest(), 1);
            if (out != null) {
                count(out.digest(), -1);
            }
        }
    }

    /** One of the story's articles has left. */
    void remove(Member member, List<Member> left) {
        if (articles.contains(member)) {
            main = null;
            counted = counted == null ? List.copyOf(articles) : counted;
            articles.clear();
            left.forEach(this::keep);
            if (counted.size() > 2 * articles.size()) {
                forgetCounts();
                counted = List.of();
            }
        }
    }

    private void settle() {
        if (counted == null) {
            return;
        }
        List<Member> before = counted;
        counted = null;
        for (Member member : before) {
            if (!articles.contains(member)) {
                count(member.digest(), -1);
            }
        }
        for (Member member : articles) {
            if (!before.contains(member)) {
                count(member.digest(), 1);
            }
        }
    }

    private void forgetCounts() {
        counts = new IntCounts(TERMS);
        Arrays.fill(given, 0);
    }

    /** Counts anew. */
    void rebuild(List<Member> members) {
        forgetCounts();
        counted = null;
        articles.clear();
        main = null;
        members.forEach(this::keep);
        articles.forEach(member -> count(member.digest(), 1));
    }

    /** Keeps the first and the latest; returns the one that gives way, if any. */
    private Member keep(Member member) {
        boolean quiet = !member.digest().spread() || member.digest().withdrawn();
        if (quiet && !articles.isEmpty()) {
            return member;
        }
        articles.add(member);
        return articles.size() > MOST ? articles.remove(FIRST_KEPT) : null;
    }

    private void count(Digest digest, int change) {
        main = null;
        for (int term : digest.titleTerms()) {
            count(term, change);
        }
        for (int term : digest.bodyTerms()) {
            count(Terms.body(term), change);
        }
        for (EntityRef entity : digest.entities()) {
            count(Terms.entity(entity.id()), change);
            count(Terms.subject(entity.id()), change * entity.relevance());
        }
        for (int number : digest.numbers()) {
            count(Terms.number(number), change);
        }
        for (int concept : digest.concepts()) {
            count(concept, change);
        }
    }

    private void count(int term, int change) {
        given[term >>> 6 & GIVEN - 1] |= 1L << term;
        counts.add(term, change);
    }

    int count(int term) {
        settle();
        return (given[term >>> 6 & GIVEN - 1] >>> term & 1) == 0 ? 0 : counts.get(term);
    }

    /** Reads a little of it, which says nothing. */
    long approach() {
        return given[0] + counts.size() + articles.size();
    }

    /** The articles that are counted, in the order they joined. */
    List<Member> articles() {
        return articles;
    }

    /** The entities that they are about, see {@link MainEntities}. */
    List<EntityRef> mainEntities() {
        if (main == null) {
            main = MainEntities.of(articles);
        }
        return main;
    }
}
