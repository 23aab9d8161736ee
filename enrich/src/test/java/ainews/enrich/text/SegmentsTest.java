package ainews.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.Segment;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SegmentsTest {

    private static final String ENGLISH = "The company has shown its new model to the world this week.";
    private static final String CHINESE = "本周该公司向全世界展示了它的新模型Nemotron 3 Ultra。";

    private static String describe(String text) {
        return Segments.of(text).stream()
                .map(segment -> segment.getLang() + ":"
                        + text.substring(segment.getStart(), segment.getEnd()).strip())
                .collect(Collectors.joining("|"));
    }

    @Test
    void shouldGiveOneRunForOneLanguage() {
        assertThat(Segments.of(ENGLISH)).containsExactly(new Segment("en", 0, ENGLISH.length()));
        assertThat(Segments.of(CHINESE)).containsExactly(new Segment("zh", 0, CHINESE.length()));
        assertThat(Segments.of("")).isEmpty();
    }

    @Test
    void shouldSplitParagraphs() {
        assertThat(describe(ENGLISH + "\n\n" + CHINESE)).isEqualTo("en:" + ENGLISH + "|zh:" + CHINESE);
    }

    @Test
    void shouldSplitInsideALine() {
        assertThat(describe(ENGLISH + " " + CHINESE)).isEqualTo("en:" + ENGLISH + "|zh:" + CHINESE);
    }

    @Test
    void shouldSplitPagesThatInterleave() {
        String text = String.join("\n", ENGLISH, CHINESE, ENGLISH, CHINESE);
        assertThat(Segments.of(text)).extracting(Segment::getLang).containsExactly("en", "zh", "en", "zh");
    }

    @Test
    void shouldKeepNamesWhereTheyStand() {
        assertThat(Segments.of("OpenAI、Google DeepMind和Anthropic都在追赶DeepSeek V4"))
                .hasSize(1);
        assertThat(Segments.of("The lab Zhipu (智谱) has shown its model to the world"))
                .hasSize(1);
    }

    @Test
    void shouldCoverAnyText() {
        Random random = new Random(5);
        String[] pieces = {
            "the ", "model ", "Nvidia ", "发布", "了", "的", "\n", " ", "。", "が", "42", "\uD83D\uDE80", "(dá)", "новый "
        };
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            checkCover(text.toString());
        }
    }

    private static void checkCover(String text) {
        List<Segment> segments = Segments.of(text);
        int end = 0;
        String lang = "";
        for (Segment segment : segments) {
            assertThat(segment.getStart()).isEqualTo(end);
            assertThat(segment.getEnd()).isGreaterThan(segment.getStart());
            assertThat(segment.getLang()).isNotEqualTo(lang);
            end = segment.getEnd();
            lang = segment.getLang();
        }
        assertThat(end).isEqualTo(text.length());
    }
}
