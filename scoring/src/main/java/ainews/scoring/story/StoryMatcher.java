package ainews.scoring.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the story that an article belongs to, looking only at what is in the archive. Candidates share some of the article's rarest
 * terms; a learned model weighs how alike each is; contrary evidence vetoes. The work is bounded whatever the archive holds.
 */
public final class StoryMatcher {
    private static final int QUERY_TERMS = 16;
    private static final int LATEST = 100;
    private static final int STORIES = 8;

    private final Archive archive;
    private final JoinModel model;

    /** Shared weight by article number; all 0 between calls. */
    private double[] shared = new double[0];

    private final int[] touched = new int[QUERY_TERMS * LATEST];

    /** The most and second most that an article of a story shares, by the story's slot; all 0 between calls. */
    private double[] first = new double[0];

    private double[] second = new double[0];
    private final int[] touchedStories = new int[QUERY_TERMS * LATEST];

    /** The candidates by their story's slot; all null between calls. */
    private Candidate[] bySlot = new Candidate[0];

    public StoryMatcher(Archive archive) {
        this(archive, JoinModel.bundled());
    }

    StoryMatcher(Archive archive, JoinModel model) {
        this.archive = archive;
        this.model = model;
    }

    /**
     * What was found.
     *
     * @param story to join; null for a story of its own
     * @param similar the most alike story even if it is not the same happening; null where none is alike
     */
    public record Match(StoryFile story, StoryFile similar, double logOdds) {}

    /** A story that shares terms with the article, and the members that share most. */
    static final class Candidate {
        final StoryFile story;
        final Member[] best = new Member[3];
        private final double[] shared = new double[3];
        private final double score;

        Candidate(StoryFile story, double score) {
            this.story = story;
            this.score = score;
        }

        private void offer(Member member, double weight) {
            for (int i = 0; i < best.length; i++) {
                if (best[i] == null || weight > shared[i] || (weight == shared[i] && member.seq() < best[i].seq())) {
                    for (int k = best.length - 1; k > i; k--) {
                        best[k] = best[k - 1];
                        shared[k] = shared[k - 1];
                    }
                    best[i] = member;
                    shared[i] = weight;
                    return;
                }
            }
        }
    }

