package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.entity.EntityReader;
import ainews.enrich.entity.Gazetteer;
import ainews.enrich.text.FoldedText;
import ainews.schemas.Entity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitleFramesTest {
    private static final EntityReader READER = new EntityReader(Gazetteer.bundled());

    @Test
    void shouldNameWhatStandsBesideNames() {
        assertThat(frames("Introducing Claude 3.5 Sonnet"))
                .containsExactly("frame=^_introducing", "frame=introducing_<model>", "frame=<model>_$");
    }

    @Test
    void shouldTellATitleThatIsANameAlone() {
        assertThat(frames("ChatGPT")).containsExactly("frame=^_<product>", "frame=<product>_$", "frame=^_<product>_$");
    }

    @Test
    void shouldReadChineseNumbersAndMarks() {
        assertThat(frames("英伟达发布3款GPU：值吗？"))
                .contains("frame=^_<company>", "frame=<company>_发")
                .doesNotContain("frame=发_布");
        assertThat(frames("5 ways to use ChatGPT")).contains("frame=^_#");
    }

    @Test
    void shouldSetWhatTheFitHasMet() {
        FeatureSpace space = new FeatureSpace();
        TitleFrames frames = new TitleFrames(
                List.of("frame=introducing_<model>", "frame=^_<product>_$", "title=introducing", "frame=^_#"), space);

        assertThat(read(frames, space, "Introducing GPT-5")).containsExactly("frame=introducing_<model>");
        assertThat(read(frames, space, "ChatGPT")).containsExactly("frame=^_<product>_$");
        assertThat(read(frames, space, "")).isEmpty();
        assertThat(read(frames, space, "::::".repeat(10_000))).isEmpty();
    }

    private static List<String> frames(String title) {
        List<String> found = new ArrayList<>();
        TitleFrames.names(new FoldedText().fold(title), entities(title), found::add);
        return found;
    }

    private static List<String> read(TitleFrames frames, FeatureSpace space, String title) {
        Features room = new Features(space);
        frames.read(new FoldedText().fold(title), entities(title), room);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < room.size(); i++) {
            found.add(space.name(room.number(i)));
        }
        return found;
    }

    private static List<Entity> entities(String title) {
        return READER.read(title, "", null);
    }
}
