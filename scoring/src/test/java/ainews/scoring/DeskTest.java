package ainews.scoring;

import static ainews.scoring.TestEvents.START;
import static ainews.scoring.TestEvents.about;
import static ainews.scoring.TestEvents.article;
import static ainews.scoring.TestEvents.event;
import static ainews.scoring.TestEvents.points;
import static ainews.scoring.TestEvents.revised;
import static ainews.scoring.TestEvents.tells;
import static ainews.scoring.TestEvents.tick;
import static ainews.scoring.TestEvents.withText;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.EntitySignal;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import ainews.schemas.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final Desk desk = new Desk(DeskConfig.defaults());

    @Test
    void shouldScoreAnArticleOfATitleAlone() {
        // When
        ScoredArticle scored =
                first(desk.apply(event(article("a", "reuters", "OpenAI releases GPT-6 to all users", START))));

        // Then
        assertThat(scored.getReason()).isEqualTo("NEW");
        assertThat(scored.getHot()).isPositive();
        assertThat(scored.getImpact()).isPositive();
        assertThat(scored.getQuality()).isBetween(5.0, 50.0);
        assertThat(scored.getStoryId()).isEqualTo("a");
        assertThat(scored.getNovelty().getFirstStory()).isTrue();
        assertThat(scored.getUnscored()).isEmpty();
    }

    @Test
    void shouldScoreWhatHasNoTimeAndThenWhatHas() {
        // Given
        Instant unknown = Instant.EPOCH;

        // When
        ScoredArticle timeless =
                first(desk.apply(event(article("a", "reuters", "OpenAI releases GPT-6 to all users", unknown))));
        List<Output> later = desk.apply(event(article("b", "ap", "Nvidia opens a plant in Texas", START)));

        // Then
        assertThat(timeless.getScoredAt()).isEqualTo(unknown);
        assertThat(timeless.getImpact()).isPositive();
        assertThat(later).noneMatch(Output.Unplaced.class::isInstance);
        assertThat(desk.clock()).isEqualTo(START);
    }

    @Test
    void shouldLeaveAnArticleWithoutWordsUnscoredWithTheReason() {
        // When
        ScoredArticle scored = first(desk.apply(event(article("a", "reuters", null, START))));

        // Then
        assertThat(scored.getHot()).isNull();
        assertThat(scored.getUnscored())
                .containsOnlyKeys("hot", "impact", "quality")
                .containsValue("no-text");
        assertThat(scored.getContributions().getHot()).isEmpty();
    }

    @Test
    void shouldJoinReportsOfOneHappeningAndHeatWithIndependentOwners() {
        // Given
        ScoredArticle lone = first(desk.apply(event(lohan("a", "reuters", 0))));

        // When
        desk.apply(event(
                article("b", "ap", "Lindsay Lohan's reality show draws few viewers in debut", START.plusSeconds(600))));
        ScoredArticle third = first(desk.apply(event(
                article("c", "bbc", "Few viewers for Lindsay Lohan reality show debut", START.plusSeconds(900)))));

        // Then
        assertThat(third.getStoryId()).isEqualTo("a");
        assertThat(third.getStoryOwners()).isEqualTo(3);
        assertThat(third.getLeadArticleId()).isEqualTo("a");
        assertThat(third.getHot()).isGreaterThan(lone.getHot() * 2);
        assertThat(third.getNovelty().getSimilar12h()).isEqualTo(2);
        assertThat(third.getContributions().getHot().get(0).getEn())
                .startsWith("3 independent publishers in 1 hour (+");
    }

    @Test
    void shouldNotHeatWithCopies() {
        // Given
        String text =
                "The chip maker said on Tuesday that its new accelerator doubles the speed of training and will ship in the second quarter of next year"
                        + " to customers in the United States, Europe and Japan, according to a statement.";
        ScoredArticle original = first(desk.apply(event(withText(lohan("a", "reuters", 0), text))));

        // When
        ScoredArticle copy = first(desk.apply(
                event(withText(article("b", "mirror", "A new headline altogether", START.plusSeconds(60)), text))));

        // Then
        assertThat(copy.getDuplicateOf()).isEqualTo("a");
        assertThat(copy.getStoryId()).isEqualTo("a");
        assertThat(copy.getHot()).isLessThanOrEqualTo(original.getHot());
        assertThat(copy.getQuality()).isLessThan(original.getQuality());
    }

    @Test
    void shouldRescoreTheLeadWhenItsStoryHasMovedAndAgainWhenItCools() {
        // Given
        desk.apply(event(lohan("a", "reuters", 0)));

        // When
        List<Output> risen = desk.apply(points("a", 400, 100, START.plusSeconds(1200)));
        List<Output> cooled = desk.apply(tick(START.plus(Duration.ofDays(3))));

        // Then
        ScoredArticle up = first(risen);
        assertThat(up.getReason()).isEqualTo("RESCORED");
        assertThat(up.getChanges().get("hot")).isGreaterThan(5);
        List<ScoredArticle> down = scored(cooled);
        assertThat(down)
                .hasSizeGreaterThan(3)
                .allSatisfy(s -> assertThat(s.getChanges().get("hot")).isLessThanOrEqualTo(-5));
        assertThat(down.get(0).getScoredAt().toEpochMilli() % 60_000).isZero();
    }

    @Test
    void shouldStateWhatARevisionChangesAndTakeAWithdrawnArticleOutOfTheHeat() {
        // Given
        EnrichedArticle article = lohan("a", "reuters", 0);
        desk.apply(event(article));
        EnrichedArticle withdrawn = revised(article, article.getTitle(), START.plusSeconds(300));
        withdrawn.setWithdrawn(true);

        // When
        List<Output> out = desk.apply(event(withdrawn));

        // Then
        assertThat(first(out).getReason()).isEqualTo("REVISION");
        assertThat(first(out).getUnscored()).containsEntry("hot", "withdrawn");
        Story story = ((Output.StoryChanged) out.get(1)).value();
        assertThat(story.getHot()).isZero();
    }

    @Test
    void shouldReportTheSameRevisionDeliveredAgain() {
        // Given
        desk.apply(event(lohan("a", "reuters", 0)));

        // When
        List<Output> out = desk.apply(event(lohan("a", "reuters", 120)));

        // Then
        assertThat(out.get(out.size() - 1)).isInstanceOf(Output.Repeated.class);
        assertThat(scored(out)).isEmpty();
    }

    @Test
    void shouldRefuseAnEventFarAheadOfTheClockAndScoreALateOneAtTheClock() {
        // Given
        desk.apply(event(lohan("a", "reuters", 0)));

        // When
        List<Output> future = desk.apply(tick(Instant.parse("2100-01-01T00:00:00Z")));
        ScoredArticle late =
                first(desk.apply(event(article("b", "ap", "Something else entirely", START.minusSeconds(5000)))));

        // Then
        assertThat(future).singleElement().isInstanceOfSatisfying(Output.Unplaced.class, u -> assertThat(u.reason())
                .isEqualTo("impossible-time"));
        assertThat(late.getScoredAt()).isEqualTo(START);
        assertThat(desk.clock()).isEqualTo(START);
    }

    @Test
    void shouldRefuseEngagementForAnArticleNeverSeenAndAnEmptyEvent() {
        // When
        List<Output> unknown = desk.apply(points("nobody", 4, 1, START));
        List<Output> empty = desk.apply(new TimelineEvent(null, null, null));

        // Then
        assertThat(((Output.Unplaced) unknown.get(0)).reason()).isEqualTo("unknown-article");
        assertThat(((Output.Unplaced) empty.get(0)).reason()).isEqualTo("malformed");
    }

    @Test
    void shouldSignalAnEntityAtTheNextWholeMinuteAndWhenItsMentionsLeaveTheWindows() {
        // Given
        desk.apply(event(tells(about(lohan("a", "reuters", 10), "company:openai"), "funding")));

        // When
        List<EntitySignal> signals = signals(desk.apply(tick(START.plus(Duration.ofDays(8)))));

        // Then
        assertThat(signals.get(0).getTick()).isEqualTo(START.plusSeconds(60));
        assertThat(signals.get(0).getMentions1h()).isEqualTo(1);
        EntitySignal last = signals.get(signals.size() - 1);
        assertThat(last.getMentions7d()).isZero();
        assertThat(last.getOwners7d()).isZero();
    }

    @Test
    void shouldCloseAStoryThatNobodyWritesAbout() {
        // Given
        desk.apply(event(lohan("a", "reuters", 0)));

        // When
        List<Output> out = desk.apply(tick(START.plus(Duration.ofDays(30))));

        // Then
        assertThat(out).filteredOn(Output.StoryChanged.class::isInstance).last().satisfies(o -> assertThat(
                        ((Output.StoryChanged) o).value().getState())
                .isEqualTo("closed"));
    }

    private static EnrichedArticle lohan(String id, String owner, long afterSeconds) {
        return article(
                id, owner, "Lindsay Lohan reality show debut draws few viewers", START.plusSeconds(afterSeconds));
    }

    private static List<ScoredArticle> scored(List<Output> out) {
        List<ScoredArticle> scored = new ArrayList<>();
        for (Output output : out) {
            if (output instanceof Output.Scored each) {
                scored.add(each.value());
            }
        }
        return scored;
    }

    private static ScoredArticle first(List<Output> out) {
        return scored(out).get(0);
    }

    private static List<EntitySignal> signals(List<Output> out) {
        List<EntitySignal> signals = new ArrayList<>();
        for (Output output : out) {
            if (output instanceof Output.Signalled each) {
                signals.add(each.value());
            }
        }
        return signals;
    }
}
