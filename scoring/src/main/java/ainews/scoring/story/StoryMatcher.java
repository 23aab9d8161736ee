package ainews.scoring.story;

import ainews.scoring.rules.RuleFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the story that an article belongs to, looking only at what is in the archive. Candidates share some of the article's rarest
 * terms; a learned model weighs how alike each is; contrary evidence vetoes. The work is bounded whatever the archive holds.
 */
public final class StoryMatcher {
    private static final int QUERY_TERMS = 18;

    /** So many of them are entities where an article has as many: across languages they are all that is shared. */
    private static final int QUERY_ENTITIES = 4;

    private static final int QUERY_CONCEPTS = 3;

    /** Part of what is asked for that near articles hold. */
    private static final double NEAR = 0.35;

    private static final double LOOSE = 0.18;

    private final Archive archive;
    private final JoinModel model;
    private final Kinship kinship = new Kinship(this);

    /** What is asked for now. */
    private final int[] queryTerms = new int[QUERY_TERMS + 1];

    private final double[] queryWeights = new double[QUERY_TERMS + 1];

    private final Overlap overlap;

    public StoryMatcher(Archive archive, RuleFiles rules) {
        this(archive, JoinModel.of(rules));
    }

    StoryMatcher(Archive archive, JoinModel model) {
        this.archive = archive;
        this.model = model;
        overlap = new Overlap(archive, QUERY_TERMS);
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
        private final int[] numbers = new int[3];
        private final double[] shared = new double[3];
        private int met;
        private final double score;
        private double odds;

        /** Null where a glance was enough. */
        double[] likeness;

        /** Articles of the story, and of all stories, that share much. */
        int near;

        int nearAll;
        int loose;
        int looseAll;

        /** Sum of the weights that were asked for. */
        private final double asked;

        /** Its score against the best of the others. */
        double lead;

        /** 0 = most is shared with it. */
        int place;

        Candidate(StoryFile story, double score, double asked) {
            this.story = story;
            this.score = score;
            this.asked = asked;
        }

        /** Part of what was asked for that one article of the story holds. */
        double bestShare() {
            return asked == 0 ? 0 : shared[0] / asked;
        }

        private boolean isOf(Digest digest) {
            Member member = best[0];
            return member != null && member.id().equals(digest.articleId());
        }

        private boolean isLikelierThan(Candidate other) {
            return odds > other.odds || (odds == other.odds && story.id().compareTo(other.story.id()) < 0);
        }

        /** Keeps an article, by its number, if it is among those that share most, the earlier of equals. */
        private void offer(int seq, double weight) {
            int at = met;
            while (at > 0 && (weight > shared[at - 1] || (weight == shared[at - 1] && seq < numbers[at - 1]))) {
                at--;
            }
            if (at == best.length) {
                return;
            }
            met = Math.min(met + 1, best.length);
            for (int k = met - 1; k > at; k--) {
                numbers[k] = numbers[k - 1];
                shared[k] = shared[k - 1];
            }
            numbers[at] = seq;
            shared[at] = weight;
        }

        /** Looks up the articles that were kept. */
        private void meet(Archive archive) {
            for (int i = 0; i < met; i++) {
                best[i] = archive.at(numbers[i]);
            }
        }
    }

