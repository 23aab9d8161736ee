package ainews.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.ScoredArticle;
import ainews.scoring.Desk;
import ainews.scoring.DeskConfig;
import ainews.scoring.Output;
import ainews.scoring.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleFilesTest {
    private static final String CALIBRATION = "explain/calibration.tsv";

    @Test
    void shouldNameAVersionByCodeAndEveryFile() {
        RuleFiles bundled = RuleFiles.bundled();
        assertThat(bundled.version()).matches(RuleFiles.CODE + "-[0-9a-f]{8}");
        for (String name : bundled.texts().keySet()) {
            Map<String, String> texts = new TreeMap<>(bundled.texts());
            texts.merge(name, "\n", String::concat);
            assertThat(RuleFiles.of(texts).version()).isNotEqualTo(bundled.version());
        }
    }

    @Test
    void shouldBeTheBundledOnesWhereTheyAreEqual() {
        Map<String, String> texts = new TreeMap<>(RuleFiles.bundled().texts());
        texts.put("not/read.tsv", "whatever");
        assertThat(RuleFiles.of(texts)).isSameAs(RuleFiles.bundled());
    }

    @Test
    void shouldRefuseAVersionWithAFileMissing() {
        Map<String, String> texts = new TreeMap<>(RuleFiles.bundled().texts());
        texts.remove(CALIBRATION);
        assertThatThrownBy(() -> RuleFiles.of(texts)).hasMessageContaining(CALIBRATION);
    }

    @Test
    void shouldScoreByTheRulesThatTheDeskWasGiven() {
        // Given
        Map<String, String> texts = new TreeMap<>(RuleFiles.bundled().texts());
        texts.put(CALIBRATION, "impact\t0\t0\nimpact\t1000\t100\nquality\t0\t0\nquality\t1000\t100\n");
        RuleFiles other = RuleFiles.of(texts);
        // When
        ScoredArticle scored = scored(other);
        // Then
        ScoredArticle shipped = scored(RuleFiles.bundled());
        assertThat(scored.getScoringVersion()).isEqualTo(other.version());
        assertThat(shipped.getScoringVersion()).isEqualTo(RuleFiles.bundled().version());
        assertThat(scored.getQuality()).isLessThan(shipped.getQuality());
    }

    private static ScoredArticle scored(RuleFiles rules) {
        EnrichedArticle article = TestEvents.article("a", "b.org", "Nvidia unveils a chip", TestEvents.START);
        List<Output> out = new Desk(DeskConfig.defaults().withRules(rules)).apply(TestEvents.event(article));
        return out.stream()
                .filter(Output.Scored.class::isInstance)
                .map(output -> ((Output.Scored) output).value())
                .findFirst()
                .orElseThrow();
    }
}
