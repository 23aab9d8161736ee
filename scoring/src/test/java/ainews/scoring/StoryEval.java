package ainews.scoring;

import ainews.schemas.ScoredArticle;
import ainews.scoring.story.StoryData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** B-cubed of stories on the labelled headlines, online through the whole fold. */
@Tag("eval")
class StoryEval {
    @Test
    void printBCubed() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(StoryData.folder()), "no data/stories-uci in ainews.shared");
        List<StoryData> items = StoryData.read();
        Desk desk = new Desk(DeskConfig.defaults());
        Map<String, String> found = new HashMap<>();
        for (StoryData item : items) {
            for (Output output : desk.apply(TestEvents.event(item.article()))) {
                if (output instanceof Output.Scored s && !s.value().getReason().equals("RESCORED")) {
                    ScoredArticle scored = s.value();
                    found.put(scored.getArticleId(), scored.getStoryId());
                }
            }
        }
        double[] f = StoryData.bCubed(items, found);
        System.out.printf(
                Locale.ROOT,
                "stories-uci: B-cubed P %.3f R %.3f F1 %.3f, %d stories (single pass TF-IDF: F1 0.70)%n",
                f[0],
                f[1],
                f[2],
                (int) f[3]);
    }
}
