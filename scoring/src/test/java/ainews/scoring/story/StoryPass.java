package ainews.scoring.story;

import ainews.scoring.rules.RuleFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One online pass of the stories' core over labelled articles, without scores. */
final class StoryPass {
    private final Archive archive = new Archive(RuleFiles.bundled());
    private final CopyFinder copies = new CopyFinder(archive);
    private final StoryMatcher matcher;
    private final Splits splits;
    private final Map<String, StoryFile> storyOf = new HashMap<>();
    private final Map<String, String> mergedInto = new HashMap<>();
    private final Map<String, Map<String, Integer>> labels = new HashMap<>();
    private final Map<Member, StoryData> itemOf = new HashMap<>();
    private final List<LogisticFit.Row> rows;
    private int seq;
    private int merges;
    private int splitOff;

    /** @param rows takes a row for each candidate that is weighed; may be null */
    StoryPass(JoinModel model, List<LogisticFit.Row> rows) {
        this.rows = rows;
        matcher = new StoryMatcher(archive, model);
        splits = new Splits(matcher);
    }

    /** Article id to story id, merges followed. */
    static Map<String, String> run(List<StoryData> items, JoinModel model) {
        StoryPass pass = new StoryPass(model, null);
        items.forEach(pass::take);
        return pass.found();
    }

    Map<String, String> found() {
        Map<String, String> found = new HashMap<>();
        storyOf.forEach((id, story) -> {
            String last = story.id();
            while (mergedInto.containsKey(last)) {
                last = mergedInto.get(last);
            }
            found.put(id, last);
        });
        return found;
    }

    int merges() {
        return merges;
    }

    void take(StoryData item) {
        long now = item.article().getObservedAt().toEpochMilli();
        leave(now);
        Digest digest = item.digest();
        Member original = copies.original(digest);
        if (rows != null && original == null) {
            note(item, digest, now);
        }
        StoryFile story;
        int near;
        if (original == null) {
            StoryMatcher.Match match = match(digest, now);
            story = match.story();
            near = match.near();
            if (match.other() != null) {
                story = merge(story, match.other());
            }
        } else {
            story = archive.story(original.storyId());
            near = original.near();
        }
        if (story == null) {
            story = new StoryFile(item.id(), item.id(), now);
            archive.addStory(story);
        }
        Member member = new Member(seq++, now, digest);
        member.metNear(near);
        member.place(story.id());
        member.markCopyOf(original == null ? null : original.id());
        story.join(member, now);
        archive.add(member);
        storyOf.put(item.id(), story);
        itemOf.put(member, item);
        labels.computeIfAbsent(story.id(), id -> new HashMap<>()).merge(item.story(), 1, Integer::sum);
        split(story, splits.laterPart(story, now));
    }

    private StoryMatcher.Match match(Digest digest, long now) {
        StoryMatcher.Match match = matcher.match(digest, now);
        boolean missed = match.story() == null
                && match.similar() != null
                && split(match.similar(), splits.laterPartMissed(match.similar(), now));
        return missed ? matcher.match(digest, now) : match;
    }

    private boolean split(StoryFile story, List<Member> later) {
        if (later.isEmpty()) {
            return false;
        }
        StoryFile part = archive.split(story, later);
        splitOff++;
        mergedInto.remove(part.id());
        Map<String, Integer> moved = labels.computeIfAbsent(part.id(), id -> new HashMap<>());
        for (Member member : later) {
            StoryData item = itemOf.get(member);
            storyOf.put(item.id(), part);
            moved.merge(item.story(), 1, Integer::sum);
            labels.get(story.id()).merge(item.story(), -1, Integer::sum);
        }
        return true;
    }

    int splitOff() {
        return splitOff;
    }

    private StoryFile merge(StoryFile a, StoryFile b) {
        StoryFile older = StoryMatcher.isOlder(a, b) ? a : b;
        StoryFile younger = older == a ? b : a;
        merges++;
        younger.members().forEach(member -> storyOf.put(itemOf.get(member).id(), older));
        archive.merge(older, younger);
        archive.removeStory(younger.id());
        mergedInto.put(younger.id(), older.id());
        labels.remove(younger.id()).forEach((label, n) -> labels.get(older.id()).merge(label, n, Integer::sum));
        return older;
    }

    private void note(StoryData item, Digest digest, long now) {
        List<StoryMatcher.Candidate> candidates = matcher.candidates(digest);
        List<double[]> likenesses = Weighing.likenesses(archive, digest, candidates, now);
        for (int i = 0; i < likenesses.size(); i++) {
            boolean same = item.story()
                    .equals(majority(labels.get(candidates.get(i).story.id())));
            rows.add(new LogisticFit.Row(likenesses.get(i), same, 1));
        }
    }

    private void leave(long now) {
        for (Member oldest = archive.oldest();
                oldest != null && oldest.firstAt() < now - 10 * 86_400_000L;
                oldest = archive.oldest()) {
            StoryFile story = archive.story(oldest.storyId());
            archive.remove(oldest);
            story.expire(oldest);
            if (story.members().isEmpty()) {
                archive.removeStory(story.id());
            }
        }
    }

    private static String majority(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