    public Match match(Digest digest, long now) {
        List<Candidate> candidates = candidates(digest);
        Weighing.weigh(archive, model, digest, candidates, now);
        StoryFile similar = null;
        double mostSimilar = Double.NEGATIVE_INFINITY;
        Candidate best = null;
        Candidate second = null;
        int near = 0;
        for (Candidate candidate : candidates) {
            near = candidate.nearAll;
            if (candidate.likeness == null) {
                continue;
            }
            candidate.odds = model.logOdds(candidate.likeness);
            if (candidate.odds > mostSimilar
                    || (candidate.odds == mostSimilar && candidate.story.id().compareTo(similar.id()) < 0)) {
                similar = candidate.story;
                mostSimilar = candidate.odds;
            }
            if (candidate.odds < model.join() || vetoed(digest, candidate)) {
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
        archive.ahead().weights(digest);
        int queries = queries(digest);
        double asked = asked(queries);
        Candidate candidate = new Candidate(part, 0, asked);
        Candidate rival = new Candidate(rest, 0, asked);
        weigh(candidate, queries);
        weigh(rival, queries);
        double score = candidate.shared[0] + 0.3 * candidate.shared[1];
        double others = rival.shared[0] + 0.3 * rival.shared[1];
        candidate.nearAll = candidate.near + rival.near;
        candidate.looseAll = candidate.loose + rival.loose;
        candidate.lead = score == 0 ? 0 : score / (score + others);
        candidate.place = score >= others ? 0 : 1;
        return vetoed(digest, candidate)
                ? Double.NEGATIVE_INFINITY
                : model.logOdds(Weighing.likenessOf(candidate, archive, digest, List.of(candidate, rival), now));
    }

    private double asked(int queries) {
        double all = 0;
        for (int q = 0; q < queries && queryWeights[q] > 0; q++) {
            all += queryWeights[q];
        }
        return all;
    }

    private void weigh(Candidate candidate, int queries) {
        for (Member member : candidate.story.profiled()) {
            int[] terms = Terms.of(member.digest());
            double weight = 0;
            for (int q = 0; q < queries && queryWeights[q] > 0; q++) {
                weight += Terms.contains(terms, queryTerms[q]) ? queryWeights[q] : 0;
            }
            if (weight > 0) {
                candidate.offer(member.seq(), weight);
                candidate.near += weight >= NEAR * candidate.asked ? 1 : 0;
                candidate.loose += weight >= LOOSE * candidate.asked ? 1 : 0;
            }
        }
        candidate.meet(archive);
    }

    /** Log odds that an article tells a story's happening, as if it came now; negative infinity where nothing or contrary evidence is found. */
    double oddsOf(Digest digest, StoryFile story, long now) {
        archive.ahead().weights(digest);
        List<Candidate> candidates = new ArrayList<>(candidates(digest));
        int at = 0;
        while (at < candidates.size() && candidates.get(at).story != story) {
            at++;
        }
        if (at == candidates.size() || vetoed(digest, candidates.get(at))) {
            return Double.NEGATIVE_INFINITY;
        }
        Candidate asked = candidates.get(at);
        // its own story says as much as it can say itself
        candidates.removeIf(candidate -> candidate != asked && candidate.isOf(digest));
        return model.logOdds(Weighing.likenessOf(asked, archive, digest, candidates, now));
    }

    /** The order in which one of two stories outlives the other. */
    public static boolean isOlder(StoryFile a, StoryFile b) {
        return a.firstAt() < b.firstAt() || (a.firstAt() == b.firstAt() && a.id().compareTo(b.id()) < 0);
    }

    private static boolean vetoed(Digest digest, Candidate candidate) {
        Member closest = candidate.best[0];
        Member lead = candidate.story.lead();
        return (lead != null && lead.digest().isRoundUp())
                || (closest != null && ContraryEvidence.between(digest, closest.digest()))
                || (lead != null && ContraryEvidence.between(digest, lead.digest()));
    }

    /** The stories that share most with the article, most first. */
    List<Candidate> candidates(Digest digest) {
        overlap.measure(queryTerms, queryWeights, queries(digest));
        Candidate[] top = new Candidate[overlap.stories()];
        for (int i = 0; i < top.length; i++) {
            top[i] = new Candidate(overlap.story(i), overlap.score(i), overlap.asked());
        }
        double near = NEAR * overlap.asked();
        double loose = LOOSE * overlap.asked();
        int nearAll = overlap.sharing(near);
        int looseAll = overlap.sharing(loose);
        for (int i = 0; i < overlap.contenders(); i++) {
            int place = overlap.place(i);
            if (place >= 0) {
                double weight = overlap.weight(i);
                Candidate candidate = top[place];
                candidate.offer(overlap.article(i), weight);
                candidate.near += weight >= near ? 1 : 0;
                candidate.loose += weight >= loose ? 1 : 0;
            }
        }
        for (int i = 0; i < top.length; i++) {
            top[i].nearAll = nearAll;
            top[i].looseAll = looseAll;
            double rival = top.length == 1 ? 0 : top[i == 0 ? 1 : 0].score;
            top[i].lead = top[i].score / (top[i].score + rival);
            top[i].place = i;
            top[i].meet(archive);
        }
        return Arrays.asList(top);
    }

    /** Fills {@link #queryTerms} with the words, with the concepts and with the entities that weigh most; returns how many. */
    private int queries(Digest digest) {
        int entities = Math.min(QUERY_ENTITIES, digest.entities().size());
        int concepts = Math.min(QUERY_CONCEPTS, digest.concepts().length);
        int words = QUERY_TERMS - entities - concepts;
        int kept = 0;
        for (int term : digest.titleTerms()) {
            kept = ask(term, Math.max(0.2, archive.weight(term)), 0, kept, words);
        }
        long titleMarks = Terms.marks(digest.titleTerms());
        for (int term : digest.bodyTerms()) {
            if (!Terms.contains(digest.titleTerms(), titleMarks, term)) {
                kept = ask(term, 0.5 * Math.max(0.2, archive.weight(term)), 0, kept, words);
            }
        }
        int from = kept;
        for (int concept : digest.concepts()) {
            kept = ask(concept, Math.max(0.1, 0.4 * archive.weight(concept)), from, kept, from + concepts);
        }
        int all = kept;
        for (EntityRef entity : digest.entities()) {
            int term = Terms.entity(entity.id());
            double weight = Math.max(0.2, 0.7 * archive.entityWeight(term));
            all = ask(term, weight, kept, all, kept + entities);
        }
        return all;
    }

    /** Puts a term among those from {@code from} on that weigh most, the lower number of equals first; returns where they end, at most {@code limit}. */
    private int ask(int term, double weight, int from, int kept, int limit) {
        int at = kept;
        while (at > from
                && (weight > queryWeights[at - 1] || (weight == queryWeights[at - 1] && term < queryTerms[at - 1]))) {
            queryTerms[at] = queryTerms[at - 1];
            queryWeights[at] = queryWeights[at - 1];
            at--;
        }
        queryTerms[at] = term;
        queryWeights[at] = weight;
        return Math.min(kept + 1, limit);
    }
}
