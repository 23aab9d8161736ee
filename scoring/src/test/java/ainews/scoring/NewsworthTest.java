package ainews.scoring;

import static ainews.scoring.TestEvents.START;
import static ainews.scoring.TestEvents.about;
import static ainews.scoring.TestEvents.article;
import static ainews.scoring.TestEvents.event;
import static ainews.scoring.TestEvents.tells;
import static ainews.scoring.TestEvents.tick;
import static ainews.scoring.TestEvents.withText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.EntitySignal;
import ainews.schemas.Novelty;
import ainews.schemas.ScoredArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is new, who said it first, and what is talked about no more. */
class NewsworthTest {
    private static final String TITLE = "Lindsay Lohan reality show debut draws few viewers";

    private final Desk desk = new Desk(DeskConfig.defaults());

    @Test
    void shouldFlagTheFirstStoryAndCountWhatWasSimilarInEachWindow() {
        // Given
        Novelty first = take(article("a", "reuters", TITLE, START)).getNovelty();
        take(article("b", "bbc", TITLE + " on Sunday", START.plus(Duration.ofHours(10))));
        take(article("c", "ap", TITLE + ", Nielsen says", START.plus(Duration.ofHours(30))));

        // When
        Novelty later = take(article("d", "cnn", TITLE + " again", START.plus(Duration.ofHours(36))))
                .getNovelty();

        // Then
        assertThat(first.getFirstStory()).isTrue();
        assertThat(first.getDaysSinceSimilar()).isNull();
        assertThat(later.getFirstStory()).isFalse();
        assertThat(later.getDaysSinceSimilar()).isCloseTo(0.25, within(0.001));
        assertThat(later.getSimilarityKey()).isEqualTo(first.getSimilarityKey());
        assertThat(List.of(
                        later.getSimilar12h(),
                        later.getSimilar24h(),
                        later.getSimilar3d(),
                        later.getSimilar5d(),
                        later.getSimilar7d()))
                .containsExactly(1, 1, 3, 3, 3);
    }

    @Test
    void shouldTieAHappeningToASimilarOneThatIsOver() {
        // Given
        Novelty first = take(article("a", "reuters", TITLE, START)).getNovelty();

        // When: the story closed after five days
        ScoredArticle again = take(article("b", "bbc", TITLE, START.plus(Duration.ofDays(6))));

        // Then
        assertThat(again.getNovelty().getSimilarityKey()).isEqualTo(first.getSimilarityKey());
        assertThat(again.getNovelty().getFirstStory()).isFalse();
        assertThat(again.getNovelty().getDaysSinceSimilar()).isCloseTo(6, within(0.01));
        assertThat(again.getNovelty().getSimilar5d()).isZero();
        assertThat(again.getNovelty().getSimilar7d()).isEqualTo(1);
    }

    @Test
    void shouldLeadWithTheFirstIndependentReportRatherThanAnOpinionOrACopy() {
        // Given
        String text = "The show drew 693,000 viewers on Sunday, according to Nielsen, fewer than its makers hoped for. "
                .repeat(3);
        take(tells(article("opinion", "columnist", TITLE + ": my view", START), "opinion"));
        take(withText(article("report", "reuters", TITLE, START.plusSeconds(600)), text));

        // When
        ScoredArticle blog = take(withText(article("reblog", "blog", TITLE, START.plusSeconds(900)), text));

        // Then
        assertThat(blog.getDuplicateOf()).isEqualTo("report");
        assertThat(blog.getLeadArticleId()).isEqualTo("report");
    }

    @Test
    void shouldNotKeepAnEntityBurstingWhenNothingNewIsSaid() {
        // Given: days without a word of it
        desk.apply(event(article("z", "reuters", "Something else", START.minus(Duration.ofDays(5)))));
        for (int i = 0; i < 20; i++) {
            desk.apply(event(about(article("a" + i, "o" + i, TITLE + " " + i, at(i)), "company:oxygen")));
        }
        EntitySignal burst = last(desk.apply(tick(at(60))));

        // When
        EntitySignal later = last(desk.apply(tick(at(60 * 30))));

        // Then
        assertThat(burst.getBurst()).isGreaterThan(4);
        assertThat(later.getBurst()).isLessThan(1);
        assertThat(later.getMentions24h()).isZero();
        assertThat(desk.apply(tick(at(60 * 24 * 20))).stream()
                        .filter(Output.Signalled.class::isInstance)
                        .map(output -> ((Output.Signalled) output).value().getBurst()))
                .allMatch(value -> value == null || value < 1);
    }

    private static Instant at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private static EntitySignal last(List<Output> out) {
        return out.stream()
                .filter(Output.Signalled.class::isInstance)
                .map(output -> ((Output.Signalled) output).value())
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private ScoredArticle take(EnrichedArticle article) {
        Stream<ScoredArticle> scored = desk.apply(event(article)).stream()
                .filter(Output.Scored.class::isInstance)
                .map(output -> ((Output.Scored) output).value());
        return scored.filter(card -> card.getArticleId().equals(article.getArticleId()))
                .findFirst()
                .orElseThrow();
    }
}
