package ainews.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.Contribution;
import ainews.schemas.ScoredArticle;
import ainews.schemas.TimelineEvent;
import ainews.scoring.explain.Calibration;
import ainews.scoring.rules.RuleFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every part of every score says in two languages what it is and how many points it gives, and the parts add up. */
class ContributionsTest {
    private static final String POINTS = ".+\\S \\([+-]\\d+\\.\\d\\)";
    private static final String POINTS_ZH = ".*[\\u4E00-\\u9FFF].*（[+-]\\d+\\.\\d）";

    @Test
    void shouldExplainEveryPartWithItsPointsInBothLanguages() {
        Map<String, Set<String>> names = new HashMap<>();
        for (ScoredArticle scored : scored()) {
            check(scored, "hot", scored.getHot(), scored.getContributions().getHot(), names);
            check(
                    scored,
                    "impact",
                    scored.getImpact(),
                    scored.getContributions().getImpact(),
                    names);
            check(
                    scored,
                    "quality",
                    scored.getQuality(),
                    scored.getContributions().getQuality(),
                    names);
        }
        names.get("quality").remove("scale");
        assertThat(names.get("quality")).hasSizeBetween(5, 12);
        assertThat(names.get("impact")).hasSizeGreaterThan(3);
    }

    private static void check(
            ScoredArticle scored,
            String score,
            Double points,
            List<Contribution> parts,
            Map<String, Set<String>> names) {
        if (points == null) {
            assertThat(parts).isEmpty();
            assertThat(scored.getUnscored()).containsKey(score);
            return;
        }
        long tenths = 0;
        for (Contribution part : parts) {
            tenths += Math.round(part.getPoints() * 10);
            names.computeIfAbsent(score, name -> new TreeSet<>()).add(part.getName());
            assertThat(part.getEn()).matches(POINTS);
            assertThat(part.getZh()).matches(POINTS_ZH);
        }
        assertThat(tenths).as(score + " of " + scored.getTitle()).isEqualTo(Math.round(points * 10));
    }

    @Test
    void shouldRiseWithTheRawValueAndMeetItsKnots() {
        for (String score : List.of("impact", "quality")) {
            Calibration shipped = Calibration.of(RuleFiles.bundled(), score);
            int before = -1;
            for (double raw = -50; raw < 150; raw += 0.25) {
                int now = shipped.tenths(raw);
                assertThat(now).isBetween(Math.max(0, before), 1000);
                before = now;
            }
            assertThat(shipped.tenths(shipped.rawAt(50))).isEqualTo(500);
            assertThat(shipped.tenths(shipped.rawAt(95))).isEqualTo(950);
        }
    }

    private static List<ScoredArticle> scored() {
        Desk desk = new Desk(DeskConfig.defaults());
        List<TimelineEvent> events = Timelines.random(3, 400);
        return events.stream()
                .flatMap(event -> desk.apply(event).stream())
                .filter(Output.Scored.class::isInstance)
                .map(output -> ((Output.Scored) output).value())
                .toList();
    }
}