    public Match match(Digest digest, long now) {
        Likeness likeness = new Likeness(archive, digest);
        StoryFile bestStory = null;
        StoryFile similar = null;
        double best = Double.NEGATIVE_INFINITY;
        double mostSimilar = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : candidates(digest)) {
            double odds = model.logOdds(likeness.of(candidate.story, candidate.best, now));
            if (odds > mostSimilar
                    || (odds == mostSimilar && candidate.story.id().compareTo(similar.id()) < 0)) {
                similar = candidate.story;
                mostSimilar = odds;
            }
            boolean joins = odds >= model.join() && !candidate.story.closed() && !vetoed(digest, candidate);
            if (joins && (odds > best || (odds == best && candidate.story.id().compareTo(bestStory.id()) < 0))) {
                bestStory = candidate.story;
                best = odds;
            }
        }
        if (bestStory != null) {
            return new Match(bestStory, bestStory, best);
        }
        return new Match(null, mostSimilar >= model.chain() ? similar : null, mostSimilar);
    }

    private static boolean vetoed(Digest digest, Candidate candidate) {
        Member closest = candidate.best[0];
        Member lead = candidate.story.lead();
        return (closest != null && ContraryEvidence.between(digest, closest.digest()))
                || (lead != null && ContraryEvidence.between(digest, lead.digest()));
    }

    /** The stories that share most with the article, most first. */
    List<Candidate> candidates(Digest digest) {
        int size = touch(digest);
        int stories = 0;
        int mask = shared.length - 1;
        for (int i = 0; i < size; i++) {
            double weight = shared[touched[i] & mask];
            int slot = archive.slotOf(touched[i]);
            if (first[slot] == 0) {
                touchedStories[stories++] = slot;
            }
            if (weight > first[slot]) {
                second[slot] = first[slot];
                first[slot] = weight;
            } else if (weight > second[slot]) {
                second[slot] = weight;
            }
        }
        Candidate[] top = new Candidate[STORIES + 1];
        int kept = 0;
        for (int i = 0; i < stories; i++) {
            int slot = touchedStories[i];
            double score = first[slot] + 0.3 * second[slot];
            first[slot] = 0;
            second[slot] = 0;
            if (kept == STORIES && score < top[kept - 1].score) {
                continue;
            }
            StoryFile story = archive.storyIn(slot);
            if (story.profileSize() > 0) {
                kept = insert(top, kept, new Candidate(story, score));
            }
        }
        for (int i = 0; i < kept; i++) {
            bySlot[top[i].story.slot()] = top[i];
        }
        for (int i = 0; i < size; i++) {
            double weight = shared[touched[i] & mask];
            shared[touched[i] & mask] = 0;
            Candidate candidate = bySlot[archive.slotOf(touched[i])];
            if (candidate != null) {
                candidate.offer(archive.at(touched[i]), weight);
            }
        }
        for (int i = 0; i < kept; i++) {
            bySlot[top[i].story.slot()] = null;
        }
        return Arrays.asList(top).subList(0, kept);
    }

    /** Sums up what each of the latest articles that hold a term of the article shares with it; returns how many are touched. */
    private int touch(Digest digest) {
        if (shared.length != archive.capacity()) {
            shared = new double[archive.capacity()];
        }
        if (first.length < archive.slots()) {
            first = new double[archive.slots()];
            second = new double[archive.slots()];
            bySlot = new Candidate[archive.slots()];
        }
        int mask = shared.length - 1;
        int size = 0;
        for (Query query : queries(digest)) {
            Postings.Queue queue = archive.articlesWith(query.term());
            for (int n = 0; query.weight() > 0 && n < Math.min(LATEST, queue.size()); n++) {
                int seq = queue.latest(n);
                if (shared[seq & mask] == 0) {
                    touched[size++] = seq;
                }
                shared[seq & mask] += query.weight();
            }
        }
        return size;
    }

    /** Keeps the best candidates in order; equals by story id. */
    private static int insert(Candidate[] top, int kept, Candidate candidate) {
        int at = kept;
        while (at > 0 && before(candidate, top[at - 1])) {
            top[at] = top[at - 1];
            at--;
        }
        top[at] = candidate;
        return Math.min(kept + 1, STORIES);
    }

    private static boolean before(Candidate a, Candidate b) {
        return a.score > b.score || (a.score == b.score && a.story.id().compareTo(b.story.id()) < 0);
    }

    private record Query(int term, double weight) {}

    /** The rarest terms, those of the title first among equals. */
    private List<Query> queries(Digest digest) {
        List<Query> queries = new ArrayList<>();
        for (int term : digest.titleTerms()) {
            queries.add(new Query(term, Math.max(0.2, archive.weight(term))));
        }
        for (int term : digest.bodyTerms()) {
            if (!Archive.contains(digest.titleTerms(), term)) {
                queries.add(new Query(term, 0.5 * Math.max(0.2, archive.weight(term))));
            }
        }
        for (EntityRef entity :
                digest.entities().subList(0, Math.min(6, digest.entities().size()))) {
            queries.add(new Query(Terms.entity(entity.id()), 0.7 * archive.entityWeight(entity.id())));
        }
        Query[] sorted = queries.toArray(new Query[0]);
        Arrays.sort(sorted, (a, b) -> {
            int byWeight = Double.compare(b.weight(), a.weight());
            return byWeight != 0 ? byWeight : Integer.compare(a.term(), b.term());
        });
        return Arrays.asList(sorted).subList(0, Math.min(QUERY_TERMS, sorted.length));
    }
}
