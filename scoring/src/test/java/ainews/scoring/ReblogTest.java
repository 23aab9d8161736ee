package ainews.scoring;

import static ainews.scoring.TestEvents.START;
import static ainews.scoring.TestEvents.about;
import static ainews.scoring.TestEvents.article;
import static ainews.scoring.TestEvents.event;
import static ainews.scoring.TestEvents.withText;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lead of a story is the original report even where its re-blog was observed first. */
class ReblogTest {
    private static final String TITLE = "How a hospital in Lyon cut waiting times with a triage model";
    private static final String TEXT =
            "Doctors at the hospital let a small language model read the notes of arriving patients for six months. "
                    + "Waiting times for urgent cases fell by a fifth, and nurses overruled the model in one case of nine. "
                    + "The team will publish its data this spring, and two other hospitals in the region want to repeat the trial. "
                    + "Critics say that the model was never tested on patients who speak no French at all.";
    private static final Instant LATER = START.plusSeconds(1800);

    private final Desk desk = new Desk(DeskConfig.defaults());

    @Test
    void shouldMakeCopiesOfTheReblogAndOfWhatRepeatsIt() {
        // Given
        String credited = TEXT + " This article was originally published by The Gazette.";
        desk.apply(event(told("reblog", "daily-blog", credited, START)));
        desk.apply(event(told("second", "other-blog", credited, START.plusSeconds(60))));

        // When
        List<Output> out = desk.apply(event(told("original", "gazette", TEXT, LATER)));

        // Then
        assertThat(scored(out, "original").getDuplicateOf()).isNull();
        assertThat(scored(out, "reblog").getDuplicateOf()).isEqualTo("original");
        assertThat(scored(out, "second").getDuplicateOf()).isEqualTo("original");
        Story story = story(out);
        assertThat(story.getStoryId()).isEqualTo("reblog");
        assertThat(story.getLeadArticleId()).isEqualTo("original");
        assertThat(story.getCopies()).isEqualTo(2);
    }

    @Test
    void shouldLeaveAnEarlierTextAloneThatCreditsNobody() {
        // Given
        desk.apply(event(told("first", "daily-blog", TEXT, START)));

        // When
        List<Output> out = desk.apply(event(told("second", "gazette", TEXT, LATER)));

        // Then
        assertThat(scored(out, "second").getDuplicateOf()).isEqualTo("first");
        assertThat(story(out).getLeadArticleId()).isEqualTo("first");
    }

    @Test
    void shouldGiveTheLeadToTheMakerWhoTellsItHimself() {
        // Given
        desk.apply(event(announced("reblog", "daily-blog.com", START)));

        // When
        List<Output> out = desk.apply(event(announced("original", "mistral.ai", LATER)));

        // Then
        assertThat(scored(out, "original").getDuplicateOf()).isNull();
        assertThat(scored(out, "reblog").getDuplicateOf()).isEqualTo("original");
        assertThat(story(out).getLeadArticleId()).isEqualTo("original");
    }

    @Test
    void shouldLeaveTheLeadToTheFirstOfTwoWhomTheTextIsAbout() {
        // Given
        desk.apply(event(announced("first", "nvidia.com", START)));

        // When
        List<Output> out = desk.apply(event(announced("second", "mistral.ai", LATER)));

        // Then
        assertThat(scored(out, "second").getDuplicateOf()).isEqualTo("first");
        assertThat(story(out).getLeadArticleId()).isEqualTo("first");
    }

    private static EnrichedArticle announced(String id, String owner, Instant at) {
        return about(withText(article(id, owner, TITLE, at), TEXT), "company:mistral-ai", "company:nvidia");
    }

    private static EnrichedArticle told(String id, String owner, String text, Instant at) {
        return about(withText(article(id, owner, TITLE, at), text), "field:medicine");
    }

    private static ScoredArticle scored(List<Output> out, String id) {
        return out.stream()
                .filter(Output.Scored.class::isInstance)
                .map(o -> ((Output.Scored) o).value())
                .filter(card -> card.getArticleId().equals(id))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private static Story story(List<Output> out) {
        return out.stream()
                .filter(Output.StoryChanged.class::isInstance)
                .map(o -> ((Output.StoryChanged) o).value())
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}
