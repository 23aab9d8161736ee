package ainews.scoring.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** A story that shares terms with the article. */
    static final class Candidate {
        final StoryFile story;
        final Member[] best = new Member[3];
        final double[] shared = new double[3];

        Candidate(StoryFile story) {
            this.story = story;
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
        if (shared.length != archive.capacity()) {
            shared = new double[archive.capacity()];
        }
        int mask = shared.length - 1;
        int[] touched = new int[QUERY_TERMS * LATEST];
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
        Map<String, Candidate> byStory = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            double weight = shared[touched[i] & mask];
            shared[touched[i] & mask] = 0;
            Member member = archive.at(touched[i]);
            if (!member.id().equals(digest.articleId())) {
                byStory.computeIfAbsent(member.storyId(), id -> new Candidate(archive.story(id)))
                        .offer(member, weight);
            }
        }
        List<Candidate> ranked = new ArrayList<>(byStory.values());
        ranked.removeIf(candidate -> candidate.story == null || candidate.story.profileSize() == 0);
        ranked.sort((a, b) -> {
            int byWeight = Double.compare(b.shared[0] + 0.3 * b.shared[1], a.shared[0] + 0.3 * a.shared[1]);
            return byWeight != 0 ? byWeight : a.story.id().compareTo(b.story.id());
        });
        return ranked.subList(0, Math.min(STORIES, ranked.size()));
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
