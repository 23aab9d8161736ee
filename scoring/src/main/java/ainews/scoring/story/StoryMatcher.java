package ainews.scoring.story;

import ainews.scoring.rules.RuleFiles;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the story that an article belongs to, looking only at what is in the archive. Candidates share some of the article's rarest
 * terms; a learned model weighs how alike each is; contrary evidence vetoes. The work is bounded whatever the archive holds.
 */
public final class StoryMatcher {
    private static final int QUERY_TERMS = 16;
    private static final int QUERY_ENTITIES = 6;
    private static final int LATEST = 100;
    private static final int STORIES = 8;

    /** Part of what is asked for that near articles hold. */
    private static final double NEAR = 0.35;

    private static final double LOOSE = 0.18;

    private final Archive archive;
    private final JoinModel model;
    private final Kinship kinship = new Kinship(this);

    /** What is asked for now. */
    private final int[] queryTerms = new int[QUERY_TERMS + 1];

    private final double[] queryWeights = new double[QUERY_TERMS + 1];
    private double asked;

    /** Shared weight by article number; all 0 between calls. */
    private double[] shared = new double[0];

    private final int[] touched = new int[QUERY_TERMS * LATEST];
    private final double[] touchedWeights = new double[QUERY_TERMS * LATEST];
    private final int[] touchedSlots = new int[QUERY_TERMS * LATEST];

    /** The most and second most that an article of a story shares, side by side at twice the story's slot; all 0 between calls. */
    private double[] most = new double[0];

    private final int[] touchedStories = new int[QUERY_TERMS * LATEST];
    private final double[] touchedScores = new double[QUERY_TERMS * LATEST];

    /** The best stories' slots and scores, most first. */
    private final int[] topSlots = new int[STORIES + 1];

    private final double[] topScores = new double[STORIES + 1];

    /** One more than a candidate's place by its story's slot; all 0 between calls. */
    private byte[] places = new byte[0];

