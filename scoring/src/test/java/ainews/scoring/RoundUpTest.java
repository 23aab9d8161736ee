package ainews.scoring;

import static ainews.scoring.TestEvents.START;
import static ainews.scoring.TestEvents.about;
import static ainews.scoring.TestEvents.article;
import static ainews.scoring.TestEvents.event;
import static ainews.scoring.TestEvents.tells;
import static ainews.scoring.TestEvents.withText;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.EnrichedArticle;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tells many happenings gathers no story around it. */
class RoundUpTest {
    private static final Instant LATER = START.plusSeconds(3600);

    @Test
    void shouldStartAStoryBesideARoundUpThatTellsTheSame() {
        assertThat(storyOfTheReportAfter("model-release")).isEqualTo("first");
        assertThat(storyOfTheReportAfter("round-up")).isEqualTo("report");
    }

    private static String storyOfTheReportAfter(String firstTells) {
        Desk desk = new Desk(DeskConfig.defaults());
        desk.apply(event(tells(
                told("first", "weekly", "Mistral releases Magistral, a reasoning model with open weights", START),
                firstTells)));

        List<Output> out = desk.apply(event(tells(
                told("report", "gazette", "Mistral's Magistral reasoning model is out, weights included", LATER),
                "model-release")));

        return out.stream()
                .filter(Output.Scored.class::isInstance)
                .map(output -> ((Output.Scored) output).value())
                .filter(card -> card.getArticleId().equals("report"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .getStoryId();
    }

    private static EnrichedArticle told(String id, String owner, String title, Instant at) {
        String text = title + ". The French company put Magistral Small on Hugging Face under Apache 2.0.";
        return about(withText(article(id, owner, title, at), text), "model:magistral", "company:mistral-ai");
    }
}
