package ainews.scoring;

import ainews.schemas.ScoredArticle;
import ainews.scoring.story.StoryData;
import ainews.scoring.story.StoryMeasures;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How stories agree with labels, online through the whole fold; an article belongs where its last record says. */
@Tag("eval")
class StoryEval {
    private static final int SMALL = 12;

    @Test
    void printHappenings() throws IOException {
        print("the project's happenings, the model has seen them", StoryData.happenings());
        print("the project's happenings, second part, seen as well", StoryData.check());
        print("the project's happenings, third part, seen as well", StoryData.later());
        for (String set : StoryData.BY_OTHER_HANDS) {
            print("the happenings by another hand, " + set + " set, seen as well", StoryData.byAnotherHand(set));
        }
        print("the first three parts, a dozen at a time", StoryData.dense());
    }

    @Test
    void printHeadlines() throws IOException {
        Assumptions.assumeTrue(StoryData.present(), "no folder ainews.readings");
        print("stories-uci (single pass TF-IDF: F1 0.70)", StoryData.headlines());
    }

    @Test
    void printMixedStreams() throws IOException {
        Assumptions.assumeTrue(StoryData.present(), "no folder ainews.readings");
        print("front page titles", StoryData.frontPage());
        print("happenings among front page titles", StoryData.blend(StoryData.happenings(), StoryData.frontPage()));
        List<StoryData> atOnce = StoryData.atOnce();
        print("pages and feed entries at one instant", atOnce);
        print("happenings among them", StoryData.blend(StoryData.fitted(), atOnce));
        Map<String, String> found = new HashMap<>();
        for (int from = 0; from < atOnce.size(); from += SMALL) {
            found.putAll(run(atOnce.subList(from, Math.min(atOnce.size(), from + SMALL))));
        }
        print("the same in files of " + SMALL, atOnce, found);
    }

    private static void print(String name, List<StoryData> items) {
        print(name, items, run(items));
    }

    private static void print(String name, List<StoryData> items, Map<String, String> found) {
        double[] f = StoryMeasures.bCubed(items, found);
        double[] cross = StoryMeasures.crossPairs(items, found);
        System.out.printf(
                Locale.ROOT,
                "%s: B-cubed P %.3f R %.3f F1 %.3f, %d articles, %d stories; false joins %.4f; pairs in two languages P %.3f R %.3f F1 %.3f%n",
                name,
                f[0],
                f[1],
                f[2],
                items.size(),
                (int) f[3],
                StoryMeasures.falseJoins(items, found),
                cross[0],
                cross[1],
                cross[2]);
    }

    private static Map<String, String> run(List<StoryData> items) {
        Desk desk = new Desk(DeskConfig.defaults());
        Map<String, String> byArticle = new HashMap<>();
        for (StoryData item : items) {
            for (Output output : desk.apply(TestEvents.event(item.article()))) {
                if (output instanceof Output.Scored s) {
                    ScoredArticle scored = s.value();
                    byArticle.put(scored.getArticleId(), scored.getStoryId());
                }
            }
        }
        Map<String, String> found = new HashMap<>();
        items.forEach(item -> found.put(item.id(), byArticle.get(item.article().getArticleId())));
        return found;
    }
}