    public StoryMatcher(Archive archive, RuleFiles rules) {
        this(archive, JoinModel.of(rules));
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
     * @param other a second open story that the article tells as well, and that is found to be the same happening as {@code story};
     *     null where there is none
     * @param near how many articles share much with it
     */
    public record Match(StoryFile story, StoryFile similar, StoryFile other, int near) {}

    /** A story that shares terms with the article, and the members that share most. */
    static final class Candidate {
        final StoryFile story;
        final Member[] best = new Member[3];
        private final double[] shared = new double[3];
        private final double score;
        private double odds;

        /** Articles of the story, and of all stories, that share much. */
        int near;

        int nearAll;
        int loose;
        int looseAll;

        /** Its score against the best of the others. */
        double lead;

        Candidate(StoryFile story, double score) {
            this.story = story;
            this.score = score;
        }

        private boolean isLikelierThan(Candidate other) {
            return odds > other.odds || (odds == other.odds && story.id().compareTo(other.story.id()) < 0);
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
        StoryFile similar = null;
        double mostSimilar = Double.NEGATIVE_INFINITY;
        Candidate best = null;
        Candidate second = null;
        int near = 0;
        for (Candidate candidate : candidates(digest)) {
            near = candidate.nearAll;
            candidate.odds = model.logOdds(likeness.of(candidate, now));
            if (candidate.odds > mostSimilar
                    || (candidate.odds == mostSimilar && candidate.story.id().compareTo(similar.id()) < 0)) {
                similar = candidate.story;
                mostSimilar = candidate.odds;
            }
            if (candidate.odds < model.join() || candidate.story.closed() || vetoed(digest, candidate)) {
                continue;
            }
            if (best == null || candidate.isLikelierThan(best)) {
                second = best;
                best = candidate;
            } else if (second == null || candidate.isLikelierThan(second)) {
                second = candidate;
            }
        }
        if (best == null) {
            return new Match(null, mostSimilar >= model.chain() ? similar : null, null, near);
        }
        boolean one = second != null && digest.spread() && kinship.isOne(best.story, second.story, now);
        return new Match(best.story, best.story, one ? second.story : null, near);
    }

    JoinModel model() {
        return model;
    }

    Archive archive() {
        return archive;
    }

    /** Log odds that an article tells what a part of a story tells, if the rest were another story; both are looked at whole. */
    double oddsOf(Digest digest, StoryFile part, StoryFile rest, long now) {
        Candidate candidate = new Candidate(part, 0);
        Candidate rival = new Candidate(rest, 0);
        int queries = queries(digest);
        weigh(candidate, queries);
        weigh(rival, queries);
        double score = candidate.shared[0] + 0.3 * candidate.shared[1];
        double others = rival.shared[0] + 0.3 * rival.shared[1];
        candidate.nearAll = candidate.near + rival.near;
        candidate.looseAll = candidate.loose + rival.loose;
        candidate.lead = score == 0 ? 0 : score / (score + others);
        return vetoed(digest, candidate)
                ? Double.NEGATIVE_INFINITY
                : model.logOdds(new Likeness(archive, digest).of(candidate, now));
    }

    private void weigh(Candidate candidate, int queries) {
        for (Member member : candidate.story.profiled()) {
            int[] terms = Archive.terms(member.digest());
            double all = 0;
            double weight = 0;
            for (int q = 0; q < queries && queryWeights[q] > 0; q++) {
                all += queryWeights[q];
                weight += Archive.contains(terms, queryTerms[q]) ? queryWeights[q] : 0;
            }
            if (weight > 0) {
                candidate.offer(member, weight);
                candidate.near += weight >= NEAR * all ? 1 : 0;
                candidate.loose += weight >= LOOSE * all ? 1 : 0;
            }
        }
    }

    /** Log odds that an article tells a story's happening, as if it came now; negative infinity where nothing or contrary evidence is found. */
    double oddsOf(Digest digest, StoryFile story, long now) {
        for (Candidate candidate : candidates(digest)) {
            if (candidate.story == story && !vetoed(digest, candidate)) {
                return model.logOdds(new Likeness(archive, digest).of(candidate, now));
            }
        }
        return Double.NEGATIVE_INFINITY;
    }

    /** The order in which one of two stories outlives the other. */
    public static boolean isOlder(StoryFile a, StoryFile b) {
        return a.firstAt() < b.firstAt() || (a.firstAt() == b.firstAt() && a.id().compareTo(b.id()) < 0);
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
        int kept = rank(byStory(size));
        Candidate[] top = new Candidate[kept];
        for (int i = 0; i < kept; i++) {
            top[i] = new Candidate(archive.storyIn(topSlots[i]), topScores[i]);
            places[topSlots[i]] = (byte) (i + 1);
        }
        int nearAll = 0;
        int looseAll = 0;
        for (int i = 0; i < size; i++) {
            double weight = touchedWeights[i];
            int near = weight >= NEAR * asked ? 1 : 0;
            int loose = weight >= LOOSE * asked ? 1 : 0;
            nearAll += near;
            looseAll += loose;
            int place = places[touchedSlots[i]];
            if (place > 0) {
                Candidate candidate = top[place - 1];
                candidate.offer(archive.at(touched[i]), weight);
                candidate.near += near;
                candidate.loose += loose;
            }
        }
        for (int i = 0; i < kept; i++) {
            places[topSlots[i]] = 0;
            top[i].nearAll = nearAll;
            top[i].looseAll = looseAll;
            double rival = kept == 1 ? 0 : top[i == 0 ? 1 : 0].score;
            top[i].lead = top[i].score / (top[i].score + rival);
        }
        return Arrays.asList(top);
    }

    /** Sums up what each of the latest articles that hold a term of the article shares with it; returns how many are touched. */
    private int touch(Digest digest) {
        if (shared.length != archive.capacity()) {
            shared = new double[archive.capacity()];
        }
        if (places.length < archive.slots()) {
            places = new byte[2 * archive.slots()];
            most = new double[2 * places.length];
        }
        int mask = shared.length - 1;
        int size = 0;
        int queries = queries(digest);
        asked = 0;
        for (int q = 0; q < queries && queryWeights[q] > 0; q++) {
            double weight = queryWeights[q];
            asked += weight;
            Postings.Queue queue = archive.articlesWith(queryTerms[q]);
            int latest = Math.min(LATEST, queue.size());
            for (int n = 0; n < latest; n++) {
                int seq = queue.latest(n);
                double before = shared[seq & mask];
                if (before == 0) {
                    touched[size++] = seq;
                }
                shared[seq & mask] = before + weight;
            }
        }
        return size;
    }

    /** Fills {@link #most} for the stories of the touched articles; returns how many stories they are. */
    private int byStory(int size) {
        int mask = shared.length - 1;
        int stories = 0;
        for (int i = 0; i < size; i++) {
            double weight = shared[touched[i] & mask];
            shared[touched[i] & mask] = 0;
            int slot = archive.slotOf(touched[i]);
            touchedWeights[i] = weight;
            touchedSlots[i] = slot;
            double before = most[2 * slot];
            if (before == 0) {
                touchedStories[stories++] = slot;
            }
            if (weight > before) {
                most[2 * slot + 1] = before;
                most[2 * slot] = weight;
            } else if (weight > most[2 * slot + 1]) {
                most[2 * slot + 1] = weight;
            }
        }
        return stories;
    }

    /** Fills {@link #topSlots} with the best of the touched stories; returns how many. */
    private int rank(int stories) {
        int scored = 0;
        for (int i = 0; i < stories; i++) {
            int slot = touchedStories[i];
            double score = most[2 * slot] + 0.3 * most[2 * slot + 1];
            most[2 * slot] = 0;
            most[2 * slot + 1] = 0;
            touchedScores[i] = score;
            if (scored < STORIES || score > topScores[STORIES - 1]) {
                scored = insert(score, scored);
            }
        }
        double least = scored == STORIES ? topScores[STORIES - 1] : 0;
        int kept = 0;
        for (int i = 0; i < stories; i++) {
            if (touchedScores[i] >= least) {
                kept = insert(touchedStories[i], touchedScores[i], kept);
            }
        }
        return kept;
    }

    /** Keeps the best scores in order. */
    private int insert(double score, int kept) {
        int at = kept;
        while (at > 0 && score > topScores[at - 1]) {
            topScores[at] = topScores[at - 1];
            at--;
        }
        topScores[at] = score;
        return Math.min(kept + 1, STORIES);
    }

    /** Keeps the best stories in order; equals by story id. */
    private int insert(int slot, double score, int kept) {
        int at = kept;
        while (at > 0 && isBefore(slot, score, at - 1)) {
            topSlots[at] = topSlots[at - 1];
            topScores[at] = topScores[at - 1];
            at--;
        }
        topSlots[at] = slot;
        topScores[at] = score;
        return Math.min(kept + 1, STORIES);
    }

    private boolean isBefore(int slot, double score, int place) {
        return score > topScores[place]
                || (score == topScores[place]
                        && archive.storyIn(slot)
                                        .id()
                                        .compareTo(
                                                archive.storyIn(topSlots[place]).id())
                                < 0);
    }

    /** Fills {@link #queryTerms} with the terms that weigh most, the lower number of equals first; returns how many. */
    private int queries(Digest digest) {
        int kept = 0;
        for (int term : digest.titleTerms()) {
            kept = ask(term, Math.max(0.2, archive.weight(term)), kept);
        }
        for (int term : digest.bodyTerms()) {
            if (!Archive.contains(digest.titleTerms(), term)) {
                kept = ask(term, 0.5 * Math.max(0.2, archive.weight(term)), kept);
            }
        }
        for (int i = 0; i < Math.min(QUERY_ENTITIES, digest.entities().size()); i++) {
            int term = Terms.entity(digest.entities().get(i).id());
            kept = ask(term, 0.7 * archive.entityWeight(term), kept);
        }
        return kept;
    }

    private int ask(int term, double weight, int kept) {
        int at = kept;
        while (at > 0
                && (weight > queryWeights[at - 1] || (weight == queryWeights[at - 1] && term < queryTerms[at - 1]))) {
            queryTerms[at] = queryTerms[at - 1];
            queryWeights[at] = queryWeights[at - 1];
            at--;
        }
        queryTerms[at] = term;
        queryWeights[at] = weight;
        return Math.min(kept + 1, QUERY_TERMS);
    }
}
