package ainews.scoring.story;

import ainews.scoring.rules.RuleFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two labelled stories planted as one, the second behind the first: how many are found to be two, and how many are parted just as the
 * labels say; and how many whole stories are parted. Only second stories that can be a part, three independent reports by two owner groups, are planted.
 */
@Tag("eval")
class SplitEval {
    private static final int AROUND = 300;
    private static final int LONGEST = 30;
    private static final int LEAST = 3;
    private static final long PAUSE_MS = 600_000;

    @Test
    void printHappenings() throws IOException {
        print("the project's happenings that the model was fitted to", StoryData.fitted());
        print("the project's happenings, third part", StoryData.later());
    }

    @Test
    void printHeadlines() throws IOException {
        if (StoryData.present()) {
            print("stories-uci, broad stories by titles alone", StoryData.headlines());
        }
    }

    private static void print(String name, List<StoryData> items) {
        Map<String, List<StoryData>> byLabel = new LinkedHashMap<>();
        items.forEach(item -> byLabel.computeIfAbsent(item.story(), label -> new ArrayList<>())
                .add(item));
        List<List<StoryData>> stories = byLabel.values().stream()
                .map(story -> story.subList(0, Math.min(LONGEST, story.size())))
                .toList();
        int whole = 0;
        int parted = 0;
        int planted = 0;
        int found = 0;
        int exact = 0;
        for (int i = 0; i < stories.size(); i++) {
            List<StoryData> story = stories.get(i);
            whole++;
            parted += apart(items, story, List.of()).isEmpty() ? 0 : 1;
            for (List<StoryData> other : stories.subList(i + 1, Math.min(stories.size(), i + 3))) {
                if (story.size() >= LEAST && canPart(other)) {
                    Set<String> part = apart(items, story, other);
                    planted++;
                    found += part.isEmpty() ? 0 : 1;
                    exact += part.equals(ids(other)) ? 1 : 0;
                }
            }
        }
        System.out.printf(
                "%s: of %d planted pairs %d found, %d parted as labelled; of %d whole stories %d parted%n",
                name, planted, found, exact, whole, parted);
    }

    private static boolean canPart(List<StoryData> story) {
        Set<String> texts = new HashSet<>();
        Set<String> owners = new HashSet<>();
        for (StoryData item : story) {
            if (texts.add(item.article().getText() + item.article().getTitle())) {
                owners.add(item.article().getOwnerGroup());
            }
        }
        return texts.size() >= LEAST && owners.size() > 1;
    }

    private static Set<String> ids(List<StoryData> items) {
        Set<String> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.article().getArticleId()));
        return ids;
    }

    /** What is parted of the two planted as one among the first of the others, each of which has a story by its label. */
    private static Set<String> apart(List<StoryData> items, List<StoryData> first, List<StoryData> second) {
        Planting planting = new Planting();
        items.stream()
                .filter(item -> !first.contains(item) && !second.contains(item))
                .limit(AROUND)
                .forEach(item -> planting.add(item, item.story(), 0));
        first.forEach(item -> planting.add(item, "planted", 0));
        if (!second.isEmpty()) {
            long gap = time(first.get(first.size() - 1)) + PAUSE_MS - time(second.get(0));
            second.forEach(item -> planting.add(item, "planted", gap));
        }
        Set<String> part = new HashSet<>();
        planting.splits.apart(planting.archive.story("planted"), planting.now).forEach(member -> part.add(member.id()));
        return part;
    }

    private static long time(StoryData item) {
        return item.article().getObservedAt().toEpochMilli();
    }

    /** An archive that is filled by hand. */
    private static final class Planting {
        private final Archive archive = new Archive(RuleFiles.bundled());
        private final CopyFinder copies = new CopyFinder(archive);
        private final Splits splits = new Splits(new StoryMatcher(archive, RuleFiles.bundled()));
        private int seq;
        private long now;

        void add(StoryData item, String story, long later) {
            long at = time(item) + later;
            now = at;
            Digest digest = Digests.of(item.article());
            Member original = copies.original(digest);
            StoryFile file = archive.story(story);
            if (file == null) {
                file = new StoryFile(story, story, at);
                archive.addStory(file);
            }
            Member member = new Member(seq++, at, digest);
            member.place(story);
            if (original != null && original.storyId().equals(story)) {
                member.markCopyOf(original.duplicateOf() == null ? original.id() : original.duplicateOf());
            }
            file.join(member, at);
            archive.add(member);
        }
    }
}
